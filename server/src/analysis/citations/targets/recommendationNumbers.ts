import { ListsByKey } from '../../../text/listsByKey.ts';
import {
  recommendationAtEnd,
  recommendationAtStart,
  recommendationInBrackets,
  recommendationInTitle,
} from '../../../report/headings/recommendationTitles.ts';
import type { SourceText } from '../../../text/sourceText.ts';
import type { Span } from '../../../text/span.ts';
import { contains } from '../../../text/span.ts';
import type { Paragraph, Recommendation, Section } from '../../model.ts';

const mostNearest = 2;
const longestOpening = 180;
/** Characters that hold the number behind a recommendation. */
const longestName = 40;

const recommends = /\b(?:I|[Ww]e|[Cc]ommittee|[Pp]anel|[Bb]oard|[Ii]nspectorate) recommends?\b/;
const annexedAnswer = /^(?:annexe?|appendix)\b.*\b(?:comments|response|reply|letter)\b/i;

/** What bears the numbers of recommendations. */
interface Numbered {
  readonly source: SourceText;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly recommendations: readonly Recommendation[];
}

/** A place where a recommendation stands: its heading, its paragraph, or its words. */
export interface RecommendationPlace {
  readonly span: Span;
  readonly paragraph?: number;
  readonly section?: number;
  readonly recommendation?: number;
  /** Where its number stands, if that is not at its beginning. */
  readonly name?: Span;
}

/** The recommendations of a report by number, however it is printed. */
export class RecommendationNumbers {
  readonly #report: Numbered;
  readonly #places = new ListsByKey<RecommendationPlace>();
  /** Annexes that hold what others wrote of the report. */
  readonly #answers: readonly Span[];

  constructor(report: Numbered) {
    this.#report = report;
    const { source, sections, paragraphs, recommendations } = report;
    this.#answers = sections.flatMap(({ title, span }) => (annexedAnswer.test(title.value) ? [span] : []));
    sections.forEach((section, index) => {
      this.#add(recommendationInTitle(section.title.value), { span: section.span, section: index });
    });
    paragraphs.forEach(({ span, textSpan, section, number }, index) => {
      const opening = source.text.slice(textSpan.start, Math.min(textSpan.end, textSpan.start + longestOpening));
      const label =
        recommendationAtStart(opening) ?? (number === undefined ? recommendationInBrackets(opening) : undefined);
      if (label !== undefined && !this.#isHeaded(section, label)) this.#add(label, { span, paragraph: index });
    });
    recommendations.forEach(({ span, paragraph }, index) => {
      if (paragraph !== undefined) return;
      const name = recommendationAtEnd(source.slice({ ...span, start: Math.max(span.start, span.end - longestName) }));
      if (name === undefined) return;
      const start = span.end - name.printed.length;
      this.#add(name.label, { span, recommendation: index, name: { start, end: span.end } });
    });
    if (this.#places.size === 0) this.#addEndsOf(source, paragraphs);
    const isNamed = this.#places.size > 0;
    recommendations.forEach(({ span, paragraph }, index) => {
      const number = paragraphs[paragraph ?? -1]?.number;
      if (!isNamed || (number?.label.includes('.') ?? false)) this.#add(number?.label, { span, recommendation: index });
    });
  }

  /** "7. We recommend that … by May. (Recommendation 2)": a finding alone would lead there, and what recommends is it. */
  #addEndsOf(source: SourceText, paragraphs: readonly Paragraph[]): void {
    paragraphs.forEach(({ span, textSpan }, index) => {
      const name = recommendationAtEnd(source.slice({ ...span, start: Math.max(span.start, span.end - longestName) }));
      if (name === undefined || !recommends.test(source.slice(textSpan))) return;
      const start = span.end - name.printed.length;
      this.#add(name.label, { span, paragraph: index, name: { start, end: span.end } });
    });
  }

  /** The recommendations that a number or code may mean as it is printed: "7", "R7", "013/22". */
  find(label: string): readonly RecommendationPlace[] {
    const key = label.toUpperCase();
    const known = this.#places.get(key);
    if (known !== undefined) return this.#withoutAnswers(known);
    if (/[/-]/.test(label)) return this.#byCode(label);
    // "recommendation 1" of R1, R2, R3.
    const own = /^\d{1,3}$/.test(key) ? `R${key}` : key;
    const index = /[.]|^[A-Z]{1,2}\d/.test(own)
      ? this.#report.paragraphs.findIndex(({ number }) => number?.label === own)
      : -1;
    const span = this.#report.paragraphs[index]?.span;
    return span === undefined ? [] : [{ span, paragraph: index }];
  }

  /** The recommendations with the numbers nearest to one that does not exist. */
  nearest(label: string): readonly { readonly label: string; readonly span: Span }[] {
    const value = Number(label);
    if (Number.isNaN(value)) return [];
    return [...this.#places.entries]
      .flatMap(([other, [place]]) => (place === undefined ? [] : [{ label: other, span: place.span }]))
      .filter((other) => /^\d+$/.test(other.label))
      .sort((a, b) => Math.abs(Number(a.label) - value) - Math.abs(Number(b.label) - value))
      .slice(0, mostNearest);
  }

  /** The one recommendation of a report that has no more. */
  only(): readonly RecommendationPlace[] {
    const { recommendations } = this.#report;
    const span = recommendations[0]?.span;
    return recommendations.length === 1 && span !== undefined ? [{ span, recommendation: 0 }] : [];
  }

  /** The places but those where an annexed letter answers to a recommendation: "Recommendation 1: Concur." */
  #withoutAnswers(places: readonly RecommendationPlace[]): readonly RecommendationPlace[] {
    const asked = places.filter(({ span }) => !this.#answers.some((annex) => contains(annex, span)));
    return asked.length === 0 ? places : asked;
  }

  /** "013/22": the paragraph among the recommendations that bears the code. */
  #byCode(code: string): readonly RecommendationPlace[] {
    const { source, paragraphs, sections } = this.#report;
    const index = paragraphs.findIndex(
      ({ span, section }) => sections[section ?? -1]?.kind === 'recommendations' && source.slice(span).includes(code),
    );
    const span = paragraphs[index]?.span;
    return span === undefined ? [] : [{ span, paragraph: index }];
  }

  #isHeaded(section: number | undefined, label: string): boolean {
    return recommendationInTitle(this.#report.sections[section ?? -1]?.title.value ?? '') === label;
  }

  #add(label: string | undefined, place: RecommendationPlace): void {
    if (label !== undefined) this.#places.add(label.toUpperCase(), place);
  }
}

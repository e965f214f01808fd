import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { Divisions } from './divisions.ts';
import type { FoundMention, MentionTarget } from './mentions.ts';
import type { Citation, CitationTarget, Paragraph, Recommendation, Section } from './model.ts';

/** What a mention can lead to. */
export interface Mentionable {
  readonly source: SourceText;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly recommendations: readonly Recommendation[];
  readonly divisions: Divisions;
}

/** "sections 3 to 40" is a slip or a law's. */
const longestRange = 40;

/** Where "Section 4", "Annex B" and "Recommendation 7" lead. What the report itself does not have is no citation. */
export function resolveMentions(found: readonly FoundMention[], report: Mentionable): Citation[] {
  const numbers = new RecommendationNumbers(report);
  return found.flatMap((mention): Citation[] => {
    const { start } = mention.span;
    if (report.sections.some(({ title }) => start >= title.span.start && start < title.span.end)) return [];
    const targets = mention.targets.map((target) =>
      mention.kind === 'recommendation'
        ? toRecommendation(target, numbers)
        : toSections(target, mention.kind, report.divisions),
    );
    return targets.some((target) => target !== undefined)
      ? [{ span: mention.span, targets: targets.filter((target) => target !== undefined) }]
      : [];
  });
}

function toSections(target: MentionTarget, kind: string, divisions: Divisions): CitationTarget | undefined {
  const labels = labelsOf(target);
  const sections = labels.flatMap((label) => {
    const all = divisions.find(kind, label);
    // Where chapters restart in each part the one around the citation is meant, else the first.
    return all.length < 2 ? all : all.slice(0, 1);
  });
  if (sections.length === 0) return undefined;
  return { span: target.span, first: target.first, last: target.last, paragraphs: [], sections };
}

function toRecommendation(target: MentionTarget, numbers: RecommendationNumbers): CitationTarget | undefined {
  const places = target.first === undefined ? numbers.only() : labelsOf(target).flatMap((label) => numbers.find(label));
  const others = places.filter(({ span }) => target.span.start < span.start || target.span.start > span.start + 20);
  if (others.length === 0) return undefined;
  return {
    span: target.span,
    first: target.first,
    last: target.last,
    paragraphs: others.flatMap(({ paragraph }) => paragraph ?? []),
    sections: others.flatMap(({ section }) => section ?? []),
    recommendations: others.flatMap(({ recommendation }) => recommendation ?? []),
  };
}

/** The numbers from first to last: "2", "3", "4" of "2–4"; ends alone where they cannot be counted. */
function labelsOf({ first, last }: MentionTarget): string[] {
  if (first === undefined) return [];
  if (last === undefined || last === first) return [first];
  const from = /^(.*?)(\d+)$/.exec(first);
  const to = /^(.*?)(\d+)$/.exec(last);
  const low = Number(from?.[2]);
  const high = Number(to?.[2]);
  const isShort = from !== null && to !== null && (from[1] === to[1] || to[1] === '') && high > low;
  if (!isShort || high - low > longestRange) return [first, last];
  return Array.from({ length: high - low + 1 }, (_, index) => `${from[1] ?? ''}${low + index}`);
}

interface Place {
  readonly span: Span;
  readonly paragraph?: number;
  readonly section?: number;
  readonly recommendation?: number;
}

const titled =
  /^(?:(?:safety|key|interim|final)\s+)?recommendation\s+(?:no\.?\s*)?([A-Z]?\d{1,3}(?:\.\d{1,3})*|[A-Z]|\d{1,4}[/-]\d{2,4})(?![\p{L}\d])/iu;

/** The recommendations of a report by number, however it is printed. */
class RecommendationNumbers {
  readonly #report: Mentionable;
  readonly #places = new Map<string, Place[]>();

  constructor(report: Mentionable) {
    this.#report = report;
    const { source, sections, paragraphs, recommendations } = report;
    sections.forEach((section, index) => {
      this.#add(titled.exec(section.title.value)?.[1], { span: section.span, section: index });
    });
    paragraphs.forEach(({ span, textSpan, section }, index) => {
      const opening = source.text.slice(textSpan.start, Math.min(textSpan.end, textSpan.start + 60));
      const match = titled.exec(opening);
      if (match === null || this.#isHeaded(section, match[1] ?? '')) return;
      if (namesWhatFollows.test(opening.slice(match[0].length))) this.#add(match[1], { span, paragraph: index });
    });
    const isNamed = this.#places.size > 0;
    recommendations.forEach(({ span, paragraph }, index) => {
      const number = paragraphs[paragraph ?? -1]?.number;
      if (!isNamed || (number?.label.includes('.') ?? false)) this.#add(number?.label, { span, recommendation: index });
    });
  }

  find(label: string): readonly Place[] {
    const key = label.toUpperCase();
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    if (/[/-]/.test(label)) return this.#byCode(label);
    const index = label.includes('.') ? this.#report.paragraphs.findIndex(({ number }) => number?.label === label) : -1;
    const span = this.#report.paragraphs[index]?.span;
    return span === undefined ? [] : [{ span, paragraph: index }];
  }

  /** The one recommendation of a report that has no more. */
  only(): readonly Place[] {
    const { recommendations } = this.#report;
    const span = recommendations[0]?.span;
    return recommendations.length === 1 && span !== undefined ? [{ span, recommendation: 0 }] : [];
  }

  /** "013/22": the paragraph among the recommendations that bears the code. */
  #byCode(code: string): readonly Place[] {
    const { source, paragraphs, sections } = this.#report;
    const index = paragraphs.findIndex(
      ({ span, section }) => sections[section ?? -1]?.kind === 'recommendations' && source.slice(span).includes(code),
    );
    const span = paragraphs[index]?.span;
    return span === undefined ? [] : [{ span, paragraph: index }];
  }

  #isHeaded(section: number | undefined, label: string): boolean {
    return titled.exec(this.#report.sections[section ?? -1]?.title.value ?? '')?.[1] === label;
  }

  #add(label: string | undefined, place: Place): void {
    if (label === undefined) return;
    const key = label.toUpperCase();
    const list = this.#places.get(key);
    if (list === undefined) this.#places.set(key, [place]);
    else list.push(place);
  }
}

/** What stands behind "Recommendation 7" where it names the text that follows, and is not spoken of. */
const namesWhatFollows = /^(?:[ \t]*(?:[.:–—-]|$|\r?\n)|[ \t]+\p{Lu})/u;

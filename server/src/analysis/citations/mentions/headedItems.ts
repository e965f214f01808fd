import type { JoinedText } from '../../../text/joinedText.ts';
import { ListsByKey } from '../../../text/listsByKey.ts';
import { lastStartingAtOrBefore } from '../../../text/span.ts';
import { foldWhite } from '../../../text/whiteSpace.ts';
import { namedItemIn } from '../../../report/headings/recommendationTitles.ts';
import type { Span } from '../../../text/span.ts';
import type { Citation, CitationTarget, Section } from '../../model.ts';
import { arabic } from '../../sections/divisions.ts';
import { QUOTED_LAW } from '../whose/documentWords.ts';
import { citesCases } from '../whose/sourcesBefore.ts';

/*
 * Courts and inquiries go through their matter under headings with a name and a number: "Issue 1 – the quay", "Issue 2 –
 * the ropes". Any word that two headings number so is what the text calls its parts; "Ground 2 above" then leads to one.
 */

const number = '(?:\\d{1,2}|[IVX]{1,5}|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)';
const inTitle = new RegExp(`^(\\p{Lu}\\p{L}{2,13})\\s+\\(?(${number})\\)?(?=\\s*(?:[:.–—-]|$)|\\s+[\\p{Lu}‘“(])`, 'iu');
const inText = new RegExp(
  `(?<![\\p{L}\\d-])(\\p{L}{3,14})\\s{1,3}\\(?(${number})(?![\\p{L}\\d]|\\.\\d)\\)?(?:\\s{1,3}(?:and|or|to)\\s{1,3}\\(?(${number})(?![\\p{L}\\d]|\\.\\d)\\)?)?`,
  'giu',
);
/** A word that names a law, a rule or a part of one. */
const bindingWord = new RegExp(`^${QUOTED_LAW}$`, 'iu');
/** Parts that have rules of their own. */
const division =
  /^(?:volume|chapter|part|section|annexe?|annexure|appendix|schedule|recommendation|figure|table|box|page)$/i;
const least = 2;
/** What points to a place where a text is no judgment, in which these names are hardly anything else. */
const pointsBehind = /^\s(?:above|below|earlier|later)\b/;
const pointsBefore = /(?:\b(?:see|under|in|at)|\()\s?$/i;
/** "ground 2 of his notice", "Issue 3 in that case". */
const ofAnother = /^\s(?:of|in)\s(?:that|his|her|their|its|the\s(?:previous|earlier|first|second|other))\b/;

/** The title of a section, by its index. */
interface Titled {
  readonly span: Span;
  readonly section: number;
}

/** The headings of a text that a word and a number name. */
class HeadedItems {
  readonly #titles: readonly Titled[];
  readonly #places = new ListsByKey<Titled>();
  readonly #labels = new Map<string, Set<string>>();

  constructor(sections: readonly Section[]) {
    this.#titles = sections.map(({ title }, section) => ({ span: title.span, section }));
    sections.forEach(({ title, kind }, section) => {
      if (kind === 'contents' || kind === 'cover') return;
      const [, word = '', printed = ''] = inTitle.exec(title.value) ?? [];
      if (word === '' || division.test(word) || bindingWord.test(word) || namedItemIn(`${word} 1`) !== undefined)
        return;
      const name = word.toLowerCase();
      this.#places.add(`${name} ${arabic(printed)}`, { span: title.span, section });
      this.#labels.set(name, (this.#labels.get(name) ?? new Set<string>()).add(arabic(printed)));
    });
  }

  /** True if nothing is headed so. */
  get isEmpty(): boolean {
    return ![...this.#labels.values()].some(({ size }) => size >= least);
  }

  /** True where the title of a section stands. */
  isTitle({ start }: Span): boolean {
    const title = this.#titles[lastStartingAtOrBefore(this.#titles, start)];
    return title !== undefined && start < title.span.end;
  }

  /** The name of what a word, "Issue" or "grounds", means; undefined where headings do not number it. */
  nameOf(word: string): string | undefined {
    const lower = word.toLowerCase();
    return [lower, lower.replace(/s$/, '')].find((name) => (this.#labels.get(name)?.size ?? 0) >= least);
  }

  /** The section that is meant at an offset: of several the last before "above", the first behind "below", else the first. */
  find(name: string, printed: string, offset: number, behind: string): number | undefined {
    const places = this.#places.get(`${name} ${arabic(printed)}`) ?? [];
    const last = lastStartingAtOrBefore(places, offset);
    const meant = isAbove.test(behind) ? last : isBelow.test(behind) ? last + 1 : 0;
    return (places[meant] ?? places[0])?.section;
  }
}

const isAbove = /^\s(?:above|earlier)\b/;
const isBelow = /^\s(?:below|later)\b/;

/** The places that cite what a text's own headings number: "Issue 2 above", "Grounds 1 and 2". */
export function findHeadedCitations(joined: JoinedText, sections: readonly Section[]): Citation[] {
  const items = new HeadedItems(sections);
  if (items.isEmpty) return [];
  const { text } = joined;
  const isJudgment = citesCases(text);
  return [...text.matchAll(inText)].flatMap(({ 0: printed, 1: word = '', 2: first, 3: second, index }): Citation[] => {
    const name = items.nameOf(word);
    const end = index + printed.length;
    const behind = foldWhite(text.slice(end, end + 24));
    if (name === undefined || ofAnother.test(behind)) return [];
    const before = foldWhite(text.slice(Math.max(0, index - 8), index));
    const isPointed = pointsBehind.test(behind) || pointsBefore.test(before);
    if (!isPointed && (!isJudgment || !/^\p{Lu}/u.test(word))) return [];
    const span = joined.spanInSource({ start: index, end });
    if (items.isTitle(span)) return [];
    let from = index + word.length;
    const targets = [first, second].flatMap((label): CitationTarget[] => {
      if (label === undefined) return [];
      const start = text.indexOf(label, from);
      from = start + label.length;
      const section = items.find(name, label, span.start, behind);
      if (section === undefined) return [];
      return [
        {
          span: joined.spanInSource({ start, end: from }),
          first: label,
          last: label,
          paragraphs: [],
          sections: [section],
        },
      ];
    });
    return targets.length === 0 ? [] : [{ span, targets }];
  });
}

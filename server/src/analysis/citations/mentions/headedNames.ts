import { ListsByKey } from '../../../text/listsByKey.ts';
import { lastStartingAtOrBefore } from '../../../text/span.ts';
import type { Span } from '../../../text/span.ts';
import { isDivisionTitle } from '../../../report/headings/divisionTitles.ts';
import { namedItemIn, recommendationInTitle } from '../../../report/headings/recommendationTitles.ts';
import type { JoinedText } from '../../../text/joinedText.ts';
import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import type { Section } from '../../model.ts';
import { arabic } from '../../sections/divisions.ts';
import { citesCases, hearsParties } from '../../../report/recognition/caseReferences.ts';
import { tellsOfJudges } from '../whose/otherJudges.ts';
import { isHeadingMeant } from './headedOwner.ts';
import { readLabels } from './labels.ts';
import type { FoundMention } from './mentions.ts';

/*
 * Whatever a report heads its parts with and counts is a name of them: "Key question 2: …", "Issue 2 – the ropes",
 * "Regulation 17 – Good governance". Two headings with one name and different numbers show that it is one.
 */

/** A name of one to four words, and its number. */
const title =
  /^(\p{Lu}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,3})\s(?:no\.?\s)?\(?(\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-Z]|[a-z](?=\))|one|two|three|four|five|six|seven|eight|nine|ten)\)?(?=\s?[:.,–—-]|\s*$|\s+[\p{Lu}‘“(])/iu;
/** "3.2 Key question 2: …", "F.1 Issue 2", "IV. Ground 1" bear both. */
const numbered =
  /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}[.:)]?|[A-Z](?:\.?\d{1,2}){1,2}[.:]?|(?:[A-Z]|[IVX]{2,5})[.:)])\s+(?=\p{Lu})/u;
/** What bears such numbers anyway, and is nothing to look up; and short words, which are rather a sentence’s. */
const noName =
  /^(?:\p{L}{1,2}|page|paragraphs?|paras?|days?|week|month|year|version|number|box|figure|table|chart|map|exhibit|recommendations?|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const leastOfName = 2;
/** A report has a few such names; each more is looked for in the whole text. */
const mostNames = 40;

/** The sections whose headings are a name with a number. */
export class HeadedNames {
  readonly #sections = new ListsByKey<{ readonly span: Span; readonly section: number }>();
  /** In lower case. */
  readonly names: readonly string[];

  constructor(sections: readonly Section[]) {
    const labels = new Map<string, Set<string>>();
    sections.forEach(({ title: { value, span } }, section) => {
      if (isNamedElsewhere(value)) return;
      const [, printed = '', label = ''] = title.exec(foldWhite(value).replace(numbered, '')) ?? [];
      if (label === '' || noName.test(printed)) return;
      const name = printed.toLowerCase();
      labels.set(name, (labels.get(name) ?? new Set()).add(arabic(label)));
      this.#sections.add(`${name} ${arabic(label)}`, { span, section });
    });
    this.names = [...labels].flatMap(([name, { size }]) => (size < leastOfName ? [] : [name])).slice(0, mostNames);
  }

  /** The section that is meant at an offset: of several the last before "above", the first behind "below", else the first. */
  find(name: string, printed: string, offset: number, side: FoundMention['side']): readonly number[] {
    const places = this.#sections.get(`${name} ${arabic(printed.replace(/[()]/g, ''))}`) ?? [];
    const last = lastStartingAtOrBefore(places, offset);
    const meant = places[side === 'above' ? last : side === 'below' ? last + 1 : 0] ?? places[0];
    return meant === undefined ? [] : [meant.section];
  }
}

function isNamedElsewhere(value: string): boolean {
  return isDivisionTitle(value) || namedItemIn(value) !== undefined || recommendationInTitle(value) !== undefined;
}

/** The places that send the reader to a section by such a name: "see Key question 2", "Issues 1 and 2 above". */
export function findHeadedMentions(joined: JoinedText, { names }: HeadedNames): FoundMention[] {
  if (names.length === 0) return [];
  const { text } = joined;
  const isJudgment = citesCases(text) || hearsParties(text) || tellsOfJudges(text);
  const alternatives = names.map((name) => name.replace(/ /g, '\\s{1,3}')).join('|');
  const named = new RegExp(`(?<![\\p{L}\\d-])(${alternatives})s?\\s{1,3}(?=\\(?[\\p{L}\\d])`, 'giu');
  return [...text.matchAll(named)].flatMap(({ 0: words, 1: printed = '', index }): FoundMention[] => {
    const targets = readLabels(text, index + words.length, { mayStandInBrackets: true });
    const end = targets.at(-1)?.end;
    if (end === undefined) return [];
    const name = foldWhite(printed).toLowerCase();
    if (!isHeadingMeant({ text, start: index, end, name, isJudgment })) return [];
    const side = sideBehind.exec(text.slice(end, end + 10))?.[1]?.toLowerCase();
    return [
      {
        span: joined.spanInSource({ start: index, end }),
        kind: name,
        isHeaded: true,
        ...(side === undefined ? {} : { side: side === 'above' || side === 'earlier' ? 'above' : 'below' }),
        targets: targets.map(({ start, end: behind, first, last }) => ({
          span: joined.spanInSource({ start, end: behind }),
          first,
          last,
        })),
      },
    ];
  });
}

const sideBehind = /^\s(above|earlier|below|later)\b/i;

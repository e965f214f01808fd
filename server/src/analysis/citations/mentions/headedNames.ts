import { ListsByKey } from '../../../text/listsByKey.ts';
import { isDivisionTitle } from '../../../report/headings/divisionTitles.ts';
import { namedItemIn, recommendationInTitle } from '../../../report/headings/recommendationTitles.ts';
import type { JoinedText } from '../../../text/joinedText.ts';
import { foldWhite } from '../../../text/whiteSpace.ts';
import type { Section } from '../../model.ts';
import { isOfAnother } from '../whose/otherDocuments.ts';
import { pointsInside } from '../whose/ownWords.ts';
import { readLabels } from './labels.ts';
import type { FoundMention } from './mentions.ts';

/** "Key question 2: …", "Regulation 17 – Good governance": a name, and a number that is no letter alone. */
const title =
  /^(\p{Lu}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*){0,3})\s(?:no\.?\s)?(\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|\([a-z]\))(?=[:.,]?\s|[:.]?$|\s?[–—-])/u;
/** "3.2 Key question 2: …" bears both. */
const numbered = /^\d{1,2}(?:\.\d{1,2}){0,2}[.:]?\s+(?=\p{Lu})/u;
/** What bears such numbers anyway, and is nothing to look up. */
const noName =
  /^(?:page|paragraphs?|paras?|day|week|month|year|version|issue|no|number|box|figure|table|chart|map|exhibit|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
/** What laws and codes number too. */
const ofLaws = /^(?:regulation|rule|article|clause|standard|order|schedule|principle|condition|amendment|criterion)$/i;
/** So many headings with one name, each with another number, show that the name is one. */
const leastOfName = 2;
/** A report has a few such names; each more is looked for in the whole text. */
const mostNames = 40;

/** The sections whose headings are a name of several words, or of what laws number too, with a number. */
export class HeadedNames {
  readonly #sections = new ListsByKey<number>();
  /** In lower case. */
  readonly names: readonly string[];

  constructor(sections: readonly Section[]) {
    const labels = new Map<string, Set<string>>();
    sections.forEach(({ title: { value } }, index) => {
      const [, printed = '', label = ''] = title.exec(foldWhite(value).replace(numbered, '')) ?? [];
      if (label === '' || noName.test(printed) || isNamedElsewhere(value)) return;
      const name = printed.toLowerCase();
      // One word that names no law is found by `headedItems`.
      if (!name.includes(' ') && !ofLaws.test(name)) return;
      labels.set(name, (labels.get(name) ?? new Set()).add(label));
      this.#sections.add(`${name} ${label}`, index);
    });
    this.names = [...labels].flatMap(([name, { size }]) => (size < leastOfName ? [] : [name])).slice(0, mostNames);
  }

  find(name: string, label: string): readonly number[] {
    return this.#sections.get(`${name} ${label}`)?.slice(0, 1) ?? [];
  }
}

function isNamedElsewhere(value: string): boolean {
  return isDivisionTitle(value) || namedItemIn(value) !== undefined || recommendationInTitle(value) !== undefined;
}

/** "see", "is discussed under", "as described in": the reader is sent there. */
const pointing =
  /\b(?:see(?:\salso)?|refer(?:red)?\sto|(?:described|discussed|considered|addressed|covered|outlined|detailed|explained|reported|set\sout|dealt\swith|judged|examined|noted|evidenced|mentioned|identified|say|said)(?:\s(?:further|above|below|elsewhere|more\sfully|in\sdetail))?\s(?:under|in|at|with))\s$/i;
const pointingUnder =
  /\b(?:see(?:\salso)?|(?:described|discussed|considered|addressed|covered|outlined|detailed|explained|reported|judged|examined|noted|evidenced|mentioned|identified|say|said)(?:\s(?:further|elsewhere|more\sfully|in\sdetail))?\sunder)\s$/i;
const reach = 60;

/** The places that send the reader to a section by such a name: "see Key question 2", "Regulation 17 below". */
export function findHeadedMentions(joined: JoinedText, { names }: HeadedNames): FoundMention[] {
  if (names.length === 0) return [];
  const { text } = joined;
  const alternatives = names.map((name) => name.replace(/ /g, '\\s{1,3}')).join('|');
  const named = new RegExp(`(?<![\\p{L}\\d-])(${alternatives})s?\\s{1,3}(?=[\\dIVX(])`, 'giu');
  return [...text.matchAll(named)].flatMap(({ 0: words, 1: printed = '', index }): FoundMention[] => {
    const targets = readLabels(text, index + words.length);
    const end = targets.at(-1)?.end;
    if (end === undefined) return [];
    const name = foldWhite(printed).toLowerCase();
    const before = foldWhite(text.slice(Math.max(0, index - reach), index));
    const isBracket = before.endsWith('(') && text[end] === ')';
    const isSent = ofLaws.test(name) ? pointingUnder.test(before) : isBracket || pointing.test(before);
    if (!isSent && !pointsInside(text, end)) return [];
    if (isOfAnother(text, index, end, { open: undefined })) return [];
    return [
      {
        span: joined.spanInSource({ start: index, end }),
        kind: name,
        isHeaded: true,
        targets: targets.map(({ start, end: behind, first, last }) => ({
          span: joined.spanInSource({ start, end: behind }),
          first,
          last,
        })),
      },
    ];
  });
}

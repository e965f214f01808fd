import { SymbolKind } from 'vscode-languageserver-types';
import { memberOf } from '../../workspace/index/entry/packedList.ts';
import type {
  ItemSummary,
  JudgementSummary,
  ParagraphSummary,
  Place,
  RecommendationSummary,
  ReportSummary,
  SectionSummary,
  TermSummary,
} from '../../workspace/index/entry/reportSummary.ts';
import { SYMBOL_KINDS } from './documentSymbol.ts';
import { messages } from '../words/messages.ts';

/** Something in a report that can be found by its name. */
export interface NamedThing {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly place: Place;
  /** Index of the section that it stands in. */
  readonly section: number | undefined;
  /** "57": where it has a number, `name` begins with it. */
  readonly label: string | undefined;
}

/** Where in a summary a thing is: the list, its index there, and for a bullet its index in the recommendation. */
export type ThingIndex = readonly [list: ThingList, index: number, item: number];

export const THING_LISTS = ['sections', 'paragraphs', 'recommendations', 'items', 'terms', 'judgements'] as const;
export type ThingList = (typeof THING_LISTS)[number];

/** All that a report offers to the search for symbols: sections, passages, terms and judgements. */
export function* thingsOf(summary: ReportSummary): Generator<[thing: NamedThing, index: ThingIndex]> {
  let index = 0;
  for (const section of summary.sections) yield [sectionThing(section), ['sections', index++, 0]];
  const recommended = new Set(Array.from(summary.recommendations, ({ paragraph }) => paragraph));
  index = 0;
  for (const paragraph of summary.paragraphs) {
    const { label } = paragraph;
    if (label !== undefined) yield [paragraphThing(paragraph, label, recommended.has(index)), ['paragraphs', index, 0]];
    index++;
  }
  index = 0;
  for (const one of summary.recommendations) {
    if (one.paragraph === undefined) yield [recommendationThing(one), ['recommendations', index, 0]];
    for (const [item, bullet] of one.items.entries()) yield [itemThing(bullet, one), ['items', index, item]];
    index++;
  }
  for (const [term, one] of summary.terms.entries())
    if (one.long !== undefined) yield [termThing(one, one.long), ['terms', term, 0]];
  for (const [judgement, one] of summary.judgements.entries())
    yield [judgementThing(one), ['judgements', judgement, 0]];
}

/** The thing at an index, as `thingsOf` gives it; `isRecommendation` tells of a paragraph that it is one. */
export function thingAt(
  summary: ReportSummary,
  [list, index, item]: ThingIndex,
  isRecommendation: boolean,
): NamedThing | undefined {
  switch (list) {
    case 'sections':
      return made(memberOf(summary.sections, index), sectionThing);
    case 'paragraphs':
      return made(memberOf(summary.paragraphs, index), (one) => paragraphThing(one, one.label ?? '', isRecommendation));
    case 'recommendations':
      return made(memberOf(summary.recommendations, index), recommendationThing);
    case 'items':
      return made(memberOf(summary.recommendations, index), (one) => made(one.items[item], (it) => itemThing(it, one)));
    case 'terms':
      return made(summary.terms[index], (one) => termThing(one, one.long ?? ''));
    case 'judgements':
      return made(summary.judgements[index], judgementThing);
  }
}

function made<T, R>(one: T | undefined, make: (one: T) => R): R | undefined {
  return one === undefined ? undefined : make(one);
}

function sectionThing({ title, grade, place, parent }: SectionSummary): NamedThing {
  const name = [title === '' ? messages.untitled() : title, grade].filter((part) => part !== undefined).join(': ');
  return { name, kind: SYMBOL_KINDS.section, place, section: parent, label: undefined };
}

function paragraphThing(
  { isRecovered, words, place, section }: ParagraphSummary,
  label: string,
  isRecommendation: boolean,
): NamedThing {
  const kind = isRecommendation ? SYMBOL_KINDS.recommendation : SYMBOL_KINDS.paragraph;
  return { name: `${label} ${isRecovered ? '~ ' : ''}${words}`.trim(), kind, place, section, label };
}

function recommendationThing(one: RecommendationSummary): NamedThing {
  return unnumbered(one.words, SYMBOL_KINDS.recommendation, one);
}

function itemThing({ words, place }: ItemSummary, { section }: RecommendationSummary): NamedThing {
  return unnumbered(words, SYMBOL_KINDS.bullet, { place, section });
}

function termThing({ short, place }: TermSummary, long: string): NamedThing {
  return unnumbered(`${short} – ${long}`, SymbolKind.Constant, { place });
}

function judgementThing({ area, grade, place }: JudgementSummary): NamedThing {
  return unnumbered(`${area}: ${grade}`, SymbolKind.Enum, { place });
}

function unnumbered(
  name: string,
  kind: SymbolKind,
  { place, section }: { readonly place: Place; readonly section?: number | undefined },
): NamedThing {
  return { name: name === '' ? messages.recommendation() : name, kind, place, section, label: undefined };
}

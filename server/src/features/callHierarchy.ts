import { SymbolKind } from 'vscode-languageserver-types';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-types';
import type { ReportDocument } from '../workspace/reports.ts';
import { SYMBOL_KINDS } from './documentSymbol.ts';
import {
  citedIn,
  citingPassages,
  findingsBehind,
  likelyRecommendations,
  passageAt,
  passageSpan,
} from './linkedPassages.ts';
import type { LinkedPassage, Passage } from './linkedPassages.ts';
import { messages } from './messages.ts';
import { passageSelection, passageWords, shownNumber } from './passageNames.ts';
import { sectionName, wordList } from './places.ts';
import { toOffset, toRange } from './toLsp.ts';

/**
 * The editor's tree of calls walks between recommendations and findings: a recommendation "calls" the paragraphs that it
 * cites or likely rests on, and a paragraph those that it cites.
 */
export function prepareCallHierarchy(
  document: ReportDocument,
  position: unknown,
  kinds: readonly SymbolKind[],
): CallHierarchyItem[] {
  const offset = toOffset(document.source, position);
  const passage = offset === undefined ? undefined : passageAt(document.report, offset);
  return passage === undefined ? [] : itemOf(document, passage, kinds, undefined);
}

/** What the item cites, then what it likely rests on; the detail says which. */
export function outgoingCalls(
  document: ReportDocument,
  item: CallHierarchyItem,
  kinds: readonly SymbolKind[],
): CallHierarchyOutgoingCall[] {
  const { report, source } = document;
  const from = passageOf(document, item);
  const span = from === undefined ? undefined : passageSpan(report, from);
  if (from === undefined || span === undefined) return [];
  const cited = citedIn(report, span, { withInferred: true });
  const findings =
    from.kind === 'recommendation'
      ? findingsBehind(document, from)
      : [...citedIn(report, span, { withInferred: false }).keys()]
          .filter((paragraph) => paragraph !== from.paragraph)
          .map((paragraph) => ({ paragraph, kind: 'cited' as const, words: [] }));
  return findings.flatMap(({ paragraph, kind, words }) => {
    const places = (cited.get(paragraph) ?? []).map((place) => toRange(source, place));
    const detail = kind === 'cited' ? messages.linkCited() : likelyDetail(words);
    const to = itemOf(document, { kind: 'paragraph', paragraph }, kinds, detail);
    return to.map((one) => ({ to: one, fromRanges: places.length > 0 ? places : [item.selectionRange] }));
  });
}

/** Who cites the item; for a paragraph that nobody cites, the recommendations that likely rest on it. */
export function incomingCalls(
  document: ReportDocument,
  item: CallHierarchyItem,
  kinds: readonly SymbolKind[],
): CallHierarchyIncomingCall[] {
  const to = passageOf(document, item);
  if (to === undefined) return [];
  const paragraph =
    to.kind === 'paragraph' ? to.paragraph : document.report.recommendations[to.recommendation]?.paragraph;
  const citing = paragraph === undefined ? [] : citingPassages(document, paragraph);
  const found = citing.length > 0 || to.kind !== 'paragraph' ? citing : likelyRecommendations(document, to.paragraph);
  return found.flatMap((linked) => incomingCall(document, linked, kinds));
}

function incomingCall(
  document: ReportDocument,
  { passage, places, likely }: LinkedPassage,
  kinds: readonly SymbolKind[],
): CallHierarchyIncomingCall[] {
  const detail = likely === undefined ? messages.linkCited() : likelyDetail(likely.words);
  const ranges = places.map((place) => toRange(document.source, place));
  return itemOf(document, passage, kinds, detail).map((from) => ({
    from,
    fromRanges: ranges.length > 0 ? ranges : [from.selectionRange],
  }));
}

function likelyDetail(words: readonly string[]): string {
  const shared = wordList(words);
  return shared === '' ? messages.linkLikely() : messages.linkLikelyBecause(shared);
}

/** The passage that an item was made for. */
function passageOf({ source, report }: ReportDocument, item: CallHierarchyItem): Passage | undefined {
  const offset = toOffset(source, item.selectionRange.start);
  return offset === undefined ? undefined : passageAt(report, offset);
}

/** `detail` says how it is linked; without one the section is named. */
function itemOf(
  document: ReportDocument,
  passage: Passage,
  kinds: readonly SymbolKind[],
  detail: string | undefined,
): CallHierarchyItem[] {
  const { report, source, uri } = document;
  const span = passageSpan(report, passage);
  const selection = passageSelection(document, passage);
  if (span === undefined || selection === undefined) return [];
  const list = passage.kind === 'paragraph' ? report.paragraphs : report.recommendations;
  const index = passage.kind === 'paragraph' ? passage.paragraph : passage.recommendation;
  const said = detail ?? sectionName(document, list[index]?.section ?? -1);
  const words = passageWords(document, passage);
  const whole = { start: Math.min(span.start, selection.start), end: Math.max(span.end, selection.end) };
  return [
    {
      name: [shownNumber(report, passage) ?? '', words].join(' ').trim() || messages.recommendation(),
      kind: kindOf(passage, kinds),
      ...(said === undefined ? {} : { detail: said }),
      uri,
      range: toRange(source, whole),
      selectionRange: toRange(source, selection),
    },
  ];
}

/** Kinds beyond Array go only to clients that know them. */
function kindOf(passage: Passage, kinds: readonly SymbolKind[]): SymbolKind {
  const kind = passage.kind === 'recommendation' ? SYMBOL_KINDS.recommendation : SYMBOL_KINDS.paragraph;
  return kinds.includes(kind) ? kind : SymbolKind.String;
}

import { SymbolKind } from 'vscode-languageserver-types';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-types';
import type { FindingReasons } from '../analysis/model.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { SYMBOL_KINDS } from './symbols/documentSymbol.ts';
import { findingReason } from './words/findingReason.ts';
import { judgedFindings, judgedRecommendations } from './links/judgedLinks.ts';
import type { JudgedRecommendation } from './links/judgedLinks.ts';
import { citedIn, citingPassages, passageAt, passageSpan } from './links/linkedPassages.ts';
import type { Passage } from './links/linkedPassages.ts';
import { messages } from './words/messages.ts';
import { passageSelection, passageWords, shownNumber } from './passages/passageNames.ts';
import { NO_WORDS } from './passages/placedAnnotation.ts';
import type { ReadersWords } from './passages/placedAnnotation.ts';
import { sectionName } from './words/places.ts';
import { toOffset, toRange } from './toLsp.ts';
import type { JudgedFinding } from './links/verdicts.ts';

/** How two lines of the tree are linked, and why where it is likely; `by` whose word it is. */
interface Link {
  readonly kind: 'cited' | 'likely' | 'accepted';
  readonly reason?: string;
  readonly by?: string;
}

const CITED: Link = { kind: 'cited' };

/**
 * The editor's tree of calls walks between recommendations and findings: a recommendation "calls" the paragraphs that it
 * cites or likely rests on, and a paragraph those that it cites. Editors begin with the calls that come in; a
 * recommendation that nothing cites would show nothing then, so that its findings stand there, too.
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

/** What the item cites, then what it rests on by the word of readers, then likely; the detail says which. */
export function outgoingCalls(
  document: ReportDocument,
  item: CallHierarchyItem,
  kinds: readonly SymbolKind[],
  { verdicts }: Pick<ReadersWords, 'verdicts'> = NO_WORDS,
): CallHierarchyOutgoingCall[] {
  const { report, source } = document;
  const from = passageOf(document, item);
  const span = from === undefined ? undefined : passageSpan(report, from);
  if (from === undefined || span === undefined) return [];
  const cited = citedIn(report, span, { withInferred: true });
  const findings =
    from.kind === 'recommendation'
      ? judgedFindings(document, from, verdicts)
      : [...citedIn(report, span, { withInferred: false }).keys()]
          .filter((paragraph) => paragraph !== from.paragraph)
          .map((paragraph): JudgedFinding => ({ paragraph, kind: 'cited', score: 1, words: [] }));
  return findings.flatMap((finding) => {
    const { paragraph, verdict, by } = finding;
    const places = (cited.get(paragraph) ?? []).map((place) => toRange(source, place));
    const link = verdict === 'accepted' ? acceptedBy(by) : finding.kind === 'cited' ? CITED : likelyLink(finding);
    const to = itemOf(document, { kind: 'paragraph', paragraph }, kinds, link);
    return to.map((one) => ({ to: one, fromRanges: places.length > 0 ? places : [item.selectionRange] }));
  });
}

function likelyLink(reasons: FindingReasons): Link {
  return { kind: 'likely', reason: findingReason(reasons) };
}

function acceptedBy(by = ''): Link {
  return { kind: 'accepted', ...(by === '' ? {} : { by }) };
}

/**
 * Who cites the item, and the recommendations that rest on it by the word of readers; for a paragraph that nobody cites,
 * those that likely rest on it, too. For a recommendation that nobody cites, the findings that it rests on.
 */
export function incomingCalls(
  document: ReportDocument,
  item: CallHierarchyItem,
  kinds: readonly SymbolKind[],
  { verdicts }: Pick<ReadersWords, 'verdicts'> = NO_WORDS,
): CallHierarchyIncomingCall[] {
  const to = passageOf(document, item);
  if (to === undefined) return [];
  const paragraph =
    to.kind === 'paragraph' ? to.paragraph : document.report.recommendations[to.recommendation]?.paragraph;
  const citing = paragraph === undefined ? [] : citingPassages(document, paragraph);
  const resting = to.kind === 'paragraph' ? judgedRecommendations(document, to.paragraph, verdicts) : [];
  const others = citing.length > 0 ? resting.filter(({ accepted }) => accepted !== undefined) : resting;
  const found = [...citing, ...others].flatMap((linked) => incomingCall(document, linked, kinds));
  if (to.kind === 'paragraph' || found.length > 0) return found;
  return outgoingCalls(document, item, kinds, { verdicts }).map(({ to: from }) => ({
    from,
    fromRanges: [from.selectionRange],
  }));
}

function incomingCall(
  document: ReportDocument,
  { passage, places, likely, accepted }: JudgedRecommendation,
  kinds: readonly SymbolKind[],
): CallHierarchyIncomingCall[] {
  const inferred: Link = likely === undefined ? CITED : likelyLink(likely);
  const link = accepted === undefined ? inferred : acceptedBy(accepted.by);
  const ranges = places.map((place) => toRange(document.source, place));
  return itemOf(document, passage, kinds, link).map((from) => ({
    from,
    fromRanges: ranges.length > 0 ? ranges : [from.selectionRange],
  }));
}

/** The passage that an item was made for. */
function passageOf({ source, report }: ReportDocument, item: CallHierarchyItem): Passage | undefined {
  const offset = toOffset(source, item.selectionRange.start);
  return offset === undefined ? undefined : passageAt(report, offset);
}

/** `link` is how the line above it in the tree leads here; the line that the tree begins with has none. */
function itemOf(
  document: ReportDocument,
  passage: Passage,
  kinds: readonly SymbolKind[],
  link: Link | undefined,
): CallHierarchyItem[] {
  const { report, source, uri } = document;
  const span = passageSpan(report, passage);
  const selection = passageSelection(document, passage);
  if (span === undefined || selection === undefined) return [];
  const whole = { start: Math.min(span.start, selection.start), end: Math.max(span.end, selection.end) };
  return [
    {
      ...(link === undefined ? beginning(document, passage) : linked(document, passage, link)),
      kind: kindOf(passage, kinds),
      uri,
      range: toRange(source, whole),
      selectionRange: toRange(source, selection),
    },
  ];
}

type Said = Pick<CallHierarchyItem, 'name' | 'detail'>;

/** Number and words, and the section. */
function beginning(document: ReportDocument, passage: Passage): Said {
  const { report } = document;
  const { section } =
    (passage.kind === 'paragraph'
      ? report.paragraphs[passage.paragraph]
      : report.recommendations[passage.recommendation]) ?? {};
  const detail = section === undefined ? undefined : sectionName(document, section);
  const name = [shownNumber(document, passage) ?? '', passageWords(document, passage)].join(' ').trim();
  return { name: name || messages.recommendation(), ...(detail === undefined ? {} : { detail }) };
}

/** A short name, so that a narrow tree shows whether it is cited or likely; then the words and the reason. */
function linked(document: ReportDocument, passage: Passage, link: Link): Said {
  const { reason = '' } = link;
  const parts = [howLinked(link), passageWords(document, passage), ...(reason === '' ? [] : [reason])];
  return { name: shortName(document, passage), detail: parts.join(' · ') };
}

function howLinked({ kind, by }: Link): string {
  if (kind === 'cited') return messages.linkCited();
  if (kind === 'likely') return messages.linkLikely();
  return by === undefined ? messages.linkAccepted() : messages.linkAcceptedBy(by);
}

/** "paragraph 57", "recommendation 6?"; its line where it has no number. */
function shortName(document: ReportDocument, passage: Passage): string {
  const { source, report } = document;
  const number = shownNumber(document, passage);
  if (number === undefined) return messages.line(source.lineAt(passageSpan(report, passage)?.start ?? 0) + 1);
  return passage.kind === 'paragraph' ? messages.paragraph(number) : messages.recommendationNumber(number);
}

/** Kinds beyond Array go only to clients that know them. */
function kindOf(passage: Passage, kinds: readonly SymbolKind[]): SymbolKind {
  const kind = passage.kind === 'recommendation' ? SYMBOL_KINDS.recommendation : SYMBOL_KINDS.paragraph;
  return kinds.includes(kind) ? kind : SymbolKind.String;
}

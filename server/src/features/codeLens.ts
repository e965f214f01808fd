import type { CodeLens, Command } from 'vscode-languageserver-types';
import { recommendationAt } from '../analysis/itemAt.ts';
import { SHOW_ACTION_COMMAND, SHOW_FINDINGS_COMMAND, SHOW_PLACES_COMMAND } from '../protocol/commands.ts';
import type { ShowActionArguments, ShowFindingsArguments, ShowPlacesArguments } from '../protocol/commands.ts';
import type { Settings } from '../settings.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { actionPlan } from './views/actionPlan.ts';
import { citingPassages, citingPlaces, findingsBehind } from './links/linkedPassages.ts';
import type { LinkedPassage, Passage } from './links/linkedPassages.ts';
import { messages } from './words/messages.ts';
import { passageSelection, passageWords, shownNumber } from './passages/passageNames.ts';
import { NO_WORDS } from './passages/placedAnnotation.ts';
import type { Placed, ReadersWords } from './passages/placedAnnotation.ts';
import { firstLine } from './words/prose.ts';
import { toOffset, toRange } from './toLsp.ts';
import { judged } from './links/verdicts.ts';

/** Of a recommendation without a number this much stands in a lens. */
const MOST_WORDS = 40;
/** A paragraph that everybody cites names no more of them than these; the others are counted. */
const MOST_NAMES = 8;

/** What a lens carries from the request to its resolution. */
interface LensData {
  readonly uri: string;
}

/**
 * Above each cited paragraph who cites it; above each recommendation how many findings it has, which is counted when
 * the lens is resolved. `commands` are those that the client has; a lens without a command says what it says.
 */
export function codeLens(
  document: ReportDocument,
  options: Settings['codeLens'],
  commands: readonly string[],
  { placed }: ReadersWords = NO_WORDS,
): CodeLens[] {
  const lenses = [
    ...(options.paragraphs ? paragraphLenses(document, commands) : []),
    ...(options.recommendations ? recommendationLenses(document) : []),
    ...(options.actions ? actionLenses(document, commands, placed) : []),
  ];
  return lenses.sort((a, b) => a.range.start.line - b.range.start.line);
}

/** "2 cited · 3 likely" for a lens above a recommendation; undefined if none stands there any more. */
export function resolveCodeLens(
  document: ReportDocument,
  lens: CodeLens,
  commands: readonly string[],
  { verdicts }: ReadersWords = NO_WORDS,
): CodeLens | undefined {
  const offset = toOffset(document.source, lens.range.start);
  const around = offset === undefined ? undefined : recommendationAt(document.report, offset);
  if (around === undefined) return undefined;
  const asked = { recommendation: around.recommendation, item: undefined };
  const behind = findingsBehind(document, { kind: 'recommendation', ...asked });
  const found = judged(document, behind, asked, verdicts);
  const cited = found.filter(({ kind }) => kind === 'cited').length;
  const accepted = found.filter(({ verdict }) => verdict === 'accepted').length;
  const likely = found.length - cited - accepted;
  const parts = [
    ...(cited > 0 ? [messages.lensCited(cited)] : []),
    ...(accepted > 0 ? [messages.lensAccepted(accepted)] : []),
    ...(likely > 0 ? [messages.lensLikely(likely)] : []),
  ];
  if (parts.length === 0) return { ...lens, command: { title: messages.lensNothing(), command: '' } };
  const title = parts.join(' · ');
  const args: ShowFindingsArguments = [document.uri, lens.range.start];
  return { ...lens, command: command(title, SHOW_FINDINGS_COMMAND, args, commands) };
}

function recommendationLenses(document: ReportDocument): CodeLens[] {
  return document.report.recommendations.flatMap((_, recommendation) => {
    const selection = passageSelection(document, { kind: 'recommendation', recommendation, item: undefined });
    if (selection === undefined) return [];
    const data: LensData = { uri: document.uri };
    return [{ range: toRange(document.source, firstLine(document.source, selection)), data }];
  });
}

/** What became of each recommendation; nothing before somebody has written something into the plan. */
function actionLenses(document: ReportDocument, commands: readonly string[], placed: readonly Placed[]): CodeLens[] {
  if (!placed.some(({ annotation }) => annotation['lens:action'] !== undefined)) return [];
  return actionPlan(document, placed).flatMap(({ key, range, status, due }) => {
    if (range === undefined) return [];
    const name = messages.planStatus(status);
    const title = due === '' ? messages.lensAction(name) : messages.lensActionDue(name, due);
    const args: ShowActionArguments = [document.uri, key];
    return [{ range, command: command(title, SHOW_ACTION_COMMAND, args, commands) }];
  });
}

function paragraphLenses(document: ReportDocument, commands: readonly string[]): CodeLens[] {
  const { report, source, uri } = document;
  return [...citingPlaces(report)].flatMap(([paragraph, known]) => {
    const citing = citingPassages(document, paragraph, known);
    const selection = passageSelection(document, { kind: 'paragraph', paragraph });
    if (citing.length === 0 || selection === undefined) return [];
    const range = toRange(source, firstLine(source, selection));
    const places = citing.flatMap((one) => one.places.map((place) => toRange(source, place)));
    const args: ShowPlacesArguments = [uri, range.start, places];
    return [{ range, command: command(citedBy(document, citing), SHOW_PLACES_COMMAND, args, commands) }];
  });
}

/** "cited by recommendations 1, 12 · cited by paragraph 20". */
function citedBy(document: ReportDocument, citing: readonly LinkedPassage[]): string {
  const printed = citing.filter(({ likely }) => likely === undefined);
  const inferred = citing.filter(({ likely }) => likely !== undefined);
  return [
    ...namesOf(document, printed, 'recommendation').map((names) => messages.lensCitedByRecommendations(...names)),
    ...namesOf(document, printed, 'paragraph').map((names) => messages.lensCitedByParagraphs(...names)),
    ...namesOf(document, inferred, 'recommendation').map((names) => messages.lensLikelyByRecommendations(...names)),
    ...namesOf(document, inferred, 'paragraph').map((names) => messages.lensLikelyByParagraphs(...names)),
  ].join(' · ');
}

/** How many there are of a kind, and their names; empty if there is none. Bullets count as their recommendation. */
function namesOf(
  document: ReportDocument,
  citing: readonly LinkedPassage[],
  kind: Passage['kind'],
): [count: number, names: string][] {
  const names = citing.filter(({ passage }) => passage.kind === kind).map(({ passage }) => nameOf(document, passage));
  const all = [...new Set(names)];
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_NAMES).join(', ');
  const rest = all.length - MOST_NAMES;
  return [[all.length, rest > 0 ? messages.lensAndMore(shown, rest) : shown]];
}

function nameOf(document: ReportDocument, passage: Passage): string {
  const whole: Passage = passage.kind === 'recommendation' ? { ...passage, item: undefined } : passage;
  return shownNumber(document, whole) ?? `“${passageWords(document, passage, MOST_WORDS)}”`;
}

function command(title: string, name: string, args: unknown[], commands: readonly string[]): Command {
  return commands.includes(name) ? { title, command: name, arguments: args } : { title, command: '' };
}

import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Command, Diagnostic } from 'vscode-languageserver-types';
import type { Paragraph, Problem } from '../../analysis/model.ts';
import { GO_TO_PLACE_COMMAND, SHOW_PLACES_COMMAND, SWITCH_OFF_COMMAND } from '../../protocol/commands.ts';
import type { GoToPlaceArguments, ShowPlacesArguments, SwitchOffArguments } from '../../protocol/commands.ts';
import { touches } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import type { ActionRequest } from './actionRequest.ts';
import { citingSlips, targetSpan } from '../links/citingSlips.ts';
import { diagnosticsOf, settingOf } from '../diagnostics/diagnostic.ts';
import { messages } from '../words/messages.ts';
import { percent, placeName, wordList } from '../words/places.ts';
import { paragraphSelection } from '../passages/selections.ts';
import { toRange } from '../toLsp.ts';

/** So many of the nearest paragraphs can be gone to at once; all of them can be shown. */
const MOST_TO_GO_TO = 3;

/** A command with the words for it. */
interface Deed {
  readonly title: string;
  readonly command: string;
  readonly arguments: unknown[];
}

/** For each diagnostic at the place: where to look instead, and how to be rid of such notes. */
export function problemActions({ document, asked, settings, commands }: ActionRequest): CodeAction[] {
  const here = diagnosticsOf(document, settings.diagnostics).filter(({ problem }) => meets(problem.span, asked));
  const ofProblems = here.flatMap(({ problem, diagnostic }) =>
    [...placesFor(document, problem), ...switchOff(problem)]
      .filter(({ command }) => commands.includes(command))
      .map((deed) => toAction(deed, diagnostic)),
  );
  if (here.some(({ problem }) => problem.code === 'citations-out')) return ofProblems;
  const meant = settings.diagnostics.citations === 'off' ? [] : meantParagraphs(document, asked);
  return [...ofProblems, ...meant.filter(({ command }) => commands.includes(command)).map((deed) => toAction(deed))];
}

function toAction(deed: Deed, diagnostic?: Diagnostic): CodeAction {
  const command: Command = { title: deed.title, command: deed.command, arguments: deed.arguments };
  const answers = diagnostic === undefined ? {} : { diagnostics: [diagnostic] };
  return { title: deed.title, kind: CodeActionKind.QuickFix, ...answers, command };
}

function placesFor(document: ReportDocument, problem: Problem): Deed[] {
  switch (problem.code) {
    case 'citation-without-target':
      return nearestParagraphs(document, problem);
    case 'cited-number-lost':
      return possibleParagraphs(document, problem);
    case 'recommendation-not-found':
      return nearestRecommendations(document, problem);
    case 'citations-out':
      return citationsOut(document, problem);
    case 'number-repeated':
      return repeatedNumber(document, problem);
    case 'number-missing':
      return aroundTheGap(document, problem);
    case 'acronym-defined-two-ways':
    case 'acronym-defined-twice':
      return otherDefinitions(document, problem, messages.actionGoToDefinition);
    case 'acronym-defined-late':
      return otherDefinitions(document, problem, messages.actionGoToLateDefinition);
    case 'recommendation-without-evidence':
    case 'acronym-never-defined':
    case 'acronym-not-used-again':
    case 'text-too-large':
      return [];
  }
}

/** "Go to paragraph 98", "Show the nearest paragraphs: 9, 98". */
function nearestParagraphs(document: ReportDocument, problem: Problem): Deed[] {
  const [, ...labels] = problem.detail;
  const found = labels.map((label) => ({
    label,
    paragraphs: document.report.paragraphs.filter(({ number }) => number?.label === label),
  }));
  const goTo = found.slice(0, MOST_TO_GO_TO).flatMap(({ paragraphs: [paragraph, another] }) => {
    // A number that stands more than once leads to no one place.
    if (paragraph?.number === undefined || another !== undefined) return [];
    const { label, source } = paragraph.number;
    const name = source === 'printed' ? messages.paragraph(label) : messages.numberRecovered(messages.paragraph(label));
    return [goToPlace(document, messages.actionGoTo(name), paragraph)];
  });
  const all = found.flatMap(({ paragraphs }) => paragraphs);
  if (all.length === 0 || (all.length === 1 && goTo.length === 1)) return goTo;
  return [...goTo, showPlaces(document, messages.actionShowNearest(wordList(labels)), problem, all)];
}

/** "Go to line 950, which may be it (41 % sure)". */
function possibleParagraphs(document: ReportDocument, { detail, related = [] }: Problem): Deed[] {
  return related.map((span, at) => {
    const place = placeName(document, span.start);
    const title = messages.actionGoToPossible(place, percent(Number(detail[at + 1])));
    const given: GoToPlaceArguments = [document.uri, toRange(document.source, { start: span.start, end: span.start })];
    return { title, command: GO_TO_PLACE_COMMAND, arguments: given };
  });
}

/** "Go to recommendation 8". */
function nearestRecommendations(document: ReportDocument, { detail, related = [] }: Problem): Deed[] {
  const [, ...labels] = detail;
  return related.map((span, at) => {
    const given: GoToPlaceArguments = [document.uri, toRange(document.source, { start: span.start, end: span.start })];
    const name = messages.recommendationNumber(labels[at] ?? '');
    return { title: messages.actionGoTo(name), command: GO_TO_PLACE_COMMAND, arguments: given };
  });
}

/** "Go to paragraph 24, which may be meant", "Show the 48 citations that seem to be out". */
function citationsOut(document: ReportDocument, problem: Problem): Deed[] {
  const { source, report, uri } = document;
  const run = citingSlips(document).find(
    ([first]) => first !== undefined && targetSpan(report, first) === problem.span,
  );
  if (run === undefined) return [];
  const places = run.flatMap((slip) => targetSpan(report, slip) ?? []).map((span) => toRange(source, span));
  const given: ShowPlacesArguments = [uri, source.positionAt(problem.span.start), places];
  const showAll = { title: messages.actionShowOut(run.length), command: SHOW_PLACES_COMMAND, arguments: given };
  return [...meantParagraphs(document, problem.span), showAll];
}

/** For each number in "asked" that seems to be out: the paragraph that may be meant. */
function meantParagraphs(document: ReportDocument, asked: Span): Deed[] {
  const { report } = document;
  return citingSlips(document)
    .flat()
    .flatMap((slip): Deed[] => {
      const span = targetSpan(report, slip);
      const meant = report.paragraphs[slip.meant];
      if (span === undefined || meant?.number === undefined || !meets(span, asked)) return [];
      return [goToPlace(document, messages.actionGoToMeant(messages.paragraph(meant.number.label)), meant)];
    });
}

function meets(one: Span, other: Span): boolean {
  return touches(one, other.start) || touches(other, one.start);
}

/** "Show all paragraphs with the number 7". */
function repeatedNumber(document: ReportDocument, problem: Problem): Deed[] {
  const own = paragraphOf(document, problem)?.number;
  if (own === undefined) return [];
  const alike = document.report.paragraphs.filter(
    ({ number }) => number?.label === own.label && number.series === own.series,
  );
  return [showPlaces(document, messages.actionShowRepeated(own.label), problem, alike)];
}

/** "Show the paragraphs before and after the gap". */
function aroundTheGap(document: ReportDocument, problem: Problem): Deed[] {
  const after = paragraphOf(document, problem);
  if (after?.number === undefined) return [];
  const { series } = after.number;
  const before = document.report.paragraphs.findLast(
    ({ number, span }) => number?.source === 'printed' && number.series === series && span.start < problem.span.start,
  );
  const around = before === undefined ? [after] : [before, after];
  return [showPlaces(document, messages.actionShowGap(), problem, around)];
}

/** "Go to the other introduction (paragraph 3, line 20)". */
function otherDefinitions(document: ReportDocument, problem: Problem, title: (place: string) => string): Deed[] {
  return (problem.related ?? []).map((span) => {
    const given: GoToPlaceArguments = [document.uri, toRange(document.source, span)];
    return { title: title(placeName(document, span.start)), command: GO_TO_PLACE_COMMAND, arguments: given };
  });
}

/** The paragraph whose printed number has the problem. */
function paragraphOf({ report }: ReportDocument, { span }: Problem): Paragraph | undefined {
  return report.paragraphs.find(
    ({ number }) => number?.source === 'printed' && number.span.start === span.start && number.span.end === span.end,
  );
}

function goToPlace(document: ReportDocument, title: string, paragraph: Paragraph): Deed {
  const place = toRange(document.source, paragraphSelection(document, paragraph));
  return { title, command: GO_TO_PLACE_COMMAND, arguments: [document.uri, place] satisfies GoToPlaceArguments };
}

function showPlaces(
  document: ReportDocument,
  title: string,
  { span }: Problem,
  paragraphs: readonly Paragraph[],
): Deed {
  const { source, uri } = document;
  const places = paragraphs.map((paragraph) => toRange(source, paragraphSelection(document, paragraph)));
  const given: ShowPlacesArguments = [uri, source.positionAt(span.start), places];
  return { title, command: SHOW_PLACES_COMMAND, arguments: given };
}

function switchOff({ code }: Problem): Deed[] {
  const setting = settingOf(code);
  if (setting === undefined) return [];
  const given: SwitchOffArguments = [setting];
  return [{ title: messages.actionSwitchOff(), command: SWITCH_OFF_COMMAND, arguments: given }];
}

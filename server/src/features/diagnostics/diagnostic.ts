import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Problem, ProblemCode, TermProblemCode } from '../../analysis/model.ts';
import { findTermProblems } from '../../analysis/terms/termProblems.ts';
import type { CheckSetting, ProblemLevel, Settings } from '../../settings.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { slipProblems } from '../links/citingSlips.ts';
import { disagreementNotes } from './disagreementNotes.ts';
import { inFolder, NO_FOLDER } from '../folder.ts';
import type { Folder } from '../folder.ts';
import { messages } from '../words/messages.ts';
import { percent, wordList } from '../words/places.ts';
import { toLocation, toRange } from '../toLsp.ts';
import { withoutEvidence } from './withoutEvidence.ts';

type DiagnosticOptions = Settings['diagnostics'];

/** LSP's full or unchanged document diagnostic report. */
export type DiagnosticReport =
  | { readonly kind: 'full'; readonly resultId?: string; readonly items: Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

/** What was doubtful about the report, and where others of the folder say otherwise. Never warnings or errors: it is somebody else's text. */
export function diagnostic(
  document: ReportDocument,
  previousResultId: unknown,
  options: DiagnosticOptions,
  folder: Folder = NO_FOLDER,
): DiagnosticReport {
  const isAsked = options.disagreements !== 'off' && document.report.inspectionMentions.length > 0;
  const here = isAsked ? inFolder(document, folder) : undefined;
  const notes = here === undefined ? [] : disagreementNotes(here.self, here.all, options.disagreements);
  const items = [...diagnosticsOf(document, options).map((one) => one.diagnostic), ...notes];
  const resultId = fingerprint(JSON.stringify(items));
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** The problems that are shown under these settings, in reading order, each with its diagnostic. */
export function diagnosticsOf(
  document: ReportDocument,
  options: DiagnosticOptions,
): { readonly problem: Problem; readonly diagnostic: Diagnostic }[] {
  const bare = options.recommendations === 'off' ? [] : withoutEvidence(document);
  const ofTerms = TERM_CHECKS.every((key) => options[key] === 'off')
    ? []
    : findTermProblems(document.source, document.report);
  const out = options.citations === 'off' ? [] : slipProblems(document);
  const problems = [...document.report.problems, ...out, ...bare, ...ofTerms].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const shown = problems.flatMap((problem) => {
    const severity = SEVERITIES[levelOf(problem.code, options)];
    return severity === undefined ? [] : [{ problem, diagnostic: toDiagnostic(document, problem, severity) }];
  });
  return oneForAll(shown);
}

/** More notes of one cause than these are told once; the others are left as hints at their places. */
const MOST_LOST = 3;

/** Where many cited numbers were lost, the first note tells of all. */
function oneForAll<Shown extends { readonly problem: Problem; readonly diagnostic: Diagnostic }>(
  shown: readonly Shown[],
): Shown[] {
  const lost = shown.filter(({ problem }) => problem.code === 'cited-number-lost');
  const [first] = lost;
  if (lost.length <= MOST_LOST) return [...shown];
  return shown.map((one) => {
    const { problem, diagnostic } = one;
    if (problem.code !== 'cited-number-lost') return one;
    if (one !== first) return { ...one, diagnostic: { ...diagnostic, severity: DiagnosticSeverity.Hint } };
    const message = `${messageOf(problem)} ${messages.otherNumbersLost(lost.length - 1)}`;
    return { ...one, diagnostic: { ...diagnostic, message } };
  });
}

/** The checks that need all short forms of a text to be looked at. */
const TERM_CHECKS = [
  'acronymsDefinedTwoWays',
  'acronymsDefinedLate',
  'acronymsNeverDefined',
  'acronymsNotUsedAgain',
  'acronymsDefinedTwice',
] as const;

function toDiagnostic(document: ReportDocument, problem: Problem, severity: DiagnosticSeverity): Diagnostic {
  const related = (problem.related ?? []).map((span, at) => ({
    location: toLocation(document, span),
    message: relatedMessage(problem, at),
  }));
  return {
    range: toRange(document.source, problem.span),
    severity,
    code: problem.code,
    source: 'Report Lens',
    message: messageOf(problem),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

function relatedMessage({ code, detail }: Problem, at: number): string {
  if (code === 'recommendation-not-found') return messages.recommendation();
  if (code === 'cited-number-lost') return messages.mayBeIt(percent(Number(detail[at + 1])));
  return code === 'citations-out' ? messages.seemsMeant() : messages.definedHere();
}

const SEVERITIES: Readonly<Record<ProblemLevel, DiagnosticSeverity | undefined>> = {
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
  off: undefined,
};

/** The setting under `reportLens.` that says how a kind of problem is shown; undefined for what is always shown. */
export function settingOf(code: ProblemCode): CheckSetting | undefined {
  const key = checkOf(code);
  return key === undefined ? undefined : `diagnostics.${key}`;
}

function levelOf(code: ProblemCode, options: DiagnosticOptions): ProblemLevel {
  const key = checkOf(code);
  return key === undefined ? 'information' : options[key];
}

function checkOf(code: ProblemCode): keyof DiagnosticOptions | undefined {
  switch (code) {
    case 'citation-without-target':
    case 'cited-number-lost':
    case 'recommendation-not-found':
    case 'citations-out':
      return 'citations';
    case 'number-repeated':
    case 'number-missing':
      return 'numbering';
    case 'recommendation-without-evidence':
      return 'recommendations';
    case 'acronym-never-defined':
      return 'acronymsNeverDefined';
    case 'acronym-defined-two-ways':
      return 'acronymsDefinedTwoWays';
    case 'acronym-defined-late':
      return 'acronymsDefinedLate';
    case 'acronym-not-used-again':
      return 'acronymsNotUsedAgain';
    case 'acronym-defined-twice':
      return 'acronymsDefinedTwice';
    case 'text-too-large':
      return undefined;
  }
}

/** A problem in words. */
export function messageOf({ code, detail }: Problem): string {
  const [first = '', ...others] = detail;
  switch (code) {
    case 'citation-without-target':
      return others.length === 0
        ? messages.noSuchParagraph(first)
        : messages.missingTargetNearest(first, wordList(others));
    case 'cited-number-lost':
      return messages.citedNumberLost(first);
    case 'recommendation-not-found':
      return messages.missingRecommendation(first, wordList(others));
    case 'citations-out': {
      const [amount = '', cited = '', meant = '', confidence = ''] = others;
      const sure = percent(Number(confidence));
      return messages.citationsOut({ count: Number(first), amount, cited, meant, percent: sure });
    }
    case 'number-repeated':
      return messages.numberRepeated(first);
    case 'number-missing':
      return messages.numberMissing(detail.length > 2 ? `${first}–${others.at(-1) ?? ''}` : wordList(detail));
    case 'recommendation-without-evidence':
      return messages.withoutEvidence();
    case 'acronym-never-defined':
    case 'acronym-defined-two-ways':
    case 'acronym-defined-late':
    case 'acronym-not-used-again':
    case 'acronym-defined-twice':
      return termMessage(code, first, others);
    case 'text-too-large':
      return messages.tooLarge((Number(first) / 1_000_000).toFixed(1));
  }
}

function termMessage(code: TermProblemCode, short: string, [long = '', other = '']: readonly string[]): string {
  switch (code) {
    case 'acronym-never-defined':
      return messages.acronymNeverDefined(short);
    case 'acronym-defined-two-ways':
      return messages.acronymDefinedTwoWays(short, long, other);
    case 'acronym-defined-late':
      return messages.acronymDefinedLate(short, long);
    case 'acronym-not-used-again':
      return messages.acronymNotUsedAgain(short);
    case 'acronym-defined-twice':
      return messages.acronymDefinedTwice(short);
  }
}

/** FNV-1a over the text's code units, with its length: says whether the client already has this answer. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length.toString(36)}`;
}

import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnosticsOf } from '../../features/diagnostics/diagnostic.ts';
import { disagreementNotes, REPORTS_DISAGREE } from '../../features/diagnostics/disagreementNotes.ts';
import { summarise } from '../../features/passages/summarise.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';
import type { Settings } from '../../settings.ts';
import { openEntry } from '../../workspace/index/entry/indexedReport.ts';
import type { IndexedReport } from '../../workspace/index/entry/indexedReport.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { EXIT, listOption, textOption, UsageError } from '../commandLine/command.ts';
import type { Command, Given } from '../commandLine/command.ts';
import { Inputs } from '../commandLine/inputs.ts';
import type { NamedReport } from '../commandLine/inputs.ts';
import { RULES } from './notes.ts';
import type { CheckedFile, Note } from './notes.ts';
import { toSarif } from './sarif.ts';

type Check = keyof Settings['diagnostics'];
const CHECKS = Object.keys(DEFAULT_SETTINGS.diagnostics) as Check[];
/** Those that are off if nobody asks for them. */
const ADDED = CHECKS.filter((check) => DEFAULT_SETTINGS.diagnostics[check] === 'off');

export const checkCommand: Command = {
  summary: 'say what is doubtful in reports: citations that lead nowhere, gaps in numbers, acronyms',
  forms: ['[--format=FORMAT] [--level=LEVEL] [--off=CHECK]… [--on=CHECK]… [FILE|FOLDER]…'],
  description: [
    'Prints what is doubtful in each report, a line for each note; of several reports also where they say different things.',
    'Notes are hints or information, never errors: most reports are printed and cannot be changed. The exit code tells a build whether there is one. The kinds of notes are:',
    ...Object.entries(RULES).map(([code, says]) => `${code}: ${says}`),
  ],
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['text', 'json', 'sarif'],
      help: 'How to print the notes; sarif is version 2.1.0, which code-scanning services read.',
    },
    level: {
      type: 'string',
      value: 'LEVEL',
      choices: ['hint', 'information'],
      help: 'The least level of note that is printed and counts for the exit code.',
    },
    off: { type: 'string', multiple: true, value: 'CHECK', help: `Leave a check out: ${CHECKS.join(', ')}.` },
    on: { type: 'string', multiple: true, value: 'CHECK', help: `Add a check, as hints: ${ADDED.join(', ')}.` },
  },
  exits: { 1: 'there is at least one note of the level asked for' },
  examples: [
    { line: 'report-lens check report.txt', does: 'The notes on one report.' },
    {
      line: 'report-lens check --level=information reports/ && publish',
      does: 'Publish only if every citation leads to a paragraph.',
    },
    { line: 'report-lens check --format=sarif reports/ > notes.sarif', does: 'For a code-scanning service.' },
  ],
  run: async (given, environment) => {
    const settings = settingsFrom(given);
    const inputs = new Inputs(given.files, environment);
    const read: NamedReport[] = [];
    for await (const report of inputs.reports()) read.push(report);
    const all = settings.disagreements === 'off' ? [] : read.map(({ document }) => entryOf(document));
    const checked = read.map(({ name, document }, at): CheckedFile => {
      const own = all[at];
      const folderNotes = own === undefined ? [] : disagreementNotes(own, all, settings.disagreements);
      return { name, uri: document.uri, notes: [...notesOn(document, settings), ...folderNotes.map(folderNote)] };
    });
    const format = textOption(given, 'format') ?? 'text';
    if (format === 'json') environment.print(JSON.stringify(checked.map(asObject), null, 2));
    else if (format === 'sarif') environment.print(JSON.stringify(toSarif(checked, environment.version), null, 2));
    else for (const line of checked.flatMap(asLines)) environment.print(line);
    return inputs.exitCode(checked.some(({ notes }) => notes.length > 0) ? EXIT.found : EXIT.done);
  },
};

function notesOn(document: ReportDocument, settings: Settings['diagnostics']): Note[] {
  return diagnosticsOf(document, settings).map(({ problem, diagnostic: { range, severity, message } }) => ({
    level: severity === DiagnosticSeverity.Hint ? 'hint' : 'information',
    code: problem.code,
    message: typeof message === 'string' ? message : message.value,
    range,
  }));
}

function entryOf(document: ReportDocument): IndexedReport {
  return openEntry(document.uri, document, summarise, () => undefined);
}

function folderNote({ message, range, severity }: Diagnostic): Note {
  const level = severity === DiagnosticSeverity.Hint ? 'hint' : 'information';
  return { level, code: REPORTS_DISAGREE, message: typeof message === 'string' ? message : message.value, range };
}

/** The reader's defaults, less what is below the level or switched off. */
function settingsFrom(given: Given): Settings['diagnostics'] {
  const [off, on] = [checksIn(given, 'off'), checksIn(given, 'on')];
  const least = textOption(given, 'level') ?? 'hint';
  const levels = CHECKS.map((check) => {
    const level = DEFAULT_SETTINGS.diagnostics[check];
    const wanted = on.includes(check) && level === 'off' ? 'hint' : level;
    return [check, off.includes(check) || (least === 'information' && wanted === 'hint') ? 'off' : wanted] as const;
  });
  return { ...DEFAULT_SETTINGS.diagnostics, ...Object.fromEntries(levels) };
}

function checksIn(given: Given, option: 'on' | 'off'): string[] {
  const names = listOption(given, option);
  const unknown = names.find((name) => !CHECKS.some((check) => check === name));
  if (unknown !== undefined) throw new UsageError(`--${option} is one of ${CHECKS.join(', ')}, not “${unknown}”`);
  return names;
}

/** As compilers print it, so that editors and terminals make links of it. */
function asLines({ name, notes }: CheckedFile): string[] {
  return notes.map(({ level, code, message, range: { start } }) => {
    return `${name}:${start.line + 1}:${start.character + 1}: ${level}: ${message} [${code}]`;
  });
}

/** Lines and columns are 1-based, columns in UTF-16 units, as editors show them. */
function asObject({ name, notes }: CheckedFile): object {
  return {
    file: name,
    notes: notes.map(({ level, code, message, range: { start, end } }) => ({
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      level,
      code,
      message,
    })),
  };
}

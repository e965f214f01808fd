import { BUILT_IN_GLOSSARY } from '../analysis/glossary.ts';
import type { GlossaryEntry } from '../analysis/glossary.ts';
import type { Meaning, Term } from '../analysis/model.ts';
import { findTerms, printedForm } from '../analysis/terms.ts';
import { SourceText } from '../text/sourceText.ts';
import { EXIT, isSwitchedOn, UsageError } from './command.ts';
import type { Command, Environment } from './command.ts';
import { Inputs } from './inputs.ts';

export const termsCommand: Command = {
  summary: 'list the short forms of reports, what they mean and how often they are used',
  forms: ['[--json] [FILE|FOLDER]…', '--jsonl'],
  description: [
    'Lists the acronyms and other short forms of each report in reading order: what they stand for in that report, the lines where it says so, how often and from which line on they are used. Of a short form that the report does not explain it says what it usually stands for, with the source.',
    'With --jsonl it reads lines {"id", "text"} from the standard input and writes lines {"id", "pairs": [{"short", "long"}]}.',
  ],
  options: {
    json: { type: 'boolean', help: 'Print one JSON value: a list of files with their terms.' },
    jsonl: { type: 'boolean', help: 'Answer each line of the standard input.' },
  },
  examples: [
    { line: 'report-lens terms report.txt', does: 'The short forms of one report.' },
    {
      line: "report-lens terms --json reports/ | jq -r '.[].terms[].short' | sort | uniq -c",
      does: 'In how many reports of a folder each one is used.',
    },
  ],
  exits: { 1: 'a line of --jsonl could not be read' },
  run: async (given, environment) => {
    if (isSwitchedOn(given, 'jsonl')) {
      if (given.files.length > 0) throw new UsageError('--jsonl reads the standard input, not files');
      return printPairs(environment);
    }
    const inputs = new Inputs(given.files, environment);
    const results: object[] = [];
    for await (const { name, document } of inputs.reports()) {
      const { source, report } = document;
      if (isSwitchedOn(given, 'json'))
        results.push({ file: name, terms: report.terms.map((term) => asObject(source, term)) });
      else for (const row of table(name, source, report.terms)) environment.print(row);
    }
    if (isSwitchedOn(given, 'json')) environment.print(JSON.stringify(results, null, 2));
    return inputs.exitCode(EXIT.done);
  },
};

async function printPairs({ input, print, complain }: Environment): Promise<number> {
  let lineNumber = 0;
  let code = 0;
  for await (const line of input.lines()) {
    lineNumber++;
    if (line.trim() === '') continue;
    const passage = readPassage(line);
    if (passage === undefined) {
      complain(`line ${lineNumber}: not an object with "id" and "text"`);
      code = 1;
    } else print(JSON.stringify({ id: passage.id, pairs: pairsIn(passage.text) }));
  }
  return code;
}

function readPassage(line: string): { id: unknown; text: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value)) return undefined;
    return typeof value.text === 'string' ? { id: value.id, text: value.text } : undefined;
  } catch {
    return undefined;
  }
}

/** The definitions found in one passage of text. */
function pairsIn(text: string): { short: string; long: string }[] {
  const source = new SourceText(text);
  return findTerms(source).flatMap((term) =>
    term.meanings.map((meaning) => ({ short: printedForm(source, term, meaning), long: meaning.long })),
  );
}

function asObject(source: SourceText, term: Term): object {
  const meanings = term.meanings.map((meaning) => ({
    long: meaning.long,
    how: meaning.how,
    line: lineOf(source, meaning.longSpan.start),
  }));
  return {
    short: term.short,
    uses: term.uses.length,
    firstLine: firstLine(source, term),
    meanings,
    glossary: BUILT_IN_GLOSSARY.lookUp(term.short)?.entry,
  };
}

function table(file: string, source: SourceText, found: readonly Term[]): string[] {
  const rows = [['TERM', 'USES', 'LINE', 'MEANING']];
  for (const term of found) {
    const lines = meaningLines(source, term);
    rows.push([term.short, String(term.uses.length), String(firstLine(source, term)), lines[0] ?? '']);
    for (const line of lines.slice(1)) rows.push(['', '', '', line]);
  }
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const printed = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [file, ...printed, ''];
}

function meaningLines(source: SourceText, term: Term): string[] {
  if (term.meanings.length > 0) return term.meanings.map((meaning) => meaningLine(source, meaning));
  const entry = BUILT_IN_GLOSSARY.lookUp(term.short)?.entry;
  return [entry === undefined ? 'not explained' : `not explained here; usually ${entry.long} (${sourceLine(entry)})`];
}

function meaningLine(source: SourceText, { long, how, longSpan }: Meaning): string {
  const place = `line ${lineOf(source, longSpan.start)}`;
  return how === 'distant' ? `${long} (${place}, inferred)` : `${long} (${place})`;
}

const sourceLine = ({ source, section }: GlossaryEntry): string =>
  [source, section].filter((part) => part !== undefined).join(', ');
const lineOf = (source: SourceText, offset: number): number => source.lineAt(offset) + 1;
const firstLine = (source: SourceText, { uses, meanings }: Term): number =>
  lineOf(source, uses[0]?.start ?? meanings[0]?.longSpan.start ?? 0);

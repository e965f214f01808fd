import { analyse } from '../analysis/analyse.ts';
import { BUILT_IN_GLOSSARY } from '../analysis/glossary.ts';
import type { GlossaryEntry } from '../analysis/glossary.ts';
import type { Meaning, Term } from '../analysis/model.ts';
import { findTerms, printedForm } from '../analysis/terms.ts';
import { SourceText } from '../text/sourceText.ts';

/** What a command may touch. */
export interface CommandEnvironment {
  /** Reads a text file; throws if it cannot. */
  readonly readFile: (path: string) => string;
  readonly inputLines: AsyncIterable<string>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

const usage = `usage: report-lens terms [--json] FILE…    lists the short forms of reports, what they mean and how often they are used
       report-lens terms --jsonl          reads lines {"id","text"}, writes lines {"id","pairs":[{"short","long"}]}`;

/** Runs \`report-lens terms\`; returns the exit code. */
export async function terms(args: readonly string[], environment: CommandEnvironment): Promise<number> {
  const options = args.filter((arg) => arg.startsWith('--'));
  const files = args.filter((arg) => !arg.startsWith('--'));
  const isStream = options.includes('--jsonl');
  const isUnknown = options.some((option) => option !== '--json' && option !== '--jsonl');
  if (isUnknown || isStream === files.length > 0) {
    environment.complain(usage);
    return 2;
  }
  return isStream ? await printPairs(environment) : printFiles(files, options.includes('--json'), environment);
}

async function printPairs({ inputLines, print, complain }: CommandEnvironment): Promise<number> {
  let lineNumber = 0;
  let code = 0;
  for await (const line of inputLines) {
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

function printFiles(
  files: readonly string[],
  asJson: boolean,
  { readFile, print, complain }: CommandEnvironment,
): number {
  const results: unknown[] = [];
  let code = 0;
  for (const file of files) {
    try {
      const source = new SourceText(readFile(file));
      const found = analyse(source).terms;
      if (asJson) results.push({ file, terms: found.map((term) => asObject(source, term)) });
      else for (const row of table(file, source, found)) print(row);
    } catch (error) {
      complain(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      code = 1;
    }
  }
  if (asJson) print(JSON.stringify(results, null, 2));
  return code;
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

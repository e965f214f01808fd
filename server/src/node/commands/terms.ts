import { BUILT_IN, Glossary } from '../../analysis/terms/known/glossary.ts';
import type { GlossaryLayer, KnownEntry } from '../../analysis/terms/known/glossary.ts';
import type { Meaning, Term } from '../../analysis/model.ts';
import { findTerms, printedForm } from '../../analysis/terms/terms.ts';
import { glossaryDiagnostics } from '../../features/diagnostics/glossaryDiagnostics.ts';
import { decode } from '../../text/bytes/decode.ts';
import { SourceText } from '../../text/sourceText.ts';
import { EXIT, isSwitchedOn, listOption, UsageError } from '../commandLine/command.ts';
import type { Command, Environment } from '../commandLine/command.ts';
import { Inputs } from '../commandLine/inputs.ts';

export const termsCommand: Command = {
  summary: 'list the short forms of reports, what they mean and how often they are used',
  forms: ['[--json] [--glossary=FILE]… [FILE|FOLDER]…', '--jsonl'],
  description: [
    'Lists the acronyms and other short forms of each report in reading order: what they stand for in that report, the lines where it says so, how often and from which line on they are used. Of a short form that the report does not explain it says what it usually stands for, with the source.',
    'What a glossary of your own (YAML or JSON) says counts more than the built-in one. Mistakes in it are told with their places; the rest is used.',
    'With --jsonl it reads lines {"id", "text"} from the standard input and writes lines {"id", "pairs": [{"short", "long"}]}.',
  ],
  options: {
    json: { type: 'boolean', help: 'Print one JSON value: a list of files with their terms.' },
    glossary: { type: 'string', multiple: true, value: 'FILE', help: 'Use this glossary above the built-in one.' },
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
    const { layers, code } = await readLayers(listOption(given, 'glossary'), environment);
    const glossary = new Glossary([...layers, BUILT_IN]);
    const results: object[] = [];
    for await (const { name, document } of inputs.reports()) {
      const { source, report } = document;
      if (isSwitchedOn(given, 'json'))
        results.push({ file: name, terms: report.terms.map((term) => asObject(source, term, glossary)) });
      else for (const row of table(name, source, report.terms, glossary)) environment.print(row);
    }
    if (isSwitchedOn(given, 'json')) environment.print(JSON.stringify(results, null, 2));
    return inputs.exitCode(code);
  },
};

/** A mistake in a glossary is told with its place, and the rest is used; for one that cannot be read the code is `failed`. */
async function readLayers(
  names: readonly string[],
  { files, toUri, complain }: Environment,
): Promise<{ readonly layers: readonly GlossaryLayer[]; readonly code: number }> {
  const layers: GlossaryLayer[] = [];
  let code: number = EXIT.done;
  if (names.length === 0) return { layers, code };
  const { readGlossary } = await import('../../../glossary/reader.mjs');
  for (const name of names) {
    try {
      const decoded = decode(await files.readFile(toUri(name)));
      if ('refused' in decoded) throw new Error('this is no text but a binary file');
      const { text } = decoded;
      const { entries, problems } = readGlossary(text);
      layers.push({ kind: 'team', name, entries });
      for (const { range, message } of glossaryDiagnostics({ text, problems })) {
        const { line, character } = range.start;
        complain(`${name}:${line + 1}:${character + 1}: ${typeof message === 'string' ? message : message.value}`);
      }
    } catch (error) {
      complain(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      code = EXIT.failed;
    }
  }
  return { layers, code };
}

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

function asObject(source: SourceText, term: Term, glossary: Glossary): object {
  const known = glossary.lookUp(term.short);
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
    glossary: known?.entry,
    ...(known?.layer.kind === 'team' ? { glossaryFile: known.layer.name } : {}),
  };
}

function table(file: string, source: SourceText, found: readonly Term[], glossary: Glossary): string[] {
  const rows = [['TERM', 'USES', 'LINE', 'MEANING']];
  for (const term of found) {
    const lines = meaningLines(source, term, glossary);
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

function meaningLines(source: SourceText, term: Term, glossary: Glossary): string[] {
  if (term.meanings.length > 0) return term.meanings.map((meaning) => meaningLine(source, meaning));
  const known = glossary.lookUp(term.short);
  return [
    known === undefined ? 'not explained' : `not explained here; usually ${known.entry.long} (${sourceLine(known)})`,
  ];
}

function meaningLine(source: SourceText, { long, how, longSpan }: Meaning): string {
  const place = `line ${lineOf(source, longSpan.start)}`;
  return how === 'distant' ? `${long} (${place}, inferred)` : `${long} (${place})`;
}

const sourceLine = ({ entry: { source, section }, layer }: KnownEntry): string =>
  [layer.kind === 'team' ? layer.name : undefined, source, section].filter((part) => part !== undefined).join(', ');
const lineOf = (source: SourceText, offset: number): number => source.lineAt(offset) + 1;
const firstLine = (source: SourceText, { uses, meanings }: Term): number =>
  lineOf(source, uses[0]?.start ?? meanings[0]?.longSpan.start ?? 0);

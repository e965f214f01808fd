import { outline } from '../../features/symbols/outline.ts';
import type { OutlineEntry } from '../../features/symbols/outline.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { EXIT, isSwitchedOn } from '../commandLine/command.ts';
import type { Command } from '../commandLine/command.ts';
import { Inputs } from '../commandLine/inputs.ts';

export const outlineCommand: Command = {
  summary: 'print the sections, paragraphs and recommendations of reports',
  forms: ['[--json] [FILE|FOLDER]…'],
  description: [
    'Prints the outline of each report: sections nested as in the report and with their grades in brackets, numbered paragraphs with their first words, recommendations with their bullets (•), tables (▦). The number at the left is the line in the text.',
    'A number with ~ was lost in the text and has been recovered.',
  ],
  options: { json: { type: 'boolean', help: 'Print one JSON value: a list of files with their outlines.' } },
  examples: [
    { line: 'report-lens outline report.txt', does: 'The outline of one report.' },
    {
      line: 'pdftotext -layout report.pdf - | report-lens outline',
      does: 'Of the text that another program has extracted.',
    },
    { line: 'report-lens outline --json reports/ > outlines.json', does: 'Of all reports in a folder, for programs.' },
  ],
  run: async (given, environment) => {
    const inputs = new Inputs(given.files, environment);
    const results: object[] = [];
    for await (const { name, document } of inputs.reports()) {
      const entries = outline(document, { hasRecommendations: true });
      if (isSwitchedOn(given, 'json'))
        results.push({ file: name, outline: entries.map((one) => asObject(document.source, one)) });
      else printOutline(name, document.source, entries, environment.print);
    }
    if (isSwitchedOn(given, 'json')) environment.print(JSON.stringify(results, null, 2));
    return inputs.exitCode(EXIT.done);
  },
};

const SIGNS: Readonly<Record<OutlineEntry['kind'], string>> = {
  section: '',
  paragraph: '',
  table: '▦ ',
  recommendation: '» ',
  bullet: '• ',
};

function printOutline(
  name: string,
  source: SourceText,
  entries: readonly OutlineEntry[],
  print: (line: string) => void,
): void {
  const width = String(source.lineCount).length;
  const walk = (list: readonly OutlineEntry[], indent: string): void => {
    for (const entry of list) {
      const grade = entry.kind === 'section' && entry.detail !== undefined ? ` [${entry.detail}]` : '';
      print(`${String(lineOf(source, entry)).padStart(width)}  ${indent}${SIGNS[entry.kind]}${entry.name}${grade}`);
      walk(entry.children, `${indent}  `);
    }
  };
  print(name);
  walk(entries, '');
  print('');
}

function asObject(source: SourceText, entry: OutlineEntry): object {
  const { kind, name, detail, children } = entry;
  return {
    kind,
    name,
    ...(detail === undefined ? {} : { detail }),
    line: lineOf(source, entry),
    ...(children.length === 0 ? {} : { children: children.map((child) => asObject(source, child)) }),
  };
}

/** 1-based, as editors show it. */
function lineOf(source: SourceText, { selection }: OutlineEntry): number {
  return source.lineAt(selection.start) + 1;
}

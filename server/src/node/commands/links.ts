import { recommendationList } from '../../features/views/recommendationList.ts';
import { findings } from '../../features/views/reportLinks.ts';
import { pageName } from '../../features/words/places.ts';
import type { ReportLink } from '../../protocol/links.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { EXIT, isSwitchedOn, textOption, UsageError } from '../commandLine/command.ts';
import type { Command, Given } from '../commandLine/command.ts';
import { Inputs } from '../commandLine/inputs.ts';

export const linksCommand: Command = {
  summary: 'print the findings behind each recommendation of reports',
  forms: ['[--likely=NUMBER] [--json] [FILE|FOLDER]…'],
  description: [
    'Prints each recommendation (and each bullet of one) with the paragraphs behind it: first those that it cites, then those that it likely rests on, because both speak of the same matter. What is likely is inferred and marked as likely, with the words that both share; it is no fact of the report.',
    'A number with ? was lost in the text and has been recovered.',
  ],
  options: {
    likely: { type: 'string', value: 'NUMBER', help: 'The most likely findings of each; 3 if left out, 0 for none.' },
    json: { type: 'boolean', help: 'Print one JSON value: a list of files with their recommendations.' },
  },
  examples: [
    { line: 'report-lens links report.txt', does: 'What the recommendations of a report rest on.' },
    { line: 'report-lens links --likely=0 reports/', does: 'Of all reports in a folder, only what is cited.' },
    {
      line: "report-lens links --json report.txt | jq '.[].recommendations[] | select(.findings == [])'",
      does: 'The recommendations that nothing in the report stands behind.',
    },
  ],
  run: async (given, environment) => {
    const most = mostLikely(given);
    const inputs = new Inputs(given.files, environment);
    const results: object[] = [];
    for await (const { name, document } of inputs.reports()) {
      const asking = askingOf(document, most);
      if (isSwitchedOn(given, 'json')) results.push({ file: name, recommendations: asking.map(asObject) });
      else printLinks(name, asking, environment.print);
    }
    if (isSwitchedOn(given, 'json')) environment.print(JSON.stringify(results, null, 2));
    return inputs.exitCode(EXIT.done);
  },
};

function mostLikely(given: Given): number {
  const text = textOption(given, 'likely') ?? '3';
  if (!/^\d{1,3}$/.test(text)) throw new UsageError(`--likely is a number, not “${text}”`);
  return Number(text);
}

/** A recommendation or a bullet with what is behind it. */
interface Asking {
  readonly depth: 0 | 1;
  readonly number: string | undefined;
  readonly words: string;
  /** 1-based. */
  readonly line: number;
  readonly findings: readonly Finding[];
}

interface Finding extends Pick<ReportLink, 'kind' | 'number' | 'isNumberRecovered' | 'label' | 'score' | 'reason'> {
  readonly line: number;
  readonly page: string | undefined;
}

/** All recommendations in reading order; bullets follow the whole that they belong to. */
function askingOf(document: ReportDocument, most: number): Asking[] {
  return recommendationList(document).flatMap((entry) =>
    [entry, ...entry.items].map((part) => {
      const isWhole = part === entry;
      // What only introduces bullets rests on what they rest on.
      const links = isWhole && entry.items.length > 0 ? [] : findings(document, part.selectionRange.start);
      const likely = links.filter(({ kind }) => kind === 'likely').slice(0, most);
      const shown = links.filter((link) => link.kind === 'cited' || likely.includes(link));
      return {
        depth: isWhole ? 0 : 1,
        number: isWhole ? shownNumber(entry) : undefined,
        words: part.label,
        line: part.selectionRange.start.line + 1,
        findings: shown.map((link) => findingOf(document, link)),
      } as const;
    }),
  );
}

function findingOf(document: ReportDocument, link: ReportLink): Finding {
  const { range, selectionRange, ...rest } = link;
  return {
    ...rest,
    line: selectionRange.start.line + 1,
    page: pageName(document, document.source.offsetAt(range.start)),
  };
}

function shownNumber({
  number,
  isNumberRecovered,
}: Pick<ReportLink, 'number' | 'isNumberRecovered'>): string | undefined {
  return number === undefined || isNumberRecovered === undefined ? number : `${number}?`;
}

function printLinks(name: string, asking: readonly Asking[], print: (line: string) => void): void {
  print(name);
  if (asking.length === 0) print('  no recommendations found');
  for (const { depth, number, words, line, findings: found } of asking) {
    const indent = depth === 0 ? '  ' : '    • ';
    print(`${indent}${number === undefined ? '' : `${number} `}${words} (line ${line})`);
    for (const finding of found) print(`      ${findingLine(finding)}`);
  }
  print('');
}

/** "cited   ¶ 57, page 12, line 300: Ropes are old." */
function findingLine(finding: Finding): string {
  const { kind, label, line, page, reason } = finding;
  const number = shownNumber(finding);
  const place = [
    ...(number === undefined ? [] : [`¶ ${number}`]),
    ...(page === undefined ? [] : [page]),
    `line ${line}`,
  ];
  return `${kind.padEnd(6)}  ${place.join(', ')}: ${label}${reason === undefined ? '' : ` [${reason}]`}`;
}

function asObject({ depth, number, words, line, findings: found }: Asking): object {
  return {
    kind: depth === 0 ? 'recommendation' : 'bullet',
    ...(number === undefined ? {} : { number }),
    words,
    line,
    findings: found.map(({ label, page, ...rest }) => ({
      ...rest,
      ...(page === undefined ? {} : { page }),
      words: label,
    })),
  };
}

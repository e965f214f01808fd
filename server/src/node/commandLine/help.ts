import type { Command, Option } from './command.ts';

/** Lines are no longer than this, as in manual pages. */
const WIDTH = 88;
const INDENT = '    ';

/** All commands, a line each. */
export function overview(commands: Readonly<Record<string, Command>>): string {
  const widest = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'usage: report-lens COMMAND [OPTION]… [FILE|FOLDER]…',
    '',
    'Reads inspection reports: what is in them, what their terms mean, what their recommendations rest on.',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(widest)}  ${summary}`),
    '',
    '“report-lens help COMMAND” says more about one of them; --version prints the version.',
  ].join('\n');
}

/** "usage: report-lens check …", one line for each form. */
export function usageOf(name: string, { forms }: Command): string {
  return forms
    .map((form, index) => `${index === 0 ? 'usage:' : '      '} report-lens ${name} ${form}`.trimEnd())
    .join('\n');
}

/** A command's help, in the order and form of a manual page. */
export function helpOf(name: string, command: Command): string {
  const { summary, forms, description, options, examples, exits } = command;
  const parts: [title: string, lines: string[]][] = [
    ['NAME', wrap(`report-lens ${name} – ${summary}`)],
    ['SYNOPSIS', forms.map((form) => `report-lens ${name} ${form}`.trimEnd())],
    ['DESCRIPTION', description.flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), ...wrap(paragraph)])],
    ['OPTIONS', Object.entries({ ...options, help: HELP }).flatMap(([one, option]) => optionLines(one, option))],
    ['EXIT STATUS', Object.entries({ ...EXITS, ...exits }).map(([code, means]) => `${code}  ${means}`)],
    ['EXAMPLES', examples.flatMap(({ line, does }) => [line, ...wrap(does).map((words) => `    ${words}`)])],
  ];
  return parts
    .map(([title, lines]) => [title, ...lines.map((line) => (line === '' ? '' : `${INDENT}${line}`))].join('\n'))
    .join('\n\n');
}

const HELP: Option = { type: 'boolean', short: 'h', help: 'Print this help.' };
const EXITS = { 0: 'all went well', 2: 'the command line makes no sense, or something could not be read' };

function optionLines(name: string, { short, type, value, choices, help }: Option): string[] {
  const sign = short === undefined ? '' : `-${short}, `;
  const given = type === 'boolean' ? '' : `=${value ?? 'VALUE'}`;
  const allowed = choices === undefined ? '' : ` One of ${choices.join(', ')}; ${choices[0] ?? ''} if left out.`;
  return [`${sign}--${name}${given}`, ...wrap(`${help}${allowed}`).map((words) => `    ${words}`)];
}

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + word.length < WIDTH - 2 * INDENT.length) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

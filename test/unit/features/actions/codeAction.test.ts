import { expect, test } from 'vitest';
import type { CodeAction, Command } from 'vscode-languageserver-types';
import { codeAction } from '../../../../server/src/features/actions/codeAction.ts';
import { CLIENT_COMMANDS, GO_TO_PLACE_COMMAND, SHOW_PLACES_COMMAND } from '../../../../server/src/protocol/commands.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/settings.ts';
import type { Settings } from '../../../../server/src/settings.ts';
import type { ReportDocument } from '../../../../server/src/workspace/reports.ts';
import { mark, parseFixture, read } from '../../../fixture.ts';
import type { Read } from '../../../fixture.ts';
import { sketch } from '../../../sketch.ts';

interface Asked {
  readonly document: ReportDocument;
  readonly actions: CodeAction[];
  /** The text with `⟦…⟧` around the places that the action of this title leads to. */
  readonly placesOf: (title: string) => string;
  /** The text with the marks that the test has put into it. */
  readonly expected: string;
}

/** The actions offered at `‸`. */
function ask(
  marked: string,
  rest: { only?: string[]; settings?: Settings; commands?: readonly string[]; reading?: Read } = {},
): Asked {
  const { text, cursor = 0, ranges } = parseFixture(marked);
  const document = (rest.reading ?? read)(text);
  const { source } = document;
  const at = source.positionAt(cursor);
  const { settings = DEFAULT_SETTINGS, commands = CLIENT_COMMANDS, only } = rest;
  const actions = codeAction(
    document,
    { range: { start: at, end: at }, context: { diagnostics: [], only } },
    settings,
    {
      commands,
      hasLiterals: true,
    },
  ) as CodeAction[];
  const placesOf = (title: string): string => {
    const command = actions.find((action) => action.title === title)?.command;
    const given = (command?.arguments ?? []) as unknown[];
    const places = command?.command === GO_TO_PLACE_COMMAND ? [given[1]] : given[2];
    return mark(document, (places ?? []) as never);
  };
  const toRange = (span: { start: number; end: number }): { start: typeof at; end: typeof at } => ({
    start: source.positionAt(span.start),
    end: source.positionAt(span.end),
  });
  return { document, actions, placesOf, expected: mark(document, ranges.map(toRange)) };
}

const titlesOf = ({ actions }: Asked): string[] => actions.map(({ title }) => title);

const NO_TARGET = `
  Inspection of Harbour Town

  Recommendations

  1. Look at ropes each month (paragraph ‸40).

  Findings

  2. Ropes are old.

  3. Boats are painted each spring.

  ⟦4⟧. Pumps are tried each week.
`;

test('a citation that leads nowhere offers the nearest paragraphs, one by one and together', () => {
  const asked = ask(NO_TARGET);
  expect(titlesOf(asked)).toEqual([
    'Go to paragraph 4',
    'Go to paragraph 3',
    'Show the nearest paragraphs: 4, 3',
    'Switch notes of this kind off',
  ]);
  expect(asked.placesOf('Go to paragraph 4')).toBe(asked.expected);
  expect(asked.actions.every(({ kind, diagnostics }) => kind === 'quickfix' && diagnostics?.length === 1)).toBe(true);
});

test('nothing is offered beside the problem, for other kinds of action, or once its check is off', () => {
  expect(titlesOf(ask(NO_TARGET.replace('‸', '').replace('Ropes', 'Rop‸es')))).toEqual([]);
  expect(titlesOf(ask(NO_TARGET, { only: ['refactor'] }))).toEqual([]);
  expect(titlesOf(ask(NO_TARGET, { only: ['quickfix'] }))).not.toEqual([]);
  const off = { ...DEFAULT_SETTINGS, diagnostics: { ...DEFAULT_SETTINGS.diagnostics, citations: 'off' as const } };
  expect(titlesOf(ask(NO_TARGET, { settings: off }))).toEqual([]);
});

test('an action whose command the client lacks is not offered', () => {
  expect(titlesOf(ask(NO_TARGET, { commands: [SHOW_PLACES_COMMAND] }))).toEqual(['Show the nearest paragraphs: 4, 3']);
  expect(titlesOf(ask(NO_TARGET, { commands: [] }))).toEqual([]);
});

test('a number that stands twice shows both paragraphs', () => {
  const twice = sketch(({ span, paragraph }) => ({
    paragraphs: [paragraph('3. Oars are short.'), paragraph('3. Pumps are tried.'), paragraph('4. Nets are mended.')],
    problems: [{ code: 'number-repeated', span: span('3', 1), detail: ['3'] }],
  }));
  const asked = ask('⟦3⟧. Oars are short.\n\n‸⟦3⟧. Pumps are tried.\n\n4. Nets are mended.', { reading: twice });
  expect(titlesOf(asked)).toEqual(['Show all paragraphs with the number 3', 'Switch notes of this kind off']);
  expect(asked.placesOf('Show all paragraphs with the number 3')).toBe(asked.expected);
});

test('a gap in the numbers shows the paragraphs on both sides', () => {
  const asked = ask(`
    Inspection of Harbour Town

    Findings

    1. Ropes are old.

    ⟦2⟧. Boats are painted each spring.

    ‸⟦5⟧. Pumps are tried each week.

    6. Lamps burn all night.
  `);
  expect(titlesOf(asked)).toEqual(['Show the paragraphs before and after the gap', 'Switch notes of this kind off']);
  expect(asked.placesOf('Show the paragraphs before and after the gap')).toBe(asked.expected);
});

test('a client that knows only commands gets those', () => {
  const { text, cursor = 0 } = parseFixture(NO_TARGET);
  const document = read(text);
  const at = document.source.positionAt(cursor);
  const commands = codeAction(document, { range: { start: at, end: at } }, DEFAULT_SETTINGS, {
    commands: CLIENT_COMMANDS,
    hasLiterals: false,
  }) as Command[];
  expect(commands[0]).toMatchObject({ title: 'Go to paragraph 4', command: GO_TO_PLACE_COMMAND });
});

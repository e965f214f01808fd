import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { codeAction } from '../../../../server/src/features/actions/codeAction.ts';
import { diagnostic } from '../../../../server/src/features/diagnostics/diagnostic.ts';
import { BUILT_IN_GLOSSARY } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { CLIENT_COMMANDS } from '../../../../server/src/protocol/commands.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/settings.ts';
import type { Settings } from '../../../../server/src/settings.ts';
import { reportOf, shelfOf } from '../../../shelfFixture.ts';
import type { TestShelf } from '../../../shelfFixture.ts';

const SHELF = shelfOf({
  'a.txt': reportOf(
    { dates: '4 May 2020' },
    '1. The town was judged good in May 2012.\n\n2. The town was judged inadequate in July 2019.',
  ),
  'b.txt': reportOf(
    { dates: '4 May 2022' },
    '1. The town was judged inadequate in August 2019.\n\n2. Visits are made in time.\n\n3. Boats are painted.',
  ),
  'alone.txt': reportOf({ dates: '4 May 2022', authority: 'Elsewhere Council' }, 'It was judged good in July 2019.'),
});

function documentOf({ documents }: TestShelf, name: string): NonNullable<TestShelf['documents'][string]> {
  const document = documents[name];
  if (document === undefined) throw new Error(`no ${name}`);
  return document;
}

function notesOn(name: string, settings: Settings['diagnostics'] = DEFAULT_SETTINGS.diagnostics): Diagnostic[] {
  const answer = diagnostic(documentOf(SHELF, name), undefined, settings, SHELF.folder);
  if (answer.kind !== 'full') throw new Error('nothing new');
  return answer.items.filter(({ code }) => code === 'reports-disagree');
}

test('two dates of one judgement are information at both places, and lead to the other report', () => {
  expect(notesOn('b.txt')).toMatchObject([
    {
      code: 'reports-disagree',
      severity: DiagnosticSeverity.Information,
      message: expect.stringMatching(/July 2019.*August 2019|August 2019.*July 2019/) as string,
      relatedInformation: [
        { location: { uri: 'file:///reports/a.txt' }, message: expect.stringContaining('2020') as string },
      ],
    },
  ]);
  expect(notesOn('a.txt')).toMatchObject([{ relatedInformation: [{ location: { uri: 'file:///reports/b.txt' } }] }]);
});

test('the note stands at the words of the mention, and so does what it leads to', () => {
  const [note] = notesOn('b.txt');
  const lineOf = (name: string, words: string): number =>
    documentOf(SHELF, name)
      .source.text.split('\n')
      .findIndex((line) => line.includes(words));
  expect(note?.range.start.line).toBe(lineOf('b.txt', 'August 2019'));
  expect(note?.relatedInformation?.[0]?.location.range.start.line).toBe(lineOf('a.txt', 'July 2019'));
});

test('of other authorities, without a folder, or switched off, nothing is said', () => {
  expect(notesOn('alone.txt')).toEqual([]);
  expect(notesOn('b.txt', { ...DEFAULT_SETTINGS.diagnostics, disagreements: 'off' })).toEqual([]);
  const alone = diagnostic(documentOf(SHELF, 'b.txt'), undefined, DEFAULT_SETTINGS.diagnostics);
  expect(alone).toMatchObject({ kind: 'full', items: [] });
});

function actionsAt(name: string, words: string, triggerKind = 1): string[] {
  const document = documentOf(SHELF, name);
  const position = document.source.positionAt(document.source.text.indexOf(words));
  const actions = codeAction(
    document,
    { range: { start: position, end: position }, context: { diagnostics: [], triggerKind } },
    DEFAULT_SETTINGS,
    { commands: CLIENT_COMMANDS, hasLiterals: true },
    {
      glossary: BUILT_IN_GLOSSARY,
      team: { files: [], folder: undefined, canCreate: false },
      folder: SHELF.folder,
    },
  );
  return (actions as CodeAction[]).map(({ title, command }) => `${title} | ${command?.command ?? ''}`);
}

test('a disagreement offers to go to the other report, and to hear of such things no more', () => {
  expect(actionsAt('b.txt', 'judged inadequate')).toEqual([
    expect.stringMatching(/^Go to .*4 May 2020 \| reportLens\.goToPlace$/),
    expect.stringMatching(/ \| reportLens\.switchOffCheck$/),
    'Find the same matter in other reports | reportLens.showSameMatter',
  ]);
});

test('at a paragraph the same matter in other reports is offered to who asks, where there are such reports', () => {
  expect(actionsAt('b.txt', 'Visits are made')).toEqual([
    'Find the same matter in other reports | reportLens.showSameMatter',
  ]);
  expect(actionsAt('b.txt', 'Visits are made', 2)).toEqual([]);
  expect(actionsAt('b.txt', 'Summary')).toEqual([]);
  expect(actionsAt('alone.txt', 'It was judged')).toEqual([]);
});

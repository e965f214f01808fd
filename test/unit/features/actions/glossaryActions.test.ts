import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { readGlossary } from '../../../../server/glossary/reader.mjs';
import { BUILT_IN, Glossary } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { codeAction } from '../../../../server/src/features/actions/codeAction.ts';
import { NO_FOLDER } from '../../../../server/src/features/folder.ts';
import { CLIENT_COMMANDS } from '../../../../server/src/protocol/commands.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/settings.ts';
import type { GlossaryFile } from '../../../../server/src/workspace/teamGlossaries.ts';
import { parseFixture, read } from '../../../fixture.ts';

const URI = 'file:///team.glossary.yaml';

function fileOf(text: string): GlossaryFile {
  return { uri: URI, name: 'team.glossary.yaml', text, ...readGlossary(text) };
}

/** The actions that add a term, at `‸` or for `⟦…⟧`. */
function actionsAt(
  marked: string,
  rest: { files?: GlossaryFile[]; folder?: string | undefined; canCreate?: boolean; triggerKind?: number } = {},
): CodeAction[] {
  const { text, cursor, ranges } = parseFixture(marked);
  const document = read(text);
  const { start, end } = ranges[0] ?? { start: cursor ?? 0, end: cursor ?? 0 };
  const range = { start: document.source.positionAt(start), end: document.source.positionAt(end) };
  const { files = [], canCreate = true, triggerKind = 1 } = rest;
  const folder = 'folder' in rest ? rest.folder : 'file:///reports';
  const layers = files.map(({ name, entries }) => ({ kind: 'team' as const, name, entries }));
  const actions = codeAction(
    document,
    { range, context: { only: ['refactor.addToGlossary'], diagnostics: [], triggerKind } },
    DEFAULT_SETTINGS,
    { commands: CLIENT_COMMANDS, hasLiterals: true },
    { glossary: new Glossary([...layers, BUILT_IN]), team: { files, folder, canCreate }, folder: NO_FOLDER },
  );
  return actions as CodeAction[];
}

const titlesOf = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

/** The text of the glossary after the action. */
function applied(file: GlossaryFile, action: CodeAction | undefined): string {
  const [edit] = action?.edit?.changes?.[URI] ?? [];
  if (edit === undefined) throw new Error('the action edits nothing');
  const lines = file.text.split('\n').slice(0, edit.range.start.line);
  const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + edit.range.start.character;
  return file.text.slice(0, offset) + edit.newText + file.text.slice(offset);
}

test('an acronym is added with what it means here, comments stay', () => {
  const file = fileOf('# ours\n- long: care plan # the plan\n');
  const [action, ...others] = actionsAt('The quiet zone team (QZT) is new. Ask the Q‸ZT.', { files: [file] });
  expect([action?.title, others]).toEqual(['Add “QZT” to the team glossary team.glossary.yaml', []]);
  expect(applied(file, action)).toBe(
    '# ours\n- long: care plan # the plan\n- short: QZT\n  long: quiet zone team\n  meaning:\n',
  );
  expect(action?.command?.arguments).toEqual([URI, 'quiet zone team']);
});

test.each([
  ['A chil‸d in need is seen.', 'CIN', 'child in need'],
  ['The Q‸ZT is small.', 'QZT', 'QZT'],
  ['The LA‸DOs are few.', 'LADO', 'local authority designated officer'],
])('any term can be added: %s', (text, short, long) => {
  const file = fileOf('');
  const [action] = actionsAt(text, { files: [file] });
  expect(readGlossary(applied(file, action)).entries).toMatchObject([{ short, long }]);
});

test('a selection is added as it stands, on one line', () => {
  const file = fileOf('[]');
  const [action] = actionsAt('The ⟦board of the\nharbour: old⟧ met.', { files: [file] });
  expect(readGlossary(applied(file, action)).entries).toMatchObject([{ long: 'board of the harbour: old' }]);
});

test('what the team has already, and plain words, are not offered; nor is anything while nobody asks', () => {
  const file = fileOf('- short: QZT\n  long: quiet zone team\n');
  expect(actionsAt('The Q‸ZT is small.', { files: [file] })).toEqual([]);
  expect(actionsAt('The quiet zone te‸am is small.', { files: [file] })).toEqual([]);
  expect(actionsAt('The bo‸at is small.', { files: [file] })).toEqual([]);
  expect(actionsAt('The X‸YZ is small.', { files: [file], triggerKind: 2 })).toEqual([]);
});

test('without a glossary, one is made in the folder of the report', () => {
  const [action] = actionsAt('The Q‸ZT is small.');
  expect(action?.title).toBe('Add “QZT” to a new team glossary');
  const [create, write] = action?.edit?.documentChanges ?? [];
  expect(create).toEqual({
    kind: 'create',
    uri: 'file:///reports/team.glossary.yaml',
    options: { ignoreIfExists: true },
  });
  const text = write !== undefined && 'edits' in write ? JSON.stringify(write.edits) : '';
  expect(text).toContain('- short: QZT\\n  long: QZT\\n  meaning:\\n');
});

test('without a folder, or in a broken glossary, nothing is written and the reason is told', () => {
  expect(actionsAt('The Q‸ZT is small.', { folder: undefined })[0]?.disabled?.reason).toContain('Open a folder');
  const broken = fileOf('- long: "x\n- long: y');
  const [action] = actionsAt('The Q‸ZT is small.', { files: [broken] });
  expect(action?.edit).toBeUndefined();
  expect(action?.disabled?.reason).toBe(
    'team.glossary.yaml has mistakes; mend them first, nothing is written until then.',
  );
  expect(actionsAt('The Q‸ZT is small.', { canCreate: false })).toEqual([]);
});

test('with several glossaries each is offered', () => {
  const other = { ...fileOf(''), uri: 'file:///b.glossary.yaml', name: 'b.glossary.yaml' };
  expect(titlesOf(actionsAt('The Q‸ZT is small.', { files: [fileOf(''), other] }))).toEqual([
    'Add “QZT” to the team glossary team.glossary.yaml',
    'Add “QZT” to the team glossary b.glossary.yaml',
  ]);
});

test.each(['⟦32 to 43⟧ were moved.', '⟦8⟧ was moved.', '⟦The owner should pay.⟧'])('%s is no term', (text) => {
  expect(actionsAt(text)).toEqual([]);
});

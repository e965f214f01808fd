import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { TermProblemCode } from '../../../../server/src/analysis/model.ts';
import { codeAction } from '../../../../server/src/features/actions/codeAction.ts';
import { diagnosticsOf } from '../../../../server/src/features/diagnostics/diagnostic.ts';
import { CLIENT_COMMANDS } from '../../../../server/src/protocol/commands.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/settings.ts';
import type { Settings } from '../../../../server/src/settings.ts';
import { mark, parseFixture, read } from '../../../fixture.ts';

const ALL_ON: Settings['diagnostics'] = {
  ...DEFAULT_SETTINGS.diagnostics,
  acronymsNotUsedAgain: 'hint',
  acronymsDefinedTwice: 'hint',
};

/** The notes of one kind stand at exactly the `⟦…⟧`; returns what they say. */
function checkNotes(marked: string, code: TermProblemCode, options = ALL_ON): string[] {
  const { text, ranges } = parseFixture(marked);
  const document = read(text);
  const { source } = document;
  const found = diagnosticsOf(document, options).flatMap(({ diagnostic }) =>
    diagnostic.code === code ? [diagnostic] : [],
  );
  const expected = ranges.map(({ start, end }) => ({ start: source.positionAt(start), end: source.positionAt(end) }));
  expect(
    mark(
      document,
      found.map(({ range }) => range),
    ),
  ).toBe(mark(document, expected));
  expect(found.every(({ severity }) => severity === DiagnosticSeverity.Hint)).toBe(true);
  return found.map(({ message }) => (typeof message === 'string' ? message : message.value));
}

test('an acronym that is never introduced is noted at its first use, whether a glossary knows it or not', () => {
  expect(checkNotes('Ask the ⟦QZT⟧ or the ⟦LADO⟧. The QZT is small.', 'acronym-never-defined')).toEqual([
    'This report never says what QZT stands for.',
    'This report never says what LADO stands for.',
  ]);
});

test.each([
  'The UK and the NHS, and GPs in it, are known to all.',
  'Ofsted wrote it.',
  'Mr Brown MBE, QPM came.',
  'Part II and part IV; postcode ME4 4TR; grades A*-C and A-C.',
  'ALL OF THIS IS A HEADING WITH QZT IN IT',
  'Write to www.QZT.org.uk or to QZT@example.org.',
  'The Public Law Outline (PLO) is used. The PLO is late.',
  'The ferry sailed.\n\n3. NARRATIVE\n\nIt sank.',
  'See BOX 2. What the box says is true.',
  'The Coroner heard it.\n\nThe CORONER and his officer agreed.',
  'See Mast v Oar [2003] EWCA Civ 547, [2011] 1 All ER 3, (1992) 24 HLR 3 and [2012] EWHC 7 (QB).',
  'I agree with Oar LJ, Lord Mast, MR, and HHJ Quay.',
])('names, codes, shouts and what every reader knows need no introduction: %s', (text) => {
  checkNotes(text, 'acronym-never-defined');
});

test('letters of a court that stand in running text need their introduction', () => {
  checkNotes('In [2003] EWCA Civ 547 the ⟦EWCA⟧ held so, and the ⟦HLR⟧ printed it.', 'acronym-never-defined');
});

test('an acronym with two meanings is noted where the second one is given, with what the first one was', () => {
  const text = `
    The contact, advice and duty service (CADS) is new. Ask CADS.
    The children’s advice and duty service (⟦CADS⟧) is not.
  `;
  expect(checkNotes(text, 'acronym-defined-two-ways')).toEqual([
    'Here CADS stands for “children’s advice and duty service”, before this for “contact, advice and duty service”.',
  ]);
  const document = read(parseFixture(text).text);
  const [note] = diagnosticsOf(document, DEFAULT_SETTINGS.diagnostics);
  expect(note?.diagnostic.relatedInformation?.[0]?.location.range.start.line).toBe(0);
});

test('the same meaning in another number, case or hyphenation is no second meaning', () => {
  const text = 'An independent reviewing officer (IRO) came. Independent Reviewing Officers (⟦IROs⟧) are few.';
  checkNotes(text.replace(/[⟦⟧]/g, ''), 'acronym-defined-two-ways');
  expect(checkNotes(text, 'acronym-defined-twice')).toEqual(
    ['IROs was introduced before, with the same meaning.'].map((one) => one.replace('IROs', 'IRO')),
  );
});

test('an acronym that is used before it is introduced is noted at that use', () => {
  expect(
    checkNotes(
      'The ⟦PLO⟧ is used late. The Public Law Outline (PLO) is not known. Ask about the PLO.',
      'acronym-defined-late',
    ),
  ).toEqual(['PLO is used here before the report says what it stands for (Public Law Outline).']);
});

test('a list of abbreviations may come last, and names may be spelled out late', () => {
  checkNotes(
    'The PLO is used late.\n\nAbbreviations\n\nPLO = Public Law Outline\nDCS = Director of Children’s Services\n',
    'acronym-defined-late',
  );
  checkNotes('Ofsted wrote it. The Office for Standards in Education (Ofsted) is known.', 'acronym-defined-late');
});

test('an acronym that is introduced and not used again is noted where it is introduced', () => {
  expect(
    checkNotes(
      'The Public Law Outline (⟦PLO⟧) is used. A service improvement plan (SIP) is late. See the SIP.',
      'acronym-not-used-again',
    ),
  ).toEqual(['PLO is introduced here and not used again.']);
});

test('each check can be switched off, and two are off until a writer wants them', () => {
  const text = `
    The QZT met. The PLO is used. The Public Law Outline (PLO) and the Public Law Outline (PLO) are one.
    The contact, advice and duty service (CADS) is new. The children’s advice and duty service (CADS) is not.
    The service improvement plan (SIP) is late.
  `;
  const codes = (options: Settings['diagnostics']): unknown[] => [
    ...new Set(diagnosticsOf(read(parseFixture(text).text), options).map(({ diagnostic }) => diagnostic.code)),
  ];
  expect(codes(DEFAULT_SETTINGS.diagnostics).sort()).toEqual([
    'acronym-defined-late',
    'acronym-defined-two-ways',
    'acronym-never-defined',
  ]);
  expect(codes(ALL_ON)).toHaveLength(5);
  const off = { acronymsDefinedLate: 'off', acronymsDefinedTwoWays: 'off', acronymsNeverDefined: 'off' } as const;
  expect(codes({ ...DEFAULT_SETTINGS.diagnostics, ...off })).toEqual([]);
});

/** The actions at `‸`, in a document of this name and version. */
function actionsAt(marked: string, uri = 'file:///reports/draft.md', version = 1): CodeAction[] {
  const { text, cursor = 0 } = parseFixture(marked);
  const document = { ...read(text), uri, version };
  const at = document.source.positionAt(cursor);
  const client = { commands: CLIENT_COMMANDS, hasLiterals: true };
  const asked = { range: { start: at, end: at }, context: { diagnostics: [] } };
  return codeAction(document, asked, DEFAULT_SETTINGS, client) as CodeAction[];
}

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

test('from a second meaning one can go to the first', () => {
  const actions = actionsAt('The quiet zone team (QZT) is new.\nThe quiet zinc team (Q‸ZT) is not.');
  expect(titles(actions)).toContain('Go to the other introduction (line 1)');
  expect(titles(actions)).toContain('Switch notes of this kind off');
});

test('in a draft, the long form can be put before the first use', () => {
  const [first] = actionsAt('All I‸ROs are here. The independent reviewing officer (IRO) is late. Ask the IRO.').filter(
    ({ edit }) => edit !== undefined,
  );
  expect(first?.title).toBe('Introduce it here: “independent reviewing officers (IROs)”');
  expect(first?.edit?.changes?.['file:///reports/draft.md']).toEqual([
    {
      range: { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } },
      newText: 'independent reviewing officers (IROs)',
    },
  ]);
  expect(titles(actionsAt('The LA‸DO is here.'))).toContain(
    'Introduce it here: “local authority designated officer (LADO)”',
  );
});

test('a published report is not edited, one that was changed is a draft', () => {
  const text = 'All I‸ROs are here. The independent reviewing officer (IRO) is late. Ask the IRO.';
  const edits = (uri: string, version: number): number =>
    actionsAt(text, uri, version).filter(({ edit }) => edit !== undefined).length;
  expect(edits('file:///reports/report.txt', 1)).toBe(0);
  expect(edits('file:///reports/report.txt', 2)).toBe(1);
  expect(edits('untitled:Untitled-1', 1)).toBe(1);
});

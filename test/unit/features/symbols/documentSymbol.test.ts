import { expect, test } from 'vitest';
import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { documentSymbol, SYMBOL_KINDS } from '../../../../server/src/features/symbols/documentSymbol.ts';
import { checkOutline, dedent, read } from '../../../fixture.ts';
import { sketch } from '../../../sketch.ts';

const TEXT = `
  Main report
  Staying safe
  Inadequate
  1. The arrangements for keeping children and young people safe are inadequate and they have been so for years.
  Recommendations
  For immediate action
  the authority should:
  - review the plans
  - visit the children
  dentists are seen in time.
  Grades awarded
  Overall 1
`;

const report = sketch(({ span, stated, from, paragraph, recovered }) => ({
  sections: [
    {
      title: stated('Main report'),
      level: 1,
      kind: 'findings',
      span: from('Main report', 'Inadequate'),
      parent: undefined,
    },
    {
      title: stated('Staying safe'),
      level: 2,
      kind: 'findings',
      span: from('Staying safe', 'for years.'),
      parent: 0,
      grade: stated('Inadequate'),
    },
    {
      title: stated('Recommendations'),
      level: 1,
      kind: 'recommendations',
      span: from('Recommendations', 'Overall 1'),
      parent: undefined,
    },
  ],
  paragraphs: [
    paragraph(
      '1. The arrangements for keeping children and young people safe are inadequate and they have been so for years.',
      1,
    ),
    recovered('2', 'dentists are seen in time.', { section: 2 }),
  ],
  recommendations: [
    {
      span: from('For immediate', 'visit the children'),
      lead: span('For immediate action\nthe authority should:'),
      paragraph: undefined,
      section: 2,
      items: [{ span: span('review the plans') }, { span: span('visit the children') }],
    },
  ],
  tables: [{ title: stated('Grades awarded'), span: from('Grades awarded', 'Overall 1'), section: 2 }],
}));

test('the outline nests sections with their grades, numbered paragraphs, recommendations with bullets, and tables', () => {
  checkOutline(
    TEXT,
    `
    Main report
      Staying safe [Inadequate]
        1 The arrangements for keeping children and young people safe …
    Recommendations
      » For immediate action the authority should:
        • review the plans
        • visit the children
      2 ~ dentists are seen in time.
      ▦ Grades awarded
    `,
    report,
  );
});

test('a table amid a numbered paragraph is part of it', () => {
  checkOutline(
    `
    Inspection of Harbour Town

    Findings

    1. Boats are sound and well looked after, and there are enough of them for all who want to sail in one.

    Boats of each kind, by the year in which they came:

    Kind\t2010\t2015
    Rowing boats\t12\t14
    Sailing boats\t3\t2

    2. Nobody was hurt in the last three years, and nobody has complained of the boats or of those who sail them.
    `,
    `
    Inspection of Harbour Town
    Findings
      1 Boats are sound and well looked after, and there are enough …
        ▦ Boats of each kind, by the year in which they came:
      2 Nobody was hurt in the last three years, and nobody has …
    `,
  );
});

const every = { isHierarchical: true, kinds: Object.values(SymbolKind) };

test('every symbol lies in the one around it, and its selection in itself', () => {
  const check = (symbols: readonly DocumentSymbol[], around: Range): void => {
    for (const { range, selectionRange, children = [] } of symbols) {
      expect(isInside(range, around)).toBe(true);
      expect(isInside(selectionRange, range)).toBe(true);
      check(children, range);
    }
  };
  const document = report(dedent(TEXT));
  const symbols = documentSymbol(document, every) as DocumentSymbol[];
  expect(symbols).toHaveLength(2);
  check(symbols, { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } });
});

test('a client that lists no symbol kinds gets none that LSP adds later, so no bullets', () => {
  const kinds = Array.from({ length: SymbolKind.Array }, (_, index) => (index + 1) as SymbolKind);
  const shown: SymbolKind[] = [];
  const collect = (symbols: readonly DocumentSymbol[]): void => {
    for (const { kind, children = [] } of symbols) {
      shown.push(kind);
      collect(children);
    }
  };
  collect(documentSymbol(report(dedent(TEXT)), { isHierarchical: true, kinds }) as DocumentSymbol[]);
  expect(Math.max(...shown)).toBe(SymbolKind.Array);
  expect(shown).toHaveLength(6);
});

test('a client without nesting gets a flat list that names what is around', () => {
  const symbols = documentSymbol(report(dedent(TEXT)), { ...every, isHierarchical: false });
  const named = symbols.map((symbol) => [symbol.name, 'containerName' in symbol ? symbol.containerName : undefined]);
  expect(named.slice(0, 3)).toEqual([
    ['Main report', undefined],
    ['Staying safe', 'Main report'],
    ['1 The arrangements for keeping children and young people safe …', 'Staying safe'],
  ]);
});

test('a recovered number says so, and the name still begins with it', () => {
  const [, recommendations] = documentSymbol(report(dedent(TEXT)), every) as DocumentSymbol[];
  const recovered = recommendations?.children?.find(({ name }) => name.startsWith('2 '));
  expect(recovered?.detail).toBe('paragraph · recovered');
});

function isInside(inner: Range, outer: Range): boolean {
  const before = (a: Range['start'], b: Range['start']): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

test('a heading that names a recommendation is that recommendation, with its words beside where the heading has none', () => {
  const document = read(
    dedent(`
      Findings

      1. Boats are old, and nobody has looked at one of them for more than nine years.

      2. Ropes are new, since those of the year before broke in the first storm of the winter.

      Recommendations

      Recommendation 1

      The council should look at all boats.

      Recommendation 2: Ropes

      The council should look at all ropes.
    `),
  );
  const symbols = documentSymbol(document, { isHierarchical: true, kinds: Object.values(SYMBOL_KINDS) });
  const all = (list: readonly DocumentSymbol[]): DocumentSymbol[] =>
    list.flatMap((each) => [each, ...all(each.children ?? [])]);
  const recommendations = all(symbols as DocumentSymbol[]).filter(({ kind }) => kind === SymbolKind.Event);
  expect(recommendations.map(({ name, detail }) => [name, detail])).toEqual([
    ['Recommendation 1', 'The council should look at all boats.'],
    ['Recommendation 2: Ropes', undefined],
    ['The council should look at all ropes.', undefined],
  ]);
});

import { expect, test } from 'vitest';
import { identity, TEXT } from './whoAndWhen.ts';
import { dedent } from '../../../fixture.ts';

test('teams of inspectors are read over line ends, with the one who led', () => {
  const { inspectors } = identity(
    dedent(TEXT) +
      dedent(`

        The inspection team

        Lead inspector: Dora Dale

        Deputy lead inspector: Eve Easton

        Team inspectors (all HMI unless otherwise stated): Fred Foss, HMI, Gil d’Arcy, Hugh
        Hall (Associate Inspector) and Ivy Ives

        Senior data analyst: John Jones
      `),
  );
  expect(inspectors).toEqual(['Dora Dale (lead)', 'Eve Easton', 'Fred Foss', 'Gil d’Arcy', 'Hugh Hall', 'Ivy Ives']);
});

test('letters behind the names of inspectors are no part of the names', () => {
  const { inspectors } = identity(
    dedent(TEXT) +
      dedent(`

        The inspection team

        Lead inspector: Dora Dale

        Team inspectors: Eve Easton AI, Fred de Foss SCRI, Gil O’Hara HMI, Jean ROUX and Ivy Ives OBE
      `),
  );
  expect(inspectors).toEqual(['Dora Dale (lead)', 'Eve Easton', 'Fred de Foss', 'Gil O’Hara', 'Jean ROUX', 'Ivy Ives']);
});

test('inspectors in a list with their posts, and one below the word, are read', () => {
  const names = (words: string): unknown =>
    identity(`Inspection of Harbour Town\n\n${dedent(TEXT)}\n${dedent(words)}`)['inspectors'];
  expect(
    names(`
      Inspection team

      Joanna Field, lead inspector        His Majesty’s Inspector
      Mark Peter Dale                     Ofsted Inspector
      Sue Ann Orchard                     Ofsted Inspector
    `),
  ).toEqual(['Joanna Field (lead)', 'Mark Peter Dale', 'Sue Ann Orchard']);
  expect(names('\nInspector\n\nDebbie Stone, Social Care Inspector\n')).toEqual(['Debbie Stone']);
  expect(names('\nAn independent team of inspectors, led by Allan Fear undertook the inspection.\n')).toEqual([
    'Allan Fear (lead)',
  ]);
});

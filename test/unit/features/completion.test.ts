import { expect, test } from 'vitest';
import { BUILT_IN, Glossary } from '../../../server/src/analysis/terms/known/glossary.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { read } from '../../fixture.ts';

const document = read(
  'The contact, advice and duty service (CADS) is new. Ask CADS. An independent reviewing officer (IRO) came.',
);
const team = {
  kind: 'team',
  name: 'team.glossary.yaml',
  entries: [{ short: 'QZT', long: 'quiet zone team', meaning: 'It is quiet.' }],
} as const;
const items = completion([document], new Glossary([team, BUILT_IN]));
const labels = items.map(({ label }) => label);

test('an acronym is offered short, written out, and as it is introduced; all three by its letters', () => {
  const cads = items.filter(({ filterText }) => filterText?.startsWith('CADS') === true);
  expect(cads.map(({ label, detail }) => [label, detail])).toEqual([
    ['CADS', 'contact, advice and duty service'],
    ['contact, advice and duty service', 'CADS'],
    ['contact, advice and duty service (CADS)', 'introduces CADS'],
  ]);
});

test('what the report says comes before the team’s glossary, and that before the built-in one', () => {
  const order = (label: string): string => items.find((item) => item.label === label)?.sortText ?? '';
  expect(order('CADS') < order('QZT') && order('QZT') < order('LADO')).toBe(true);
});

test('each says who says so, and what it means where a glossary knows', () => {
  const said = (label: string): unknown => items.find((item) => item.label === label)?.documentation;
  expect(said('CADS')).toBe('As this report introduces it.');
  expect(said('QZT')).toBe('It is quiet.\n\nFrom the team glossary team.glossary.yaml.');
  expect(said('IRO')).toMatch(/\n\nAs this report introduces it\.$/);
});

test('nothing is offered twice', () => {
  expect(labels.filter((label, index) => labels.indexOf(label) !== index && label === 'IRO')).toEqual([]);
});

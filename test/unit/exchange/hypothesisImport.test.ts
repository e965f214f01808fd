import { expect, test } from 'vitest';
import { readHypothesis } from '../../../server/src/exchange/hypothesisImport.ts';
import { checked } from '../../../server/src/exchange/webAnnotationImport.ts';

const row = {
  id: 'Ab_1-x',
  created: '2026-11-22T03:00:00.123456+00:00',
  updated: '2026-11-22T04:00:00.000000+00:00',
  user: 'acct:ada@hypothes.is',
  user_info: { display_name: 'Ada L.' },
  uri: 'https://files.example/report.pdf',
  text: 'Is this **still** so?',
  tags: ['health', ' looked  after '],
  document: { title: ['Inspection of Harbour Town'] },
  target: [
    {
      source: 'https://files.example/report.pdf',
      selector: [
        { type: 'TextPositionSelector', start: 10, end: 20 },
        { type: 'TextQuoteSelector', exact: 'Ropes are\n  old.', prefix: '1. ', suffix: '\n2. Boats' },
      ],
    },
  ],
};
const reply = {
  ...row,
  id: 'Re2',
  references: ['Ab_1-x'],
  text: 'Yes.',
  tags: [],
  user: 'acct:ben@hypothes.is',
  user_info: {},
};

test('an annotation from Hypothesis keeps its quote, note, tags, author and replies', () => {
  const [document] = readHypothesis({ total: 2, rows: [reply, row] }, 'report.txt') ?? [];
  expect(document).toMatchObject({ uri: 'https://files.example/report.pdf', title: 'Inspection of Harbour Town' });
  const [annotation] = document?.annotations ?? [];
  expect(document?.annotations).toHaveLength(1);
  expect(annotation).toMatchObject({
    id: 'https://hypothes.is/a/Ab_1-x',
    motivation: 'commenting',
    creator: { type: 'Person', name: 'Ada L.' },
    created: '2026-11-22T03:00:00.123Z',
    target: {
      source: 'report.txt',
      selector: [{ type: 'TextQuoteSelector', exact: 'Ropes are old.', prefix: '1. ', suffix: ' 2. Boats' }],
    },
  });
  expect(annotation?.body.map((one) => ('value' in one ? [one.purpose, one.value, one.creator?.name] : []))).toEqual([
    ['commenting', 'Is this **still** so?', 'Ada L.'],
    ['tagging', 'health', undefined],
    ['tagging', 'looked after', undefined],
    ['replying', 'Yes.', 'ben'],
  ]);
  expect(checked([annotation])).toEqual({ annotations: [annotation], skipped: 0 });
});

test('the file of the Export of Hypothesis’s client is read as well, and a bare list', () => {
  const shapes = [{ export_date: '2026-11-22', annotations: [row] }, [row]];
  for (const shape of shapes) expect(readHypothesis(shape, 'report.txt')?.[0]?.annotations).toHaveLength(1);
});

test('a highlight has no note, a page note no passage, and an orphaned reply is a note of its own', () => {
  const highlight = { ...row, id: 'h', text: '', tags: [] };
  const pageNote = { ...row, id: 'p', target: [{ source: row.uri }] };
  const orphan = { ...reply, id: 'o', references: ['not-in-the-file'] };
  const [document] = readHypothesis([highlight, pageNote, orphan], 'report.txt') ?? [];
  expect(document?.annotations.map(({ motivation, target }) => [motivation, target.selector?.length])).toEqual([
    ['highlighting', 1],
    ['commenting', undefined],
    ['commenting', 1],
  ]);
});

test('annotations of several documents are told apart', () => {
  const other = { ...row, id: 'x', uri: 'https://files.example/other.pdf' };
  expect(readHypothesis([row, other], 'report.txt')?.map(({ uri }) => uri)).toEqual([row.uri, other.uri]);
});

test.each([null, 7, 'x', {}, { rows: 'x' }, { rows: [1] }, [{ id: 1 }], [{ __proto__: [], id: 'a', uri: 'b' }]])(
  '%j is no export of Hypothesis',
  (value) => {
    expect(readHypothesis(value, 'report.txt')).toBeUndefined();
  },
);

test('rows with nonsense in them are left out or read as far as they make sense', () => {
  const rows = [
    { ...row, id: '../../evil' },
    { ...row, created: 'yesterday' },
    { ...row, id: 'ok', tags: 'x', text: 7, target: [{ selector: 'x' }], user: null, document: null },
  ];
  const [document] = readHypothesis(rows, 'report.txt') ?? [];
  expect(document?.annotations.map(({ id, motivation }) => [id, motivation])).toEqual([
    ['https://hypothes.is/a/ok', 'highlighting'],
  ]);
});

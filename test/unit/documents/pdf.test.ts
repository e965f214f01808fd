import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import { composeText } from '../../../server/src/documents/compose.ts';
import type { DocumentContent } from '../../../server/src/documents/content.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import type { PrintedWords } from '../../pdf.ts';
import { makePdf, printed } from '../../pdf.ts';

async function read(...pages: PrintedWords[][]): Promise<DocumentContent> {
  return await readDocument(makePdf(pages), { limits: DOCUMENT_LIMITS });
}

async function textOf(...pages: PrintedWords[][]): Promise<string> {
  return composeText(await read(...pages)).text;
}

test('the lines of a paragraph are one line, and its number is first on it', async () => {
  const text = await textOf([
    ...printed(100, ['57.'], { x: 72 }),
    ...printed(
      100,
      ['Managers oversee the work of their teams closely and record', 'what they decide in the files of children.'],
      { x: 100 },
    ),
    ...printed(142, ['58.'], { x: 72 }),
    ...printed(142, ['Staff are proud to work here and say that they are supported.'], { x: 100 }),
  ]);
  expect(text).toBe(
    [
      '57. Managers oversee the work of their teams closely and record what they decide in the files of children.',
      '',
      '58. Staff are proud to work here and say that they are supported.',
      '',
    ].join('\n'),
  );
});

test('a number at the start of a line within a paragraph opens nothing', async () => {
  const text = await textOf(
    printed(100, [
      'Inspectors have looked at the files of many more children in depth, as told in paragraph',
      '42. The local authority has since changed how it records all that was decided for the',
      '12 children who were seen at home.',
    ]),
  );
  expect(text.trim().split('\n')).toHaveLength(1);
});

test('a hyphen goes where it broke a word and stays where it belongs to one', async () => {
  const text = await textOf(
    printed(100, [
      'The inspection of the harbour was thorough, and those who took part in the inspec-',
      'tion met often. Work of the multi-agency team is good, and the leaders of the multi-',
      'agency team say so. Children aged 16-',
      '17 were seen.',
    ]),
  );
  expect(text).toContain('took part in the inspection met');
  expect(text).toContain('leaders of the multi-agency team');
  expect(text).toContain('16-17');
});

test('columns of running text are read one after the other', async () => {
  const left = Array.from({ length: 7 }, (_, at) => `left ${at + 1}: words that fill this column`);
  const right = Array.from({ length: 7 }, (_, at) => `right ${at + 1}: words that fill the other`);
  const text = await textOf([...printed(100, left, { x: 60 }), ...printed(100, right, { x: 320 })]);
  expect(text.replace(/\s+/g, ' ').trim()).toBe([...left, ...right].join(' '));
});

test('running heads and page numbers are left out, and a form feed opens each page', async () => {
  const text = ['Managers oversee the work of all teams.', 'Staff are proud to work here.', 'Leaders know this.'];
  const page = (number: number): PrintedWords[] => [
    { text: 'Inspection of the harbour at Wick', y: 40, size: 9 },
    ...printed(100, [text[number - 1] ?? '']),
    { text: String(number), x: 500, y: 810, artifact: true },
  ];
  const content = await read(page(1), page(2), page(3));
  expect(composeText(content).text).toBe(`${text.join('\n\f\n')}\n`);
  expect(content.pages[1]?.furniture).toEqual(['Inspection of the harbour at Wick', '2']);
});

test('a raised mark stays with its word, and its note stands at the foot of the page', async () => {
  const text = await textOf([
    ...printed(100, ['Services have improved']),
    { text: '12', x: 186, y: 96, size: 6 },
    ...printed(114, ['since the last time that anybody looked at them in depth.']),
    { text: '12', x: 72, y: 776, size: 5 },
    { text: 'As told in the letter of 3 May.', x: 80, y: 780, size: 8 },
  ]);
  expect(text).toBe(
    'Services have improved¹² since the last time that anybody looked at them in depth.\n\n¹² As told in the letter of 3 May.\n',
  );
});

test('headings are told by size and weight, the larger as the outer ones', async () => {
  const body = ['Managers oversee the work of their teams closely and record what they decide.'];
  const { pages } = await read([
    { text: 'Leadership and governance', y: 100, size: 16, bold: true },
    ...printed(130, body),
    { text: 'Oversight of practice', y: 160, bold: true },
    ...printed(180, body),
    { text: 'Leaders know their services.', y: 210, bold: true },
  ]);
  const headings = pages.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'heading'));
  expect(headings).toMatchObject([
    { kind: 'heading', text: 'Leadership and governance', level: 1 },
    { kind: 'heading', text: 'Oversight of practice', level: 2 },
  ]);
});

test('bullets keep their signs and stand in as they are printed', async () => {
  const text = await textOf([
    ...printed(100, ['The local authority should:']),
    { text: '•', x: 72, y: 120 },
    { text: 'see every child', x: 90, y: 120 },
    { text: '–', x: 92, y: 134 },
    { text: 'at home', x: 110, y: 134 },
    { text: '–', x: 92, y: 148 },
    { text: 'at school', x: 110, y: 148 },
    { text: '•', x: 72, y: 162 },
    { text: 'write down what they say.', x: 90, y: 162 },
  ]);
  expect(text).toBe(
    'The local authority should:\n\n• see every child\n  – at home\n  – at school\n• write down what they say.\n',
  );
});

test('a table keeps its columns', async () => {
  const row = (y: number, cells: readonly string[]): PrintedWords[] =>
    cells.map((text, at) => ({ text, y, x: 72 + 150 * at }));
  const text = await textOf([
    ...row(100, ['Area', 'Grade']),
    ...row(120, ['Staying safe', 'Good']),
    ...row(140, ['Being healthy', 'Adequate']),
  ]);
  expect(text).toBe('Area            Grade\nStaying safe    Good\nBeing healthy   Adequate\n');
});

test('pages without text are told', async () => {
  const words = printed(100, ['A page with words enough to be taken for a page of a report.']);
  const content = await read(words, [], words);
  expect(content.notes).toEqual([{ code: 'pages-without-text', pages: [2] }]);
  expect(composeText(content).text.split('\f')).toHaveLength(3);
});

test('a paragraph that goes on over the page is one paragraph, the footnotes between its parts left out', async () => {
  const made = composeText(
    await read(
      [
        ...printed(100, ['Leaders have worked hard to improve how they hear children, and most partners say so.¹'], {}),
        ...printed(700, ['Social workers visit children as often as they should, and they record each visit in']),
        ...printed(790, ['1 The survey of partners is from 2014 and was repeated.'], { size: 8 }),
      ],
      printed(100, [
        'the files of children, which managers read before they decide what is to be done in each',
        'of the cases that they are told of.',
      ]),
    ),
  );
  const lines = made.text.split('\n');
  expect(made.continued.map(({ line }) => lines[line])).toEqual([expect.stringMatching(/^the files of children/)]);
  const source = new SourceText(made.text);
  const { paragraphs } = analyse(source, made);
  const crossing = paragraphs.find(({ span }) => source.slice(span).startsWith('Social workers'));
  expect(source.slice(crossing?.span ?? { start: 0, end: 0 })).toMatch(/^Social workers[^]*\f[^]*they are told of\.$/);
});

test('a page that begins with a number, a bullet or after a full stop begins something new', async () => {
  for (const [end, start] of [
    ['and they record each visit in', '58. the files of children, which managers read.'],
    ['and they record each visit in', '• the files of children, which managers read.'],
    ['and they record each visit.', 'the files of children, which managers read.'],
    ['and they record each visit.', 'The files of children are good.'],
  ] as const) {
    const made = composeText(
      await read(
        printed(100, ['Social workers visit children as often as they should,', end]),
        printed(100, [start, 'They say that this helps.']),
      ),
    );
    expect(made.continued).toEqual([]);
  }
});

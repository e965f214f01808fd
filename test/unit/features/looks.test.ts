import { expect, test } from 'vitest';
import { documentLink } from '../../../server/src/features/documentLink.ts';
import { foldingRange } from '../../../server/src/features/foldingRange.ts';
import { inlayHint } from '../../../server/src/features/inlayHints/inlayHint.ts';
import { selectionRange } from '../../../server/src/features/selectionRange.ts';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../../server/src/features/semanticTokens.ts';
import type { ReportDocument } from '../../../server/src/workspace/reports.ts';
import { mark, parseFixture, read } from '../../fixture.ts';
import { sketch } from '../../sketch.ts';

const TEXT = `Staying safe: poor

1. Review plans
(paragraph 3).

PLO lost its number
but not its words.

3. Plans under the PLO are late.
`;

const report = sketch(({ span, stated, paragraph, recovered, citation, from }) => ({
  sections: [
    {
      title: stated('Staying safe: poor'),
      level: 1,
      kind: 'findings',
      span: from('Staying safe', 'are late.'),
      parent: undefined,
      grade: stated('poor'),
    },
  ],
  paragraphs: [
    paragraph('1. Review plans\n(paragraph 3).', 0),
    recovered('2', 'PLO lost its number\nbut not its words.', { confidence: 1, section: 0 }),
    paragraph('3. Plans under the PLO are late.', 0),
  ],
  citations: [citation('(paragraph 3)', { '3': [2] })],
  terms: [{ short: 'PLO', meanings: [], uses: [span('PLO'), span('PLO', 1)] }],
}));

const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const on = { recoveredNumbers: true, lostCitations: true, likelyFindings: false };

test('a recovered number stands before its paragraph with a question mark, and nothing is quite certain', () => {
  const [hint, ...others] = inlayHint(report(TEXT), everything, on);
  expect(others).toEqual([]);
  expect(hint).toMatchObject({ position: { line: 5, character: 0 }, label: '2?' });
  expect(hint?.tooltip).toContain('99 % sure');
});

test('hints are given for the lines asked for only, and not if switched off', () => {
  const head = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
  expect(inlayHint(report(TEXT), head, on)).toEqual([]);
  expect(inlayHint(report(TEXT), everything, { ...on, recoveredNumbers: false })).toEqual([]);
  expect(inlayHint(report(TEXT), 'nonsense', on)).toEqual([]);
});

test('behind a citation without its number stands where it probably leads', () => {
  const lost = sketch(({ paragraph, span }) => ({
    paragraphs: [paragraph('3. Plans are late.')],
    citations: [
      {
        span: span('(paragraph'),
        targets: [
          {
            span: span('paragraph'),
            first: undefined,
            last: undefined,
            paragraphs: [0],
            inferred: { confidence: 0.8, words: ['plan', 'late'] },
          },
        ],
      },
    ],
  }));
  const [hint] = inlayHint(lost('Review plans (paragraph\n3. Plans are late.'), everything, on);
  expect(hint).toMatchObject({ label: '3?', position: { line: 0, character: 23 } });
  expect(hint?.tooltip).toBe('Inferred, not printed: 80 % sure, because both speak of plan, late.');
});

test('headings, grades, numbers, citations and acronyms are coloured, none over another', () => {
  expect(showTokens(report(TEXT))).toEqual([
    'heading:Staying safe: ',
    'judgement:poor',
    'paragraphNumber:1',
    'citation:3',
    'acronym:PLO',
    'paragraphNumber:3',
    'acronym:PLO',
  ]);
});

test('tokens of a part of the text are those in it', () => {
  const line = { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } };
  expect(showTokens(report(TEXT), line)).toEqual(['paragraphNumber:3', 'acronym:PLO']);
});

test('a heading over two lines is two tokens, and the introduction of an acronym is its definition', () => {
  const broken = sketch(({ span, stated, from }) => ({
    sections: [
      {
        title: stated('A heading\nof two lines'),
        level: 1,
        kind: 'other',
        span: from('A', 'lines'),
        parent: undefined,
      },
    ],
    terms: [
      {
        short: 'PLO',
        meanings: [
          {
            long: 'x',
            longSpan: span('outline'),
            shortSpan: span('PLO'),
            sentence: span('outline (PLO)'),
            how: 'bracket',
          },
        ],
        uses: [span('PLO')],
      },
    ],
  }));
  expect(showTokens(broken('A heading\nof two lines\noutline (PLO)'))).toEqual([
    'heading:A heading',
    'heading:of two lines',
    'acronym.definition:PLO',
  ]);
});

test('sections and paragraphs of more than one line fold, the outer one where both begin', () => {
  expect(foldingRange(report(TEXT))).toEqual([
    { startLine: 0, endLine: 8 },
    { startLine: 2, endLine: 3 },
    { startLine: 5, endLine: 6 },
  ]);
  expect(foldingRange(report(TEXT), 1)).toEqual([{ startLine: 0, endLine: 8 }]);
});

test('a selection grows from the number to the citation, the sentence, the paragraph, the section and the whole', () => {
  const document = report(TEXT);
  const position = document.source.positionAt(TEXT.indexOf('3).'));
  const steps: string[] = [];
  for (let step = selectionRange(document, [position])[0]; step !== undefined; step = step.parent) {
    steps.push(TEXT.slice(document.source.offsetAt(step.range.start), document.source.offsetAt(step.range.end)));
  }
  expect(steps).toEqual([
    '3',
    '(paragraph 3)',
    'Review plans\n(paragraph 3).',
    '1. Review plans\n(paragraph 3).',
    TEXT.trimEnd(),
    TEXT,
  ]);
});

test('each position gets a selection, also what is no position', () => {
  expect(selectionRange(report(TEXT), [{ line: 0, character: 0 }, null, { line: 99, character: 1 }])).toHaveLength(3);
  expect(selectionRange(report(TEXT), undefined)).toEqual([]);
});

test('addresses printed with http or https are links, without the signs of the sentence around them', () => {
  const { text, ranges } = parseFixture(
    'See ⟦https://www.example.org/a_(b)⟧. Or (⟦http://example.org/x?y=1⟧), not www.example.org, ftp://example.org or javascript:x.',
  );
  const document = read(text);
  const links = documentLink(document);
  expect(
    mark(
      document,
      links.map(({ range }) => range),
    ),
  ).toBe(
    mark(
      document,
      ranges.map(({ start, end }) => ({
        start: document.source.positionAt(start),
        end: document.source.positionAt(end),
      })),
    ),
  );
  expect(links.map(({ target }) => target)).toEqual(['https://www.example.org/a_(b)', 'http://example.org/x?y=1']);
});

test('a line of the contents page links to the line of its section', () => {
  const contents = sketch(({ span, stated }) => ({
    contents: [{ span: span('Summary 4'), title: 'Summary', section: 0 }],
    sections: [
      { title: stated('Summary', 1), level: 1, kind: 'summary', span: span('Summary\nGood.'), parent: undefined },
    ],
  }));
  expect(documentLink(contents('Summary 4\n\nSummary\nGood.'))).toMatchObject([
    { target: 'file:///reports/report.txt#L3', tooltip: 'Summary' },
  ]);
});

function showTokens(document: ReportDocument, range?: unknown): string[] {
  const { data } = semanticTokens(document, range);
  const shown: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    const named = TOKEN_MODIFIERS.filter((_, index) => (modifiers & (1 << index)) !== 0);
    const words = document.source.lineText(line).slice(character, character + length);
    shown.push(`${[TOKEN_TYPES[type], ...named].join('.')}:${words}`);
  }
  return shown;
}

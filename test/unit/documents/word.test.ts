import { expect, test } from 'vitest';
import { composeText } from '../../../server/src/documents/compose.ts';
import type { DocumentContent } from '../../../server/src/documents/content.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';
import type { WordParts } from '../../word.ts';
import { inList, list, makeWord, paragraph, run, use } from '../../word.ts';

async function read(parts: WordParts): Promise<DocumentContent> {
  return await readDocument(makeWord(parts), { limits: DOCUMENT_LIMITS });
}

/** The lines of a document that are not blank. */
async function linesOf(parts: WordParts): Promise<string[]> {
  return composeText(await read(parts))
    .text.split('\n')
    .filter((line) => line.trim() !== '');
}

const heading = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`;

test('automatic numbers are those that Word shows, also over headings between them', async () => {
  const lines = await linesOf({
    numbering: list(0, ['decimal %1.', 'lowerLetter (%2)']) + use(1, 0),
    styles: heading(1),
    body: [
      paragraph('Findings', '<w:pStyle w:val="H1"/>'),
      paragraph('Managers oversee the work.', inList(1)),
      paragraph('at home', inList(1, 1)),
      paragraph('at school', inList(1, 1)),
      paragraph('Staff are proud.', inList(1)),
      paragraph('Leadership', '<w:pStyle w:val="H1"/>'),
      paragraph('Leaders know their services.', inList(1)),
      paragraph('in the office', inList(1, 1)),
    ].join(''),
  });
  expect(lines).toEqual([
    'Findings',
    '1. Managers oversee the work.',
    '(a) at home',
    '(b) at school',
    '2. Staff are proud.',
    'Leadership',
    '3. Leaders know their services.',
    '(a) in the office',
  ]);
});

test('two lists made from one go on counting, unless one of them starts anew', async () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const lines = await linesOf({
    numbering: list(0, ['decimal %1.']) + use(1, 0) + use(2, 0) + use(3, 0, restart),
    body: [1, 2, 3, 3].map((numId) => paragraph('Text.', inList(numId))).join(''),
  });
  expect(lines).toEqual(['1. Text.', '2. Text.', '5. Text.', '6. Text.']);
});

test('numbers of several levels, letters, Roman figures and legal numbering', async () => {
  const levels = ['upperRoman Part_%1', 'decimal %1.%2', 'decimal %1.%2.%3', 'lowerRoman %4)', 'upperLetter Annex_%5:'];
  const lines = await linesOf({
    numbering: list(0, levels, ['', '', '<w:isLgl/>']) + use(1, 0),
    body: [0, 1, 2, 3, 3, 3, 3, 4].map((level) => paragraph('Text', inList(1, level))).join(''),
  });
  expect(lines).toEqual([
    'Part_I   Text',
    'I.1   Text',
    '1.1.1   Text',
    'i) Text',
    'ii) Text',
    'iii) Text',
    'iv) Text',
    'Annex_A:   Text',
  ]);
});

test('numbers that come with a style, at the level that belongs to it', async () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Num"/></w:style>',
  ].join('');
  const lines = await linesOf({
    styles,
    numbering:
      list(0, ['decimal %1.', 'decimal %1.%2'], ['<w:pStyle w:val="Num"/>', '<w:pStyle w:val="Sub"/>']) + use(1, 0),
    body: [
      paragraph('One.', '<w:pStyle w:val="Num"/>'),
      paragraph('Below.', '<w:pStyle w:val="Sub"/>'),
      paragraph('Plain.', '<w:pStyle w:val="Num"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('Two.', '<w:pStyle w:val="Num"/>'),
    ].join(''),
  });
  expect(lines).toEqual(['1. One.', '1.1   Below.', 'Plain.', '2. Two.']);
});

test('bullets keep their levels, and signs of symbol fonts are bullets', async () => {
  const lines = await linesOf({
    numbering: list(0, ['bullet \uf0b7', 'bullet o']) + use(1, 0),
    body: paragraph('see children', inList(1)) + paragraph('at home', inList(1, 1)),
  });
  expect(lines).toEqual(['• see children', '  ◦ at home']);
});

test('headings are told by their styles, those they are based on, and the outline', async () => {
  const styles = `${heading(2)}<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our own"/><w:basedOn w:val="H2"/></w:style>`;
  const { pages } = await read({
    styles,
    body: [
      paragraph('One', '<w:pStyle w:val="H2"/>'),
      paragraph('Two', '<w:pStyle w:val="Own"/>'),
      paragraph('Three', '<w:outlineLvl w:val="0"/>'),
      `<w:p>${run('Bold line', '<w:b/>')}</w:p>`,
      `<w:p>${run('Bold sentence.', '<w:b/>')}</w:p>`,
    ].join(''),
  });
  expect(pages[0]?.blocks).toEqual([
    { kind: 'heading', text: 'One', level: 2 },
    { kind: 'heading', text: 'Two', level: 2 },
    { kind: 'heading', text: 'Three', level: 1 },
    { kind: 'heading', text: 'Bold line', level: 6 },
    { kind: 'paragraph', text: 'Bold sentence.' },
  ]);
});

test('footnotes have their marks, counted in the order of the text', async () => {
  const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const lines = await linesOf({
    body: `<w:p>${run('Services')}${mark(9)}${run(' and staff')}${mark(4)}${run('.')}</w:p>`,
    footnotes: `<w:footnote w:id="4">${paragraph('Of 3 May.')}</w:footnote><w:footnote w:id="9">${paragraph('All of them.')}</w:footnote>`,
  });
  expect(lines).toEqual(['Services¹ and staff².', '¹ All of them.', '² Of 3 May.']);
});

test('tables keep their columns, also where cells reach over several', async () => {
  const cell = (words: string, look = ''): string => `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(words)}</w:tc>`;
  const lines = await linesOf({
    body: [
      '<w:tbl>',
      `<w:tr>${cell('Judgements', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${cell('Care', '<w:vMerge w:val="restart"/>')}${cell('Good')}</w:tr>`,
      `<w:tr>${cell('never shown', '<w:vMerge/>')}${cell('Outstanding')}</w:tr>`,
      '</w:tbl>',
    ].join(''),
  });
  expect(lines).toEqual(['Judgements', 'Care         Good', '             Outstanding']);
});

test('a table of one column is a frame around text', async () => {
  const lines = await linesOf({ body: `<w:tbl><w:tr><w:tc>${paragraph('In a box.')}</w:tc></w:tr></w:tbl>` });
  expect(lines).toEqual(['In a box.']);
});

test('tracked changes are shown as accepted, and that is told', async () => {
  const content = await read({
    body: [
      `<w:p>${run('Care is ')}<w:del><w:r><w:delText>good</w:delText></w:r></w:del><w:ins>${run('outstanding')}</w:ins>${run('.')}</w:p>`,
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Two paragraphs ')}</w:p>`,
      paragraph('made one.'),
    ].join(''),
  });
  expect(content.pages[0]?.blocks).toEqual([
    { kind: 'paragraph', text: 'Care is outstanding.' },
    { kind: 'paragraph', text: 'Two paragraphs made one.' },
  ]);
  expect(content.notes).toEqual([{ code: 'tracked-changes', count: 3 }]);
});

test('what a field shows is text, its code is not; hidden words are not shown', async () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF _x \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('57')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const lines = await linesOf({
    body: `<w:p>${run('See paragraph ')}${field}${run('secret', '<w:vanish/>')}<w:hyperlink>${run(' here')}</w:hyperlink>.</w:p>`,
  });
  expect(lines).toEqual(['See paragraph 57 here']);
});

test('pages begin where Word began them, also within a paragraph', async () => {
  const pageBreak = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const content = await read({
    body: `${paragraph('First page.')}<w:p>${run('It goes')}${pageBreak}${run(' on here.')}</w:p>`,
  });
  expect(content.hasPages).toBe(true);
  const made = composeText(content);
  expect(made.text).toBe('First page.\n\nIt goes\n\f\non here.\n');
  expect(made.continued).toEqual([{ line: 4 }]);
});

test('entries of a contents page stand close together, in by their level', async () => {
  const styles = [1, 2]
    .map((level) => `<w:style w:type="paragraph" w:styleId="T${level}"><w:name w:val="toc ${level}"/></w:style>`)
    .join('');
  const entry = (level: number, title: string, page: number): string =>
    `<w:p><w:pPr><w:pStyle w:val="T${level}"/></w:pPr>${run(title)}<w:r><w:tab/></w:r>${run(String(page))}</w:p>`;
  const lines = await linesOf({ styles, body: entry(1, 'Findings', 3) + entry(2, 'Leadership', 4) });
  expect(lines).toEqual(['Findings   3', '  Leadership   4']);
});

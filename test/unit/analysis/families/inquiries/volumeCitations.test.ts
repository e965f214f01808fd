import { expect, test } from 'vitest';
import { dedent, read } from '../../../../fixture.ts';
import { leadsInOrder, leadsOf } from '../../../../families.ts';

/* Volumes of inquiries: long, in parts, and each chapter counted anew. */

/* Long reports of inquiries: parts whose chapters are counted anew, notes of a few words, documents that are spoken of for pages. */

const parts = dedent(`
  Part 1: The harbour

  Chapter 1: Introduction

  1.1 The harbour was built in 1968 and was to be closed in that year, as everybody knew.

  Chapter 2: The quay

  1.2 The quay broke on 3 March, as told in chapter 1 above and in Part 2, chapter 1.

  Part 2: The boats

  Chapter 1: The first boat

  2.1 The first boat sank at once. Nobody was in it, and nobody was asked about it.

  Chapter 2: The second boat

  2.2 The second boat sank too (see chapter 1 above, and chapter 2 of Part 1, where the quay is described).

  2.3 Part 1 concerns the harbour. I have shown in Chapter 2 of this Part what became of the boats.
`);

test('where chapters are counted anew in each part, the one of the part around is meant, or of the part that is named with it', () => {
  expect(leadsInOrder(parts).map(([, [title]]) => title)).toEqual([
    'Chapter 1: Introduction',
    'Part 2: The boats',
    'Chapter 1: The first boat',
    'Chapter 1: The first boat',
    'Chapter 2: The quay',
    'Part 1: The harbour',
    'Part 1: The harbour',
    'Chapter 2: The second boat',
  ]);
});

test('a section of “that chapter” is looked for in the chapter that was named, a paragraph in the chapter before its number', () => {
  const chapter = (name: string, first: string): string =>
    `${name}\n\n1. The evidence\n\n1.1 The evidence on the ${first} was heard in June, and all came to say it.\n\n` +
    `1.2 It was heard in the harbour.\n\n2. The answer\n\n2.1 The answer on the ${first} was given at once by the mayor.\n\n`;
  const text =
    chapter('Chapter 1: The quay', 'quay') +
    chapter('Chapter 2: The boats', 'boats') +
    `Chapter 3: Conclusions\n\n1. The end\n\n1.1 I have set out the boats in Chapter 2, and in section 2 of that Chapter the answer.\n\n` +
    `1.2 Of the quay I have written in Chapter 1, para 2.1.\n`;
  const { report, source } = read(text);
  const targets = report.citations.flatMap((citation) => citation.targets);
  const places = targets.map(({ paragraphs: [paragraph = -1], sections: [section = -1] = [] }) =>
    source.slice(report.paragraphs[paragraph]?.textSpan ?? report.sections[section]?.span ?? { start: 0, end: 0 }),
  );
  expect(places.map((words) => words.slice(0, 60).replace(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/^Chapter 2: The boats/),
    expect.stringMatching(/^2\. The answer 2\.1 The answer on the boats/),
    expect.stringMatching(/^Chapter 1: The quay/),
    expect.stringMatching(/^The answer on the quay/),
  ]);
});

test('a footnote that is nothing but “Paragraph 1.2” is the report’s own, one that adds a page or a witness is not', () => {
  const text =
    `1.1 The quay was old,[^1] and it had been so for years,[^2] as we were told.[^3]\n\n1.2 It was built in June 1968.\n\n` +
    `1.3 It broke in March.\n\n[^1]: Paragraph 1.2\n\n[^2]: para 1.2, p44, https://example.org/code\n\n[^3]: Mast, paragraph 1.2\n`;
  expect(leadsInOrder(text)).toEqual([['1.2', ['1.2']]]);
});

test('“(see paragraph 1.2)” is the author’s, whoever is told of; a code or a named report before the bracket is the source', () => {
  const text = dedent(`
    1.1 She said that she was sure of it (see paragraph 1.2). The Mast Report (paragraph 1.2) says so too.

    1.2 The photograph shows the quay (INQ017584, paragraph 1.2), and so does the other one.

    1.3 I have told of the quay in this Report at paragraph 1.2, and of the boats nowhere.
  `);
  expect(leadsInOrder(text)).toEqual([
    ['1.2', ['1.2']],
    ['1.2', ['1.2']],
  ]);
});

test('a number of a document that is spoken of for pages stays that document’s, unless the authors say where they point', () => {
  const text = dedent(`
    2.1 The meaning of paragraph 2.3 was in doubt for many years, and nobody asked.

    2.2 Mr Mast read paragraph 2.3 of Approved Handbook B, as he told us in paragraph 14 of his statement. In paragraph 2.4 we have set out why.

    2.3 Two boats were lost.

    2.4 As I have shown in paragraph 2.3, it was too late by then.
  `);
  expect(leadsInOrder(text)).toEqual([
    ['2.4', ['2.4']],
    ['2.3', ['2.3']],
  ]);
});

test('“section 2, and nine boats” is section 2; “Part 2 concerns” is a part, whose findings have numbers under “3.1 Findings”', () => {
  const text = dedent(`
    1 Facts

    1.1 The boat

    The boat is described in section 2, and nine others were seen. The cause is told in Finding 2.

    2 Analysis

    2.1 The night

    It was dark (section 1.1).

    3 Conclusions

    3.1 Findings

    1. The boat was sound, and her master was qualified.
    2. The rope was old, and nobody had looked at it for years.
    3. The wind rose to 60 knots in the night.
  `);
  expect(leadsOf(text)).toEqual({ '2': ['2'], '1.1': ['1.1 The boat'] });
});

test('“Section VI-A.2” and “Section V(A)(2)” are looked for part by part', () => {
  const section = (number: string, title: string, inner: string): string =>
    `## ${number}. ${title}\n\n### A. The harbour\n\nIt was built in 1968.\n\n#### 1. The quay\n\nThe quay of the ${inner} broke.\n\n` +
    `#### 2. The crane\n\nThe crane of the ${inner} fell.\n\n### B. The boats\n\nThe boats sank.\n\n`;
  const text =
    section('VI', 'FACTS', 'facts') +
    section('VII', 'FINDINGS', 'findings') +
    `## VIII. CONCLUSIONS\n\nSee Section VI-A.2, Section VII-B and, for the quay, Section VII(A)(1). Sections VI-VII show it.\n`;
  const { report, source } = read(text);
  const places = report.citations.flatMap(({ targets }) =>
    targets.flatMap(({ sections = [] }) =>
      sections.map((index) => {
        const words = source.slice(report.sections[index]?.span ?? { start: 0, end: 0 });
        return words.replace(/[#\s]+/g, ' ').slice(0, 44);
      }),
    ),
  );
  expect(places).toEqual([
    expect.stringContaining('2. The crane The crane of the facts'),
    expect.stringContaining('B. The boats'),
    expect.stringContaining('1. The quay The quay of the findings'),
    expect.stringContaining('VI. FACTS'),
    expect.stringContaining('VII. FINDINGS'),
  ]);
});

test('findings and recommendations may bear the section’s number and one of their own: “F3.2-1”, “R3.2-1”', () => {
  const text = dedent(`
    3.2 The quay

    The quay was old. What Finding F3.2-2 says of it is true of the crane (R3.2-1).

    Findings:

    F3.2-1 The quay had been built in 1968, and was to be closed in that year.
    F3.2-2 Nobody looked at the ropes of the quay, which were as old as it was.
    F3.2-3 The crane was sound, and nobody had been told that it was not.

    Recommendations:

    R3.2-1 The Board should build a new quay, and close the old one.
    R3.2-2 The Board should look at its ropes each spring, and write it down.
    R3.2-3 The Board should tell those who use the quay when it does so.
  `);
  expect(leadsOf(text)).toEqual({ 'F3.2-2': ['F3.2-2'], 'R3.2-1': [expect.stringContaining('3.2-1')] });
});

test('“In his second, at paragraph 5.1, he” is of his statement; “See Findings of Fact ¶ 2” is the judgment’s own', () => {
  const text = dedent(`
    1. In his first report Mr Mast says that the quay was sound.

    2. In his second, at paragraph 1, he says that it was not. Of ropes he says nothing.

    3. So the quay was not sound. See Findings of Fact ¶ 2. The plaintiff’s Proposed Findings of Fact ¶ 1 say the same.

    4. (Sections 2.3.1 and 2.3.2 bear on this.)
  `);
  expect(leadsOf(text)).toEqual({ '2': ['2'] });
});

test('where something is described is the report’s, though a law or a study be spoken of', () => {
  const text = dedent(`
    Part 1 The plan

    1.8 Ropes

    The Harbours Act 1968 is described in Part 2. Section 2 of that Act imposes the duty. The rope study, section 1.9, found like cases.

    1.9 Cranes

    The account in Part 2 should be borne in mind. Nothing in section 1.8 or section 1.9 bears on it, as section 1.8 shows.

    1.10 Boats

    Section 1.8 applies to boats of the Standard alone.

    Part 2 The night

    The night was dark.
  `);
  expect(leadsInOrder(text).map(([cited, leads]) => [cited, ...leads])).toEqual([
    ['2', 'Part 2 The night'],
    ['2', 'Part 2 The night'],
    ['1.8', '1.8 Ropes'],
    ['1.9', '1.9 Cranes'],
    ['1.8', '1.8 Ropes'],
  ]);
});

test('“Part 1 above, chapter 1” is that of Part 1, over the end of a line too', () => {
  expect(
    leadsInOrder(
      `${parts.trim()}\n\n2.4 I have told of it in Part 1 above,\n      chapter 1. As described at paragraph 2.1, it sank.\n\n` +
        `2.5 The Mast Report says it at paragraph 2.1 of the Mast Report.\n`,
    )
      .slice(-3)
      .map(([, [to]]) => to),
  ).toEqual(['Part 1: The harbour', 'Chapter 1: Introduction', '2.1']);
});

test('in the file of one chapter its sections are none of the chapters beside it', () => {
  const section = (n: number, title: string, words = ''): string =>
    `${n}. ${title}\n\n${n}.1 What was seen of it is told here, from its beginning to its end. ${words}\n\n` +
    `${n}.2 Nobody who was asked about it knew more than that, and nobody was asked again.\n\n`;
  const text =
    `CHAPTER 4 OTHER PROPOSALS\n\n${section(1, 'Introduction', 'Chapter 2 described the first (Part J, Chapter 4).')}` +
    section(2, 'A new body', 'I return to this in section 3 below, and in Chapter 5, Section 2.') +
    section(3, 'Functions and structures');
  expect(leadsOf(text)).toEqual({ '3': ['3. Functions and structures'] });
});

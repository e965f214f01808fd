import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import { AnchorText } from '../../../server/src/annotations/anchors/anchorText.ts';
import { selectorOf } from '../../../server/src/annotations/annotation.ts';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { describe } from '../../../server/src/annotations/anchors/describe.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { AnnotatedText } from '../../../server/src/workspace/annotations/annotatedText.ts';
import { textFacts } from '../../../server/src/workspace/index/entry/textFacts.ts';
import { seed } from '../../seeds.ts';
import { note } from './sample.ts';

/*
 * What users of other tools for annotations ask for most, with the places where they ask. Each is a promise here. Asks 5
 * (passages that have no place any more) and 10 (work lost in a crash) are kept in test/protocol/annotations/annotations.test.ts and
 * neverLost.test.ts too.
 */

const facts = (source: string): ReturnType<typeof textFacts> => {
  const text = new SourceText(source);
  return textFacts({ uri: 'file:///a.txt', version: 1, source: text, report: analyse(text) });
};

/** Notes on these words of a text. */
function notesOn(source: string, words: readonly string[]): Annotation[] {
  const text = finish(AnchorText.read(source, facts(source)));
  return words.map((one, index) => {
    const start = source.indexOf(one);
    const target = describe(text, { start, end: start + one.length }, 'report.txt');
    if (start < 0 || target === undefined) throw new Error(`not in the text: ${one}`);
    return note(index + 1, { target });
  });
}

/** What is shown of the notes in a text: "state: words". */
async function shownIn(text: AnnotatedText, source: string, notes: readonly Annotation[]): Promise<string[]> {
  const anchors = await text.anchors(notes, () => facts(source));
  return notes.map(({ id }) => {
    const { state, span } = anchors.get(id) ?? {};
    return `${state ?? 'lost'}: ${source.slice(span?.start, span?.end)}`;
  });
}

const REPORT = seed('medway-2015-inspection.txt');
const LINES = REPORT.split('\n');
/** A few words of every tenth line of running text. */
const WORDS = [
  ...new Set(
    LINES.filter((line, at) => at % 10 === 0 && /^[a-z].{50}/.test(line)).map((line) => line.slice(0, 50).trim()),
  ),
].filter((words) => REPORT.indexOf(words) === REPORT.lastIndexOf(words));

test('ask 1: marks survive a git pull, a checkout and a revert (vscode-bookmarks #675, #698, #578, #507, #303)', async () => {
  const notes = notesOn(REPORT, WORDS);
  const pulled = LINES.flatMap((line, at) => (at % 7 === 3 ? [] : [line]))
    .map((line, at) => (at % 50 === 0 ? `New words here.\n${line}` : line))
    .join('\n');
  const text = new AnnotatedText(REPORT);
  expect(await shownIn(text, REPORT, notes)).toEqual(WORDS.map((words) => `exact: ${words}`));
  // The editor replaces the whole text, as far as it knows.
  text.follow([{ start: 0, end: REPORT.length, text: pulled }], pulled);
  const shown = await shownIn(text, pulled, notes);
  expect(shown.filter((one) => one.startsWith('lost'))).toEqual([]);
  shown.forEach((one, at) => {
    const [state, words] = one.split(/: (.*)/s);
    if (state === 'exact' || state === 'moved') expect(words).toBe(WORDS[at]);
    else expect(pulled.includes(WORDS[at] ?? '') && state === 'unplaced' && WORDS[at]).toBe(false);
  });
  text.follow([{ start: 0, end: pulled.length, text: REPORT }], REPORT);
  expect(await shownIn(text, REPORT, notes)).toEqual(WORDS.map((words) => `exact: ${words}`));
});

test('ask 2: notes do not drift when lines are added while nobody looks (codetour #53, #59, #126, #291; code-annotation #48)', async () => {
  const notes = notesOn(REPORT, WORDS);
  const longer = `A new cover page.\n\n${REPORT.replaceAll('\n\n', '\n\nInserted later by somebody else.\n\n')}`;
  expect(await shownIn(new AnnotatedText(longer), longer, notes)).toEqual(WORDS.map((words) => `moved: ${words}`));
});

test('ask 3: text may be edited, also by replacing a selection, and notes stay on their words (QualCoder #424, #1279, #1284)', async () => {
  const notes = notesOn(REPORT, WORDS);
  const text = new AnnotatedText(REPORT);
  await shownIn(text, REPORT, notes);
  const at = REPORT.indexOf(WORDS[4] ?? '');
  const edited = `${REPORT.slice(0, at)}Replaced${REPORT.slice(at + 3)}`;
  text.follow([{ start: at, end: at + 3, text: 'Replaced' }], edited);
  const expected = WORDS.map((words, index) => `exact: ${index === 4 ? `Replaced${words.slice(3)}` : words}`);
  expect(await shownIn(text, edited, notes)).toEqual(expected);
  text.follow([{ start: at, end: at + 8, text: REPORT.slice(at, at + 3) }], REPORT);
  expect(await shownIn(text, REPORT, notes)).toEqual(WORDS.map((words) => `exact: ${words}`));
});

test('ask 3: a note whose very words were deleted is not said to stand there; undo brings it back to them', async () => {
  const notes = notesOn(REPORT, WORDS.slice(0, 1));
  const text = new AnnotatedText(REPORT);
  const [words = ''] = WORDS;
  await shownIn(text, REPORT, notes);
  const at = REPORT.indexOf(words);
  const without = REPORT.slice(0, at) + REPORT.slice(at + words.length);
  text.follow([{ start: at, end: at + words.length, text: '' }], without);
  expect((await shownIn(text, without, notes))[0]).toMatch(/^(?:unplaced|likely)/);
  text.follow([{ start: at, end: at, text: words }], REPORT);
  expect(await shownIn(text, REPORT, notes)).toEqual([`exact: ${words}`]);
});

test('ask 4: positions hold whatever the line ends are and whether there is a byte order mark (QualCoder PR #1312)', async () => {
  const notes = notesOn(REPORT, WORDS);
  for (const other of [
    REPORT.replaceAll('\n', '\r\n'),
    `\uFEFF${REPORT}`,
    REPORT.replaceAll('\n', '\r'),
    REPORT.replaceAll(' ', '\u00a0'),
  ]) {
    const shown = await shownIn(new AnnotatedText(other), other, notes);
    expect(shown.map((one) => one.replaceAll('\u00a0', ' '))).toEqual(WORDS.map((words) => `exact: ${words}`));
  }
});

test('ask 5: a note without a place is told with what it was on, never hidden (hypothesis/h #395, #2187, #863)', async () => {
  const notes = notesOn(REPORT, WORDS);
  const other = seed('medway-2013-summary-for-children.txt');
  const shown = await shownIn(new AnnotatedText(other), other, notes);
  expect(shown).toHaveLength(notes.length);
  expect(shown.filter((one) => /^(?:exact|moved)/.test(one))).toEqual([]);
  expect(notes.map(({ target }) => selectorOf(target, 'TextQuoteSelector')?.exact)).toEqual(WORDS);
});

test('ask 6: a passage may run over a page break, and is found with and without its running head (product-backlog #86)', async () => {
  const page = (number: number, words: string): string =>
    `Harbour town council: inspection report\n\n${words}\n\n${number}\n\f`;
  const before = [
    page(1, 'The council keeps its promises to families. Visits are made in time and are recorded well by all'),
    page(2, 'teams. Plans for children who need help are not always reviewed when circumstances change, and'),
    page(3, 'reviews are late. Leaders know this. They have acted on the findings of earlier inspections and'),
    page(4, 'on complaints from families. The quay was closed for repairs in the winter of that year.'),
  ].join('');
  const passage = /not always reviewed[^]*?reviews are late/.exec(before)?.[0] ?? '';
  const [noted] = notesOn(before, [passage]);
  if (noted === undefined) throw new Error('no note');
  expect(selectorOf(noted.target, 'TextQuoteSelector')?.exact).toBe(
    'not always reviewed when circumstances change, and reviews are late',
  );
  const plain = before.replaceAll(/Harbour town council: inspection report\n\n|\n\n\d\n\f/g, ' ');
  const [shown] = await shownIn(new AnnotatedText(plain), plain, [noted]);
  expect(shown?.replaceAll(/\s+/g, ' ')).toBe(
    'moved: not always reviewed when circumstances change, and reviews are late',
  );
});

import { expect, test } from 'vitest';
import type { Found } from '../../../../server/src/features/views/search.ts';
import { search } from '../../../../server/src/features/views/search.ts';
import { summarise } from '../../../../server/src/features/passages/summarise.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { finish } from '../../../../server/src/text/stages/steps.ts';
import type { IndexedReport } from '../../../../server/src/workspace/index/reportIndex.ts';
import { beginReading } from '../../../../server/src/workspace/reports.ts';
import { wordsOf } from '../../../../server/src/workspace/index/entry/reportWords.ts';
import { SearchIndex } from '../../../../server/src/workspace/search/searchIndex.ts';
import { seed } from '../../../seeds.ts';

const MEDWAY = `Inspection of Medway local authority

Inspection date: 14 September 2015
Published: 20 November 2015

Summary

1. Children looked after wait too long for initial health assessments (IHAs).

2. Too few care leavers live in suitable accommodation, and health is not assessed early.

Staying safe

3. Return home interviews are not offered to all missing children. Child sexual exploitation is understood.

Care leavers

4. Pathway plans of care leavers are up to date.
`;

const KENT = `Inspection of Kent County Council

Inspection date: 10 June 2013

Findings

1. The first IHA is late for half of all children. Assessing children takes months.

2. CSE is recognised by the police.

3. The council has no plan for this.
`;

class Shelf {
  readonly index = new SearchIndex();
  #texts = new Map<string, string>();

  constructor(texts: Record<string, string>) {
    this.set(texts);
  }

  set(texts: Record<string, string>): void {
    this.#texts = new Map(Object.entries(texts));
    this.reports = Object.entries(texts).map(([name, text]) => indexed(`file:///${name}`, text));
    finish(this.index.update(this.reports));
  }

  reports: IndexedReport[] = [];

  ask(query: string): Promise<Found> {
    const text = ({ uri }: IndexedReport): Promise<SourceText> =>
      Promise.resolve(new SourceText(this.#texts.get(uri.slice('file:///'.length)) ?? ''));
    return search(query, { reports: this.reports, index: this.index, text });
  }

  /** "a.txt 1" for each passage found, best first; its report and its number. */
  async places(query: string): Promise<string[]> {
    const { reports } = await this.ask(query);
    return reports.flatMap(({ uri, passages }) =>
      passages.map(({ number }) => `${uri.slice('file:///'.length)} ${number ?? '–'}`),
    );
  }
}

function indexed(uri: string, text: string): IndexedReport {
  const document = { uri, version: 1, ...beginReading(text) };
  return { uri, summary: summarise(document), words: wordsOf(document) };
}

const shelf = new Shelf({ 'medway.txt': MEDWAY, 'kent.txt': KENT });

test('passages with all words come first, whatever the form of the words', async () => {
  expect((await shelf.places('health assessment'))[0]).toBe('medway.txt 1');
  expect(await shelf.places('leaver pathways')).toEqual(['medway.txt 4', 'medway.txt –', 'medway.txt 2']);
  expect(await shelf.places('unicorn')).toEqual([]);
});

test('a long form finds its short one and back, in all reports', async () => {
  const essex = `Inspection of Essex County Council\n\nFindings\n\n1. Most initial health assessments are in time.\n`;
  const three = new Shelf({ 'medway.txt': MEDWAY, 'kent.txt': KENT, 'essex.txt': essex });
  expect(await three.places('initial health assessments')).toContain('kent.txt 1');
  expect((await three.places('IHA')).sort()).toEqual(['essex.txt –', 'kent.txt 1', 'medway.txt 1']);
});

test('a short form stands for what the reports that are there say, and for no more than four things', async () => {
  const says = (long: string): string => `The harbour\n\n1. The ${long} (HIB) met in June.\n`;
  const boards = ['improvement', 'inspection', 'investment', 'information', 'insurance'].map(
    (word) => `harbour ${word} board`,
  );
  const explained = Object.fromEntries(boards.map((long, at) => [`${at}.txt`, says(long)]));
  // Four of the five are said in two reports each.
  const again = Object.fromEntries(boards.slice(1).map((long, at) => [`again${at}.txt`, says(long)]));
  const meant = Object.fromEntries(
    boards.map((long, at) => [`meant${at}.txt`, `The town\n\n1. The ${long} is old.\n`]),
  );
  const all = new Shelf({ ...explained, ...again, ...meant });
  const found = async (): Promise<string[]> =>
    (await all.places('HIB')).flatMap((place) => place.match(/^meant\d/)?.[0] ?? []).sort();
  expect(await found()).toEqual(['meant1', 'meant2', 'meant3', 'meant4']);
  all.set({ '0.txt': says(boards[0] ?? ''), ...meant });
  expect(await found()).toEqual(['meant0']);
});

test('a word that is being typed or was mistyped is understood', async () => {
  expect(await shelf.places('accommo')).toEqual(['medway.txt 2']);
  expect(await shelf.places('acommodation')).toEqual(['medway.txt 2']);
});

test('what was found is shown with its words, marked, and the heading that it stands under', async () => {
  const { reports, total } = await shelf.ask('interviews');
  expect(total).toBe(1);
  expect(reports).toMatchObject([
    {
      uri: 'file:///medway.txt',
      passages: [{ number: '3', section: 'Staying safe', range: { start: { line: 13, character: 0 } } }],
    },
  ]);
  const [passage] = reports[0]?.passages ?? [];
  expect(passage?.matches.map(([start, end]) => passage.words.slice(start, end))).toEqual(['interviews']);
});

const LONG = `Inspection of Medway local authority

Inspection date: 14 September 2015

Summary

1. Health is everybody’s business here, and those who lead say so often and at length, in meetings, in letters and on the walls of every office. Children who come into care often wait for a long time, and some of them for more than a year, for their initial health assessments.

• Complete initial health assessments in time, and tell those who look after the children what they say.

Care leavers

2. Health histories are given to some.
`;

test('of a long passage the stretch is shown that holds most of the words, without the sign or number it begins with', async () => {
  const { reports } = await new Shelf({ 'a.txt': LONG }).ask('initial health assessments');
  const shown = reports[0]?.passages.map(({ words }) => words) ?? [];
  expect(shown).toContainEqual(expect.stringMatching(/^… .{0,20}initial health assessments\./u));
  expect(shown.find((words) => words.includes('in time'))).toMatch(/^Complete initial/u);
  expect((await shelf.ask('interviews')).reports[0]?.passages[0]?.words).toMatch(/^Return home/u);
});

test('words that mean different things are different words, however alike they begin', async () => {
  const own = new Shelf({
    'a.txt': `${LONG}\n3. Communities have an initiative of their own, in which communication is good.\n`,
  });
  expect(await own.places('initial')).not.toContain('a.txt 3');
  expect(await own.places('community')).toEqual(['a.txt 3']);
  expect((await own.ask('community')).reports[0]?.passages[0]?.matches).toHaveLength(1);
});

test('passages that lack some of the words are told as such, and how many have all', async () => {
  const { reports, total, withAll } = await new Shelf({ 'a.txt': LONG }).ask('initial health assessments');
  expect([withAll, total]).toEqual([2, 3]);
  expect(reports[0]?.passages.map(({ isPartial }) => isPartial === true)).toEqual([false, false, true]);
  expect((await shelf.ask('interviews')).withAll).toBeUndefined();
});

test('filters narrow it to an authority, years, a section or a grade', async () => {
  expect(await shelf.places('children authority:kent')).toEqual(['kent.txt 1']);
  for (const years of ['2013', '2010-2014', '-2014', '2013 - 2014'])
    expect(await shelf.places(`children year:"${years}"`)).toEqual(['kent.txt 1']);
  expect((await shelf.places('children year:2014-')).filter((place) => !place.startsWith('medway'))).toEqual([]);
  expect((await shelf.ask('children year:2015x year:-')).unknownFilters).toEqual(['year:2015x', 'year:-']);
  expect(await shelf.places('children section:"staying safe"')).toEqual(['medway.txt 3']);
  expect(await shelf.places('children judgement:outstanding')).toEqual([]);
});

test('filters alone list the reports, or what stands in the section', async () => {
  expect((await shelf.ask('year:2015')).reports.map(({ uri, passages }) => [uri, passages.length])).toEqual([
    ['file:///medway.txt', 0],
  ]);
  expect(await shelf.places('section:"care leavers"')).toEqual(['medway.txt –', 'medway.txt 4']);
});

test('words in quotation marks are found where they stand together, in this form and order', async () => {
  expect(await shelf.places('“return home interviews”')).toEqual(['medway.txt 3']);
  expect(await shelf.places('"home return interviews"')).toEqual([]);
  expect(await shelf.places('"missing child"')).toEqual([]);
  expect(await shelf.places('"" missing')).toEqual(['medway.txt 3']);
  expect(await shelf.places('"children looked after" health')).toEqual(['medway.txt 1']);
  expect(await shelf.places('assessments "CSE is" "the police"')).toEqual(['kent.txt 2']);
  const { reports, total } = await shelf.ask('"care leavers" plans');
  expect(total).toBe(3);
  const marked = reports.flatMap(({ passages }) =>
    passages.map(({ words, matches }) => matches.map(([start, end]) => words.slice(start, end))),
  );
  expect(marked).toEqual([['plans', 'care leavers'], ['Care leavers'], ['care leavers']]);
});

const seeds = new Shelf({ 'medway.txt': seed('medway-2015-inspection.txt'), 'kent.txt': KENT });

/** The headings that what was found stands under, of the report on Medway. */
async function sectionsFor(query: string): Promise<(string | undefined)[]> {
  const { reports } = await seeds.ask(query);
  return [...new Set(reports.flatMap(({ passages }) => passages.map(({ section }) => section)))];
}

test('a filter for judgements wants what stands in the areas that were judged so', async () => {
  expect(await sectionsFor('children judgement:good')).toEqual([
    'The graded judgement about the experience and progress of care leavers is that it is good',
  ]);
  expect((await sectionsFor('children judgement:"requires improvement"')).length).toBeGreaterThan(5);
  expect(await sectionsFor('children judgement:inadequate')).toEqual([]);
});

test('a filter for judgements alone lists where they are given', async () => {
  const { reports, total } = await seeds.ask('judgement:good');
  expect(total).toBe(1);
  expect(reports).toMatchObject([
    {
      uri: 'file:///medway.txt',
      passages: [{ words: 'Experience and progress of care leavers: good', range: { start: { line: 990 } } }],
    },
  ]);
});

test('a filter that means nothing is named', async () => {
  expect((await shelf.ask('children autority:kent year:x')).unknownFilters).toEqual(['autority:kent', 'year:x']);
  expect((await shelf.ask('')).reports).toEqual([]);
});

test('a report that changes or goes is found as it is now, however often', async () => {
  const changing = new Shelf({ 'medway.txt': MEDWAY, 'kent.txt': KENT });
  for (let round = 0; round < 20; round++) {
    changing.set({ 'medway.txt': MEDWAY, 'kent.txt': KENT.replace('police', `police of round${round}`) });
    expect(await changing.places(`round${round}`)).toEqual(['kent.txt 2']);
  }
  expect(await changing.places('round1')).toEqual([]);
  changing.set({ 'medway.txt': MEDWAY });
  expect(await changing.places('police')).toEqual([]);
});

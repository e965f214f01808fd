import { describe, expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver-types';
import { analyse } from '../../../../server/src/analysis/analyse.ts';
import { BUILT_IN_GLOSSARY } from '../../../../server/src/analysis/terms/known/glossary.ts';
import { definition } from '../../../../server/src/features/definition.ts';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { references } from '../../../../server/src/features/references.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { reportOf, shelfOf } from '../../../shelfFixture.ts';
import type { TestShelf } from '../../../shelfFixture.ts';

/** The undated mentions in words of a report. */
function found(words: string): string[] {
  const source = new SourceText(reportOf({ dates: '3 to 7 May 2019' }, words));
  return analyse(source).previousMentions.map(({ span, what, kind, inspectorate }) =>
    [source.slice(span).replace(/\s+/g, ' '), what, kind, inspectorate]
      .filter((part) => part !== undefined)
      .join(' | '),
  );
}

describe('what speaks of the inspection before without a date', () => {
  test.each([
    ['Boats have improved since the last\ninspection. They float.', 'the last inspection | inspection'],
    ['At the previous Ofsted inspection, boats leaked.', 'the previous Ofsted inspection | inspection | Ofsted'],
    ['This was said by Ofsted’s last inspection.', 'Ofsted’s last inspection | inspection | Ofsted'],
    ['Leaders have acted since the last monitoring visit.', 'the last monitoring visit | visit | Monitoring visit'],
  ])('is found: “%s”', (words, expected) => {
    expect(found(words)).toEqual([expected]);
  });

  test.each([
    'Boats have improved since the last inspection in 2015.',
    'In June 2014, at the last inspection, boats leaked.',
    'Most homes were good at the last inspection.',
    'Boats were good at their last inspection.',
    'This was so in the last inspection of adoption.',
    'This was said in previous inspections.',
    'Nobody knows the last inspectionist.',
    'This is the first inspection.',
  ])('is not: “%s”', (words) => {
    expect(found(words)).toEqual([]);
  });
});

const WORDS = 'Boats have improved since the last inspection. They float.';
const NEW = reportOf({ dates: '3 to 7 May 2019' }, WORDS);
const OLD = reportOf({ dates: '6 to 30 July 2016' });
const OLDER = reportOf({ dates: '4 to 15 March 2013' });

function positionIn(shelf: TestShelf, file: string, words: string): { line: number; character: number } {
  const source = shelf.documents[file]?.source;
  const offset = source?.text.indexOf(words) ?? -1;
  if (source === undefined || offset < 0) throw new Error(`“${words}” does not stand in ${file}`);
  return source.positionAt(offset + 1);
}

/** The file that "the last inspection" in new.txt leads to. */
function leadsTo(texts: Record<string, string>, words = 'the last inspection'): string[] {
  const shelf = shelfOf({ 'new.txt': NEW, ...texts });
  const document = shelf.documents['new.txt'];
  if (document === undefined) throw new Error('no report');
  const links = definition(document, positionIn(shelf, 'new.txt', words), true, shelf.folder) as LocationLink[];
  return links.map(({ targetUri }) => targetUri.slice(targetUri.lastIndexOf('/') + 1));
}

describe('“the last inspection”', () => {
  test('leads to the report before this one of the same authority and kind', () => {
    expect(leadsTo({ 'old.txt': OLD, 'older.txt': OLDER })).toEqual(['old.txt']);
    expect(
      leadsTo({ 'old.txt': OLD, 'kent.txt': reportOf({ dates: '1 May 2018', authority: 'Kent Council' }) }),
    ).toEqual(['old.txt']);
    const visit = reportOf({ dates: '1 May 2018', title: 'Monitoring visit to children’s services' });
    expect(leadsTo({ 'old.txt': OLD, 'visit.txt': visit })).toEqual(['old.txt']);
  });

  test.each([
    ['there is none', {}],
    ['two reports are of the same time', { 'a.txt': OLD, 'b.txt': reportOf({ dates: '11 July 2016' }) }],
    ['it was too long ago', { 'older.txt': OLDER }],
    ['the only one is later', { 'later.txt': reportOf({ dates: '1 May 2022' }) }],
    ['one has no date', { 'old.txt': OLD, 'b.txt': OLD.replace(/^Inspection dates.*$/m, '') }],
    ['only a visit came before', { 'v.txt': reportOf({ dates: '1 May 2018', title: 'Monitoring visit' }) }],
    [
      'this report dates another inspection since',
      {
        'old.txt': OLD,
        'new.txt': NEW.replace(WORDS, `${WORDS}\n\nThe council was judged inadequate in January 2018.`),
      },
    ],
    [
      'a later report does so',
      {
        'old.txt': OLD,
        'later.txt': reportOf({ dates: '1 May 2022' }, 'The council was judged inadequate in January 2018.'),
      },
    ],
  ])('leads nowhere where %s', (_, texts) => {
    expect(leadsTo(texts)).toEqual([]);
  });

  test('leads nowhere while only the first pages of a report of the authority were read', () => {
    const texts = { 'new.txt': NEW, 'old.txt': OLD, 'older.txt': OLDER };
    const shelf = shelfOf(texts, ['older.txt']);
    const document = shelf.documents['new.txt'];
    if (document === undefined) throw new Error('no report');
    const position = positionIn(shelf, 'new.txt', 'the last inspection');
    expect(definition(document, position, true, shelf.folder)).toEqual([]);
    expect(definition(document, position, true, shelfOf(texts).folder)).toHaveLength(1);
  });

  test('leads there also where words date that very inspection, by its visit or its publication', () => {
    const dated = `${WORDS}\n\nThe council was judged inadequate in July 2016. It was found to be inadequate in August 2016.`;
    expect(leadsTo({ 'old.txt': OLD, 'new.txt': NEW.replace(WORDS, dated) })).toEqual(['old.txt']);
    // Its report may have come out three months later; what is dated four months later is another.
    expect(leadsTo({ 'old.txt': OLD, 'new.txt': NEW.replace(WORDS, dated.replace('August', 'October')) })).toEqual([
      'old.txt',
    ]);
    expect(leadsTo({ 'old.txt': OLD, 'new.txt': NEW.replace(WORDS, dated.replace('August', 'November')) })).toEqual([]);
  });

  test('“the previous monitoring visit” is the one some months ago, never an inspection', () => {
    const visit = (dates: string, words = ''): string => reportOf({ dates, title: 'Monitoring visit' }, words);
    const now = visit('7 May 2019', 'Boats have improved since the previous monitoring visit.');
    const words = 'the previous monitoring';
    expect(leadsTo({ 'new.txt': now, 'v.txt': visit('7 January 2019'), 'old.txt': OLD }, words)).toEqual(['v.txt']);
    expect(leadsTo({ 'new.txt': now, 'v.txt': visit('7 January 2018') }, words)).toEqual([]);
    expect(leadsTo({ 'new.txt': now, 'old.txt': OLD }, words)).toEqual([]);
  });

  test('is shown as inferred, with the reason; where there is doubt nothing is shown', () => {
    const hoverIn = (texts: Record<string, string>): string => {
      const shelf = shelfOf(texts);
      const document = shelf.documents['new.txt'];
      const position = positionIn(shelf, 'new.txt', 'the last inspection');
      const contents = document && hover(document, position, false, BUILT_IN_GLOSSARY, shelf.folder)?.contents;
      return typeof contents === 'object' && 'value' in contents ? contents.value : '';
    };
    const shown = hoverIn({ 'new.txt': NEW, 'old.txt': OLD });
    expect(shown).toContain('Probably: Inspection of local authority children’s services, 6 to 30 July 2016');
    expect(shown).toContain('Inferred: no date stands here');
    expect(hoverIn({ 'new.txt': NEW })).toBe('');
  });

  test('is a reference of the report that it means, and of every other mention of it, with a date or without', () => {
    const later = reportOf({ dates: '3 to 7 May 2021' }, 'The inspection in July 2016 saw it coming.');
    const shelf = shelfOf({ 'new.txt': NEW, 'old.txt': OLD, 'later.txt': later });
    const named = (file: string, words: string, includeDeclaration: boolean): string[] => {
      const document = shelf.documents[file];
      if (document === undefined) throw new Error(file);
      const position = positionIn(shelf, file, words);
      return references(document, position, includeDeclaration, BUILT_IN_GLOSSARY, shelf.folder).map(
        ({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)} ${range.start.line}`,
      );
    };
    const undated = `new.txt ${positionIn(shelf, 'new.txt', 'the last inspection').line}`;
    const dated = `later.txt ${positionIn(shelf, 'later.txt', 'July 2016').line}`;
    expect(named('new.txt', 'the last inspection', true)).toEqual(['old.txt 0', dated, undated]);
    expect(named('later.txt', 'July 2016', true)).toEqual(['old.txt 0', dated, undated]);
    expect(named('old.txt', 'Harbour Town', true)).toEqual([dated, undated]);
  });
});

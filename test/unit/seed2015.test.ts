import { expect, test } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { definition } from '../../server/src/features/definition.ts';
import { references } from '../../server/src/features/references.ts';
import { read } from '../fixture.ts';
import { seed } from '../seeds.ts';

// Extraction deleted all paragraph numbers of this report. Each cited number must lead to what its paragraph says, told by
// words that stand nowhere else in the report, and back to the recommendation that cites it.

interface Cited {
  readonly number: number;
  /** From the recommendation that cites it; the cited number, or the word before it, is marked. */
  readonly citing: string;
  /** Words of the paragraph. */
  readonly says: string;
}

const cited: readonly Cited[] = [
  {
    number: 16,
    citing: 'put in place where needed (‸paragraph\n',
    says: 'considering the actual service likely to be delivered',
  },
  { number: 19, citing: '(paragraph ‸19)', says: 'many contacts take too long to progress' },
  { number: 20, citing: '(paragraphs ‸20, 21)', says: 'Strategy discussions are convened in good time' },
  { number: 21, citing: '(paragraphs 20, ‸21)', says: 'do not always include a detailed rationale' },
  { number: 30, citing: '(paragraph ‸30)', says: 'decisive planning and intervention were leading to improved' },
  { number: 32, citing: '(paragraphs ‸32, 111, 112)', says: 'Decisions do not always identify how actions link' },
  { number: 32, citing: '(paragraphs ‸32, 117)', says: 'Decisions do not always identify how actions link' },
  { number: 33, citing: '(paragraph ‸33)', says: 'A dedicated missing childrens coordinator reviews' },
  { number: 38, citing: '(paragraph ‸38)', says: 'specialist team of social work qualified designated officers' },
  { number: 41, citing: '(paragraph ‸41)', says: 'pre-proceedings planning for 16 weeks or longer' },
  { number: 42, citing: 'appropriate and clear (‸paragraph\n', says: 'permanent care arrangements secured' },
  { number: 43, citing: '(paragraphs ‸43, 106)', says: 'In the same period, nine children left care' },
  { number: 53, citing: '(paragraph ‸53)', says: 'careful, informed assessments and plans' },
  { number: 57, citing: '(paragraph ‸57)', says: 'informative summary of their health histories' },
  { number: 59, citing: '(paragraph ‸59)', says: 'people gained a minimum of five A*C GCSEs' },
  { number: 68, citing: '(paragraphs ‸68, 81)', says: 'before childrens second looked after review' },
  { number: 79, citing: '(paragraph ‸79)', says: 'Later-life letters contain a range of useful' },
  { number: 81, citing: '(paragraphs 68, ‸81)', says: 'carers approved for children over five' },
  { number: 94, citing: '(paragraph ‸94)', says: 'colleges and universities and support developing employability' },
  {
    number: 106,
    citing: '(paragraphs 43, ‸106)',
    says: 'procedures being updated and targeted practitioner workshops',
  },
  {
    number: 111,
    citing: '(paragraphs 32, ‸111, 112)',
    says: 'management decisions and actions required and some also',
  },
  { number: 112, citing: '(paragraphs 32, 111, ‸112)', says: 'standards set by the councils own supervision' },
  {
    number: 117,
    citing: '(paragraphs 32, ‸117)',
    says: 'a number of cases\nwere overseen by managers and held on duty',
  },
  { number: 128, citing: 'proportional and manageable (paragraph ‸128)', says: 'having an extensive work\nprogramme' },
  { number: 128, citing: 'from these (paragraph ‸128)', says: 'having an extensive work\nprogramme' },
  { number: 129, citing: '(paragraph ‸129)', says: 'effectiveness of multi-agency child protection core groups' },
  { number: 138, citing: '(paragraph ‸138)', says: 'Training is\nappropriately graduated' },
];

const report = read(seed('medway-2015-inspection.txt'));
const { source } = report;

/** Offset of `words`, which stand once in the report. */
function placeOf(words: string): number {
  const at = source.text.indexOf(words);
  if (at < 0 || source.text.includes(words, at + 1)) throw new Error(`“${words}” must stand once in the report`);
  return at;
}

function citingPlace(marked: string): number {
  return placeOf(marked.replace('‸', '')) + marked.indexOf('‸');
}

const textOf = (range: Range) => source.text.slice(source.offsetAt(range.start), source.offsetAt(range.end));

test.each(cited)('a recommendation leads to paragraph $number: $says', ({ number, citing, says }) => {
  const links = definition(report, source.positionAt(citingPlace(citing)), true);
  expect(links).toHaveLength(1);
  const [link] = links;
  if (link === undefined || !('targetUri' in link)) throw new Error('a link was asked for');
  const start = source.offsetAt(link.targetRange.start);
  expect(textOf(link.targetRange)).toContain(source.text.slice(placeOf(says), placeOf(says) + says.length));
  const paragraph = report.report.paragraphs.find(({ span }) => span.start === start);
  expect(paragraph?.number).toMatchObject({ label: String(number), source: 'recovered' });
});

test.each(cited)('paragraph $number leads back to the recommendation: $citing', ({ citing, says }) => {
  const places = references(report, source.positionAt(placeOf(says)), false).map(({ range }) => range.start);
  expect(places).toContainEqual(source.positionAt(citingPlace(citing)));
});

test('all 139 paragraphs are found, in order; where it is not clear enough which number is whose, none is shown', () => {
  const labels = report.report.paragraphs.flatMap(({ number, lost }) =>
    number === undefined ? (lost === undefined ? [] : [`(${lost.likeliest})`]) : [number.label],
  );
  const doubtful = ['69', '70', '71'];
  const expected = Array.from({ length: 139 }, (_, index) => String(index + 1));
  expect(labels).toEqual(expected.map((label) => (doubtful.includes(label) ? `(${label})` : label)));
});

test('no citation is left without a paragraph', () => {
  expect(report.report.problems).toEqual([]);
});

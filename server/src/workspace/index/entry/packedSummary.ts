import type { SectionKind } from '../../../analysis/model.ts';
import type { Span } from '../../../text/span.ts';
import { PackedList } from './packedList.ts';
import type { List, PackedRows, RowForm } from './packedList.ts';
import type {
  ItemSummary,
  ParagraphSummary,
  Place,
  RecommendationSummary,
  ReportSummary,
  SectionSummary,
} from './reportSummary.ts';

/** What is kept of a report in as little memory as possible: lists that are long, or seldom asked for, are packed. */
export interface PackedSummary extends ReportSummary {
  readonly sections: PackedList<SectionSummary>;
  readonly paragraphs: PackedList<ParagraphSummary>;
  readonly recommendations: PackedList<RecommendationSummary>;
  /** The items of all recommendations. */
  readonly items: PackedList<ItemSummary>;
}

/** The rest of it, which is plain data. */
export type SummaryHead = Omit<ReportSummary, 'sections' | 'paragraphs' | 'recommendations'>;

/** Packs a summary. Nothing in it shares memory with the text that it was made of. */
export function packSummary(summary: ReportSummary): PackedSummary {
  const { sections, paragraphs, recommendations, ...head } = summary;
  const items = PackedList.of(
    itemForm,
    [...recommendations].flatMap((one) => one.items),
  );
  let first = 0;
  const form = recommendationForm(items, ({ items: { length } }) => {
    first += length;
    return first - length;
  });
  return {
    // What is cut out of a text keeps all of the text in memory.
    ...(JSON.parse(JSON.stringify(head)) as SummaryHead),
    sections: PackedList.of(sectionForm, sections),
    paragraphs: PackedList.of(paragraphForm, paragraphs),
    recommendations: PackedList.of(form, recommendations),
    items,
  };
}

/** A packed summary without its lists, and these. */
export function unfold({ sections, paragraphs, recommendations, items, ...head }: PackedSummary): {
  readonly head: SummaryHead;
  readonly lists: readonly PackedRows[];
} {
  return { head, lists: [sections, paragraphs, recommendations, items].map(({ packed }) => packed) };
}

/** The way back; undefined if a list is missing. */
export function refold(head: SummaryHead, lists: readonly PackedRows[]): PackedSummary | undefined {
  const [sections, paragraphs, recommendations, itemRows] = lists;
  if (!sections || !paragraphs || !recommendations || !itemRows) return undefined;
  const items = new PackedList(itemForm, itemRows);
  return {
    ...head,
    sections: new PackedList(sectionForm, sections),
    paragraphs: new PackedList(paragraphForm, paragraphs),
    recommendations: new PackedList(recommendationForm(items), recommendations),
    items,
  };
}

/** In the place of an index, where there is none. */
const NONE = -1;

/** Many are made at once: objects that are put together by spreading take three times as long. */
type Unfinished<T> = { -readonly [K in keyof T]: T[K] };

interface Placed {
  readonly span: Span;
  readonly place: Place;
}

/** A span and a place as six numbers. */
function whereOf({ span: { start, end }, place }: Placed): number[] {
  return [start, end, ...place];
}

function spanIn(numbers: readonly number[]): Span {
  return { start: numbers[0] ?? 0, end: numbers[1] ?? 0 };
}

function placeIn(numbers: readonly number[]): Place {
  return [numbers[2] ?? 0, numbers[3] ?? 0, numbers[4] ?? 0, numbers[5] ?? 0];
}

const sectionForm: RowForm<SectionSummary> = {
  numbers: 9,
  texts: 3,
  write: (one) => ({
    numbers: [...whereOf(one), one.level, one.parent ?? NONE, one.grade === undefined ? 0 : 1],
    texts: [one.title, one.kind, one.grade ?? ''],
  }),
  read: ({ numbers, texts }) => {
    const one: Unfinished<SectionSummary> = {
      title: texts[0] ?? '',
      level: numbers[6] ?? 1,
      kind: texts[1] as SectionKind,
      span: spanIn(numbers),
      place: placeIn(numbers),
    };
    const parent = numbers[7] ?? NONE;
    if (parent !== NONE) one.parent = parent;
    if (numbers[8] === 1) one.grade = texts[2] ?? '';
    return one;
  },
};

const paragraphForm: RowForm<ParagraphSummary> = {
  numbers: 9,
  texts: 2,
  write: (one) => ({
    numbers: [...whereOf(one), one.series ?? NONE, one.section ?? NONE, one.isRecovered === true ? 1 : 0],
    texts: [one.words, one.label ?? ''],
  }),
  read: ({ numbers, texts }) => {
    const one: Unfinished<ParagraphSummary> = {
      words: texts[0] ?? '',
      span: spanIn(numbers),
      place: placeIn(numbers),
    };
    const [series, section] = [numbers[6] ?? NONE, numbers[7] ?? NONE];
    if (series !== NONE) {
      one.label = texts[1] ?? '';
      one.series = series;
    }
    if (section !== NONE) one.section = section;
    if (numbers[8] === 1) one.isRecovered = true;
    return one;
  },
};

const itemForm: RowForm<ItemSummary> = {
  numbers: 6,
  texts: 1,
  write: (one) => ({ numbers: whereOf(one), texts: [one.words] }),
  read: ({ numbers, texts }) => ({ words: texts[0] ?? '', span: spanIn(numbers), place: placeIn(numbers) }),
};

/** @param firstOf where the items of a recommendation begin among `items`; only writing asks for it */
function recommendationForm(
  items: List<ItemSummary>,
  firstOf: (one: RecommendationSummary) => number = () => 0,
): RowForm<RecommendationSummary> {
  return {
    numbers: 10,
    texts: 1,
    write: (one) => ({
      numbers: [...whereOf(one), one.paragraph ?? NONE, one.section ?? NONE, firstOf(one), one.items.length],
      texts: [one.words],
    }),
    read: ({ numbers, texts }) => {
      const [paragraph, section] = [numbers[6] ?? NONE, numbers[7] ?? NONE];
      const [first, count] = [numbers[8] ?? 0, numbers[9] ?? 0];
      const one: Unfinished<RecommendationSummary> = {
        words: texts[0] ?? '',
        span: spanIn(numbers),
        place: placeIn(numbers),
        items: Array.from({ length: count }, (_, at) => items.at(first + at)).filter((item) => item !== undefined),
      };
      if (paragraph !== NONE) one.paragraph = paragraph;
      if (section !== NONE) one.section = section;
      return one;
    },
  };
}

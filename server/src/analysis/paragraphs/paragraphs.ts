import { cutBlocks } from '../../report/blocks.ts';
import type { Layout } from '../../report/layout.ts';
import { FIRST_SIGN } from '../../report/lines/lineCharacters.ts';
import type { Line } from '../../report/lines/lines.ts';
import { lineTest } from '../../report/lines/lineMemo.ts';
import { endsAsSentence, endsWithColon } from '../../report/lines/lineTests.ts';
import {
  namedItemAtStart,
  recommendationAtStart,
  recommendationInBrackets,
} from '../../report/headings/recommendationTitles.ts';
import { lastStartingAtOrBefore } from '../../text/span.ts';
import type { LostNumber, NumberEvidence, Paragraph, ParagraphNumber, Section } from '../model.ts';
import type { RecoveredStart } from '../numbering/recover.ts';

/** Numbers that are less sure than this are not shown. */
export const LEAST_SHOWN = 0.84;

/** A paragraph before its section is known. */
interface Draft {
  readonly lines: readonly Line[];
  readonly number: ParagraphNumber | undefined;
  readonly textStart: number;
  readonly lost?: Paragraph['lost'];
  readonly start: number;
}

/**
 * The paragraphs of a report in reading order: numbered ones from their number to the next number or heading, and
 * between them what is not numbered, block by block.
 */
export function findParagraphs(
  layout: Layout,
  sections: readonly Section[],
  recovered: readonly RecoveredStart[],
): Paragraph[] {
  const starts = paragraphStarts(layout, recovered);
  const drafts: Draft[] = [];
  let plain: Line[] = [];
  let open: { draft: Draft; lines: Line[] } | undefined;
  const close = (): void => {
    if (open !== undefined) drafts.push({ ...open.draft, lines: open.lines });
    for (const draft of plainParagraphs(layout, plain)) drafts.push(draft);
    open = undefined;
    plain = [];
  };
  let before: Line | undefined;
  for (const line of layout.body) {
    const last = before;
    before = line;
    if (layout.headingLines.has(line.index) || layout.closed.has(line.index)) {
      close();
      continue;
    }
    const start = starts.get(line.index);
    if (start !== undefined) {
      close();
      open = { draft: start, lines: [line] };
    } else if (opensRecommendation(line, last)) {
      // A box between the paragraphs.
      close();
      plain.push(line);
    } else if (open !== undefined) open.lines.push(line);
    else plain.push(line);
  }
  close();
  return markLists(
    layout,
    drafts.map((draft) => toParagraph(draft, sections)),
    sections,
  );
}

/** True if a line begins a recommendation with its number, and is no wrapped line that names one. */
function opensRecommendation(line: Line, before: Line | undefined): boolean {
  if (isInBrackets(line)) return before !== undefined && endsAsSentence(before);
  if (!namesItem(line)) return false;
  return before === undefined || line.index - before.index > 1 || endsAsSentence(before);
}

const isInBrackets = lineTest((text) => recommendationInBrackets(text) !== undefined, { only: FIRST_SIGN });
const namesItem = lineTest((text) => recommendationAtStart(text) !== undefined || namedItemAtStart(text) !== undefined);

/** "… should be done. (Paragraph 51)", "(Conclusion, Paragraph 17)" at the end of what a list repeats from the body. */
const namesItsSource = /\((?:[^()]{0,40}\b)?(?:paragraphs?|paras?\.?)\s[^()]{1,60}\)\s?\.?$/i;

/**
 * Marks the paragraphs of series that lie wholly in sections of recommendations, as committees put them at the end, or
 * most of which end with the number of the paragraph that they repeat.
 */
function markLists(layout: Layout, paragraphs: readonly Paragraph[], sections: readonly Section[]): Paragraph[] {
  const mixed = new Set<number>([0]);
  const bySeries = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const { number, section } = paragraph;
    if (number === undefined) continue;
    if (sections[section ?? -1]?.kind !== 'recommendations') mixed.add(number.series);
    const series = bySeries.get(number.series);
    if (series === undefined) bySeries.set(number.series, [paragraph]);
    else series.push(paragraph);
  }
  // Most are told by their last characters, and depend on no others.
  const isTold = (most: number, sign: RegExp, { span: { start, end } }: Paragraph): boolean =>
    sign.test(layout.source.slice({ start: Math.max(start, end - most), end }));
  const repeats = (paragraph: Paragraph): boolean =>
    isTold(3, /\)\s?\.?$/, paragraph) && isTold(120, namesItsSource, paragraph);
  if (bySeries.size > 1)
    for (const [series, list] of bySeries) if (list.filter(repeats).length * 2 > list.length) mixed.delete(series);
  return paragraphs.map((each) =>
    each.number === undefined || mixed.has(each.number.series) ? each : { ...each, isListed: true },
  );
}

function toParagraph(draft: Draft, sections: readonly Section[]): Paragraph {
  const end = draft.lines.at(-1)?.end ?? draft.start;
  const section = innermost(sections, draft.start);
  return {
    span: { start: draft.start, end },
    textSpan: { start: Math.min(draft.textStart, end), end },
    number: draft.number,
    section,
    ...(draft.lost === undefined ? {} : { lost: draft.lost }),
  };
}

/** Index of the innermost section around `offset`. */
export function innermost(sections: readonly Section[], offset: number): number | undefined {
  let at = lastStartingAtOrBefore(sections, offset);
  while (at >= 0) {
    const section = sections[at];
    if (section === undefined) return undefined;
    if (offset < section.span.end) return at;
    at = section.parent ?? -1;
  }
  return undefined;
}

function paragraphStarts(layout: Layout, recovered: readonly RecoveredStart[]): Map<number, Draft> {
  const starts = new Map<number, Draft>();
  for (const start of recovered) {
    const line = layout.lines[start.line];
    if (line === undefined) continue;
    const label = String(start.number);
    const sure = start.confidence >= LEAST_SHOWN;
    starts.set(start.line, {
      lines: [],
      start: line.start,
      textStart: line.start,
      number: sure
        ? {
            label,
            series: 0,
            source: 'recovered',
            confidence: start.confidence,
            evidence: evidenceOf(start, recovered),
          }
        : undefined,
      ...(sure ? {} : { lost: lostNumber(start) }),
    });
  }
  for (const { label, series, line, start, end, textStart } of layout.numbers) {
    starts.set(line, {
      lines: [],
      start,
      textStart,
      number: { label, series, source: 'printed', span: { start, end } },
    });
  }
  return starts;
}

function lostNumber({ number, confidence, second }: RecoveredStart): LostNumber {
  return {
    likeliest: String(number),
    confidence,
    ...(second === undefined ? {} : { second: { label: String(second.number), confidence: second.confidence } }),
  };
}

function evidenceOf(start: RecoveredStart, all: readonly RecoveredStart[]): NumberEvidence[] {
  const has = (n: number): string | undefined => (all.some((other) => other.number === n) ? String(n) : undefined);
  return [
    { kind: 'layout', reason: start.reason },
    { kind: 'sequence', after: has(start.number - 1), before: has(start.number + 1) },
  ];
}

function endsWithColonAtLast(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  return last !== undefined && endsWithColon(last);
}

/** Blocks of text without numbers; bullets belong to the block that announces them with a colon. */
function plainParagraphs(layout: Layout, lines: readonly Line[]): Draft[] {
  const drafts: { lines: Line[]; announces: boolean }[] = [];
  for (const block of cutBlocks(layout, lines)) {
    const before = drafts.at(-1);
    if (block.kind === 'bullet' && before?.announces === true) {
      before.lines.push(...block.lines);
      continue;
    }
    drafts.push({
      lines: [...block.lines],
      announces: block.kind === 'text' && endsWithColonAtLast(block.lines),
    });
  }
  return drafts.flatMap((draft) => {
    const first = draft.lines[0];
    return first === undefined
      ? []
      : [{ lines: draft.lines, number: undefined, start: first.start, textStart: first.start }];
  });
}

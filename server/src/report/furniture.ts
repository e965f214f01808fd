import type { Line } from './lines.ts';
import { endsSentence, startsLower } from './lines.ts';
import { gradeLine } from './vocabulary.ts';

export type FurnitureKind = 'running-head' | 'page-number' | 'footnote';

/**
 * Finds what stands on the pages but is not part of the running text: running heads and feet, page numbers, footnotes.
 * Returns a kind per line number. Where form feeds tell the pages, position on the page decides; where they were lost,
 * lines that come back and interrupt sentences.
 */
export function findFurniture(lines: readonly Line[]): Map<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>();
  const pages = pagesOf(lines);
  if (pages.length > 1) {
    findRunningHeads(pages, found);
    findPageNumbers(pages, found);
    findFootnotes(pages, found);
  } else {
    findRepeatedInterruptions(lines, found);
    findInterruptingNotes(lines, found);
  }
  return found;
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [];
  for (const line of lines) {
    while (pages.length <= line.page) pages.push([]);
    if (!line.blank) pages[line.page]?.push(line);
  }
  return pages;
}

const topLines = 3;
const bottomLines = 4;

function edges(page: readonly Line[]): Line[] {
  return page.length <= topLines + bottomLines ? [...page] : [...page.slice(0, topLines), ...page.slice(-bottomLines)];
}

function masked(line: Line): string {
  return line.text.replace(/\d+/g, '0').replace(/\s+/g, ' ');
}

function findRunningHeads(pages: readonly Line[][], found: Map<number, FurnitureKind>): void {
  const pagesWith = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of edges(page)) {
      const key = masked(line);
      const seen = pagesWith.get(key) ?? new Set();
      pagesWith.set(key, seen.add(line.page));
    }
  }
  const enough = Math.max(3, Math.ceil(pages.length * 0.3));
  const firstSeen = new Set<string>();
  for (const page of pages) {
    for (const line of edges(page)) {
      const key = masked(line);
      if ((pagesWith.get(key)?.size ?? 0) < enough || !/\p{L}/u.test(line.text)) continue;
      // The title on the cover is often repeated as running head: its first appearance is the title.
      if (line.page === 0 && page.indexOf(line) < topLines && !firstSeen.has(key)) firstSeen.add(key);
      else found.set(line.index, 'running-head');
    }
  }
}

const onlyNumber = /^(?:page\s+)?(?:\d{1,4}|[ivxl]{1,7})(?:\s+of\s+\d{1,4})?$/i;

function findPageNumbers(pages: readonly Line[][], found: Map<number, FurnitureKind>): void {
  for (const page of pages) {
    for (const line of [page[0], page[1], page.at(-2), page.at(-1)]) {
      if (line !== undefined && !found.has(line.index) && onlyNumber.test(line.text))
        found.set(line.index, 'page-number');
    }
  }
}

/** A footnote: at the foot of a page, opened by the next mark in order, and the mark stands behind a word on that page. */
function findFootnotes(pages: readonly Line[][], found: Map<number, FurnitureKind>): void {
  let expected = 1;
  for (const page of pages) {
    const body = page.filter((line) => !found.has(line.index));
    const words = body.map((line) => line.text).join('\n');
    let from = -1;
    for (let at = Math.max(0, Math.floor(body.length * 0.3)); at < body.length; at++) {
      const mark = /^(\d{1,2})(?=\s|$|\p{L})/u.exec(body[at]?.text ?? '')?.[1];
      if (mark === undefined || Number(mark) !== expected) continue;
      if (!new RegExp(`[\\p{L})’'”".,;:]${mark}(?!\\d)`, 'u').test(words)) continue;
      if (from < 0) from = at;
      expected++;
    }
    if (from >= 0) for (const line of body.slice(from)) found.set(line.index, 'footnote');
  }
}

/** Without pages: the same short line, alone between blank lines, three times and more, and breaking into sentences. */
function findRepeatedInterruptions(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const body = lines.filter((line) => !line.blank);
  const places = new Map<string, number[]>();
  body.forEach((line, at) => {
    if (line.text.length > 120 || !/^\p{Lu}\S* \S/u.test(line.text) || gradeLine.test(line.text)) return;
    const key = masked(line);
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  });
  for (const list of places.values()) {
    if (list.length < 3) continue;
    const interrupts = list.filter((at) => {
      const before = body[at - 1];
      const after = body[at + 1];
      return (
        before !== undefined &&
        after !== undefined &&
        before.width > 40 &&
        !endsSentence(before.text) &&
        startsLower(after.text)
      );
    });
    const alone = list.filter(
      (at) => lines[(body[at]?.index ?? 0) - 1]?.blank === true || lines[(body[at]?.index ?? 0) + 1]?.blank === true,
    );
    if (interrupts.length === 0 || alone.length < list.length * 0.6) continue;
    list.forEach((at, nth) => {
      const line = body[at];
      if (line !== undefined && !(nth === 0 && line.index < 12)) found.set(line.index, 'running-head');
    });
  }
}

/** Without pages: one to four lines alone between wide gaps, in the middle of somebody else's sentence: a footnote. */
function findInterruptingNotes(lines: readonly Line[], found: Map<number, FurnitureKind>): void {
  const body = lines.filter((line) => !line.blank && !found.has(line.index));
  for (let at = 1; at < body.length; at++) {
    const first = body[at];
    const before = body[at - 1];
    if (
      first === undefined ||
      before === undefined ||
      first.index - before.index < 3 ||
      endsSentence(before.text) ||
      startsLower(first.text)
    )
      continue;
    let last = at;
    while (
      last < at + 3 &&
      body[last + 1] !== undefined &&
      (body[last + 1]?.index ?? 0) - (body[last]?.index ?? 0) === 1
    )
      last++;
    const after = body[last + 1];
    const end = body[last];
    if (after === undefined || end === undefined || after.index - end.index < 3 || !startsLower(after.text)) continue;
    if (before.width < 30 || /[:;]$/.test(before.text)) continue;
    for (let each = at; each <= last; each++) found.set(body[each]?.index ?? -1, 'footnote');
    at = last;
  }
}

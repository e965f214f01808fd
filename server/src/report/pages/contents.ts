import type { Line } from '../lines/lines.ts';
import { SHORT } from '../lines/lineCharacters.ts';
import { lineTest } from '../lines/lineMemo.ts';
import { endsSentence, startsLower } from '../lines/lines.ts';
import { connectingWords, foldTitle, roleOf } from '../vocabulary.ts';

/** An entry of the contents page; a title may run over several lines. */
export interface ContentsLine {
  readonly title: string;
  /** 0-based lines that hold the title. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly indent: number;
  /** Page as printed behind it. */
  readonly page: number | undefined;
}

export interface Contents {
  /** 0-based line of the word "Contents". */
  readonly headingLine: number;
  /** 0-based line of the last entry or of its page number. */
  readonly lastLine: number;
  readonly entries: readonly ContentsLine[];
}

const longest = 160;
/** So many entries with a page show that entries have one. */
const leastPaged = 3;

/** Lines as wide as this, in average letters, are rather text than titles. */
const textWidth = 72;

/** A page number behind a title; the "1" of "Section 1.1" is none. Courts print paragraphs so: "Introduction  [1]". */
const pageBehind = /(?:^|[\s…]|(?<!\d)\.)(?:(\d{1,4})(?:[–-]\d{1,4})?|\[(\d{1,3})\])$/;
/** The paragraphs of a section, in a column of their own: "Introduction ....   1–4", "Executive summary     I-VII"; or a page before the first, "Glossary .... ii". */
const paragraphsBehind =
  /(?:[.…·_]{3}\s{0,80}|\s{3})(?:\[?\d{1,4}\]?|[IVXL]{1,7}|[ivxl]{1,5})(?:\s?[–-]\s?(?:\[?\d{1,4}\]?|[IVXL]{1,7}))?$/;
/** The heads of such columns. */
const columnHeads =
  /^(?:(?:chapters?|subject)\s+)?(?:para(?:graph)?s?\.?(?:\s(?:nos?|numbers?)\.?)?|paragraphs?\s+pages?|pages?)$/i;
/** What leads the eye from a title to its page takes no room. */
const leaders = /[.…·_]{4,}|\s{2,}/g;

const isMarkedHeading = lineTest((text) => /^#{1,6}\s/.test(text));
const namesContents = lineTest((text) => roleOf(text) === 'contents', { only: SHORT });

/** Finds the contents page: its heading and what follows as long as it looks like entries; undefined if there is none. */
export function findContents(lines: readonly Line[], isFurniture: (line: number) => boolean): Contents | undefined {
  for (const line of lines) {
    if (line.blank || isFurniture(line.index) || !namesContents(line)) continue;
    const region = readRegion(lines, line.index, isFurniture);
    if (region.length < 3) continue;
    const kept = cutAtRepetition(lines, region);
    const entries = joinEntries(kept);
    if (entries.length < 3) continue;
    return { headingLine: line.index, lastLine: kept.at(-1)?.index ?? line.index, entries };
  }
  return undefined;
}

/** The lines behind the heading that can be entries: no bullets, no sentences. */
function readRegion(lines: readonly Line[], heading: number, isFurniture: (line: number) => boolean): Line[] {
  const region: Line[] = [];
  let sinceNumber = 0;
  let pages = 0;
  for (let at = heading + 1; at < Math.min(lines.length, heading + 600); at++) {
    const line = lines[at];
    if (line === undefined || line.blank || isFurniture(at)) continue;
    const withPage = hasPage(line.text);
    // Behind entries with pages a heading of Markdown is the text's first.
    if (pages >= leastPaged && !withPage && isMarkedHeading(line)) break;
    const { length } = line.text.length > longest ? line.text.replace(leaders, ' ') : line.text;
    if (length > longest || (endsSentence(line.text) && !withPage && !/[.?!]{3,}$|\?$/.test(line.text))) break;
    if (columnHeads.test(line.text)) continue;
    sinceNumber = withPage ? 0 : sinceNumber + 1;
    if (withPage) pages++;
    region.push(line);
    // Behind entries with pages, line after line that fills the measure is the text itself.
    if (pages >= 3 && sinceNumber >= 5 && region.slice(-4).every(({ width }) => width > textWidth))
      return region.slice(0, -sinceNumber);
    if (region.length > 400) break;
  }
  return region;
}

/**
 * Headings of the text itself follow the last entry and look the same. The entries end where, behind a gap (blank lines, a
 * new page), a title comes that is an entry already.
 */
function cutAtRepetition(lines: readonly Line[], region: readonly Line[]): Line[] {
  const seen = new Map<string, number>();
  const isPaged = region.filter((line) => hasPage(line.text)).length >= leastPaged;
  let best: { at: number; gap: number } | undefined;
  region.forEach((line, at) => {
    const title = foldTitle(withoutPage(line.text));
    if (title === '') return;
    if (
      seen.has(title) ||
      [...seen.keys()].some((each) => each.length > 25 && title.length > 15 && each.startsWith(title) && at > 3)
    ) {
      const previous = region[at - 1];
      const gap = previous === undefined ? 0 : line.index - previous.index + (line.page > previous.page ? 20 : 0);
      // Where entries have pages, the first title without one begins the text.
      const isWider = best === undefined || gap > best.gap || (!isPaged && gap === best.gap);
      if (at >= 3 && gap > 1 && isWider && !hasPage(line.text)) best = { at, gap };
    }
    if (!seen.has(title)) seen.set(title, at);
  });
  if (best !== undefined) return region.slice(0, best.at);
  const first = region[0];
  const paged = region.filter((line) => hasPage(line.text));
  // No repetition: what ends with page numbers, else what stands on the page of the heading.
  const last = paged.at(-1);
  if (last !== undefined && paged.length >= leastPaged) return region.filter((line) => line.index <= last.index);
  return region
    .filter((line) => line.page === first?.page)
    .slice(0, 40)
    .filter((line) => lines.length > 0 && line.text.length < longest);
}

/** True for a page, or the paragraphs of a section, behind its title. */
function hasPage(text: string): boolean {
  return pageBehind.test(text) || paragraphsBehind.test(text);
}

function withoutPage(text: string): string {
  const title = pageBehind.test(text) ? text.replace(/\[?\d{1,4}\]?(?:[–-]\d{1,4})?$/, '').trimEnd() : text;
  const column = paragraphsBehind.exec(title);
  return title
    .slice(0, column?.index)
    .replace(/^[-*•]\s+/, '')
    .replace(/[\s.…·_—–-]*$/, '')
    .trim();
}

/** "2 Paying for it" is an entry of its own, also behind "1 Knowing what there is". */
const isNumbered = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}/u;

function joinEntries(region: readonly Line[]): ContentsLine[] {
  const entries: { title: string; firstLine: number; lastLine: number; indent: number; page: number | undefined }[] =
    [];
  let open = false;
  let lastLine = -1;
  for (const line of region) {
    const behind = pageBehind.exec(line.text);
    const page = behind?.[1] ?? behind?.[2];
    const title = withoutPage(line.text);
    const entry = entries.at(-1);
    if (title === '') {
      if (entry !== undefined && page !== undefined && entry.page === undefined) entry.page = Number(page);
      continue;
    }
    const lastWord = /(\S+)$/.exec(entry?.title ?? '')?.[1]?.toLowerCase() ?? '';
    const goesOn =
      open &&
      entry?.page === undefined &&
      line.index - lastLine === 1 &&
      (startsLower(title) || (connectingWords.has(lastWord) && !isNumbered.test(title)));
    if (goesOn && entry !== undefined) {
      entry.title += ` ${title}`;
      entry.lastLine = line.index;
      if (page !== undefined) entry.page = Number(page);
    } else {
      entries.push({
        title,
        firstLine: line.index,
        lastLine: line.index,
        indent: line.indent,
        page: page === undefined ? undefined : Number(page),
      });
    }
    open = page === undefined;
    lastLine = line.index;
  }
  return entries;
}

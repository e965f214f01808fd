import type { Flow } from '../lines/columns.ts';
import { textOf } from '../lines/furniture.ts';
import type { Lead } from '../lines/leads.ts';
import { readLead } from '../lines/leads.ts';
import type { Line } from '../lines/lines.ts';
import type { Metrics } from '../lines/metrics.ts';
import { looksAlike } from '../lines/metrics.ts';
import type { TagTrust } from './tags.ts';
import { paragraphTag } from './tags.ts';

/** Lines that are one paragraph, bullet or heading. */
export interface Stretch {
  readonly lines: readonly Line[];
  readonly lead: Lead | undefined;
  /** Space above it, in lines; undefined at the top of a column. */
  readonly gap: number | undefined;
}

interface Open {
  readonly lines: Line[];
  readonly lead: Lead | undefined;
  readonly gap: number | undefined;
  textX: number | undefined;
}

/** More than so many lines from baseline to baseline is a gap. */
const GAP = 1.22;

/** Cuts the lines of a column into paragraphs, bullets and headings. */
export function toStretches(flow: Flow, metrics: Metrics, trust: TagTrust): Stretch[] {
  const stretches: Open[] = [];
  flow.forEach((line, at) => {
    const before = flow[at - 1];
    const open = stretches.at(-1);
    const gap =
      before === undefined ? undefined : (line.y - before.y) / metrics.leading(Math.max(line.size, before.size));
    const candidate = readLead(line);
    const isApart = before === undefined || gap === undefined || gap > GAP || gap < -0.5;
    const lead =
      candidate !== undefined && opensItem(candidate, { line, before, next: flow[at + 1], open, isApart, trust })
        ? candidate
        : undefined;
    if (open === undefined || before === undefined || lead !== undefined || isApart || breaks(flow, at, open, trust)) {
      const textX = lead === undefined ? line.x0 : lead.textX;
      stretches.push({ lines: [line], lead, gap, textX });
    } else {
      if (open.lines.length === 1 && open.lead !== undefined && open.textX === undefined) open.textX = line.x0;
      open.lines.push(line);
    }
  });
  return stretches;
}

interface Surroundings {
  readonly line: Line;
  readonly before: Line | undefined;
  readonly next: Line | undefined;
  readonly open: Open | undefined;
  readonly isApart: boolean;
  readonly trust: TagTrust;
}

/** True if a sign or number opens an item: words that only happen to stand at the start of a line do not. */
function opensItem(lead: Lead, { line, before, next, open, isApart, trust }: Surroundings): boolean {
  if (lead.kind === 'bullet' && !/^[-–—*]$/.test(lead.sign)) return true;
  if (isApart || before === undefined || open === undefined) return true;
  const own = paragraphTag(line.tag);
  if (trust.paragraphs && own !== undefined && paragraphTag(before.tag) !== undefined && line.bold === before.bold)
    return own !== paragraphTag(before.tag);
  // Hanging: it stands left of the words above it or below it.
  const hangsBefore = open.textX !== undefined && line.x0 < open.textX - 0.5 * line.size;
  const hangsNext = next !== undefined && next.y - line.y < 2 * line.size && next.x0 > line.x0 + 0.8 * line.size;
  // A space wider than between words stands behind the sign.
  const isSetOff = lead.textX !== undefined && lead.textX - line.x0 > (0.6 * lead.sign.length + 0.6) * line.size;
  if (hangsBefore || hangsNext || isSetOff) return true;
  return /[.:;?!]$/.test(textOf(before)) && /^[\p{Lu}‘“'"]/u.test(lead.rest) && !/^[([]/.test(lead.sign);
}

/** True if a line begins a paragraph of its own, though it follows closely. */
function breaks(flow: Flow, at: number, open: Open, trust: TagTrust): boolean {
  const line = flow[at];
  const before = flow[at - 1];
  if (line === undefined || before === undefined) return true;
  if (!looksAlike(line, before)) return !isRunIn(line, before);
  const own = paragraphTag(line.tag);
  const last = paragraphTag(before.tag);
  if (trust.paragraphs && own !== undefined && last !== undefined && own !== last) return true;
  const isCentred = Math.abs(line.x0 + line.x1 - (before.x0 + before.x1)) < line.size;
  if (own !== undefined && own === last && trust.paragraphs) return endsMuchTooSoon(flow, at);
  if (isCentred) return false;
  const left = open.textX ?? line.x0;
  const isIndented =
    Math.abs(line.x0 - left) > 0.7 * line.size && Math.abs(line.x0 - (open.lines[0]?.x0 ?? left)) > 0.7 * line.size;
  return isIndented || endsTooSoon(flow, at, 1);
}

/** Bold words may end, or begin, within a sentence: then weight is no break. */
function isRunIn(line: Line, before: Line): boolean {
  if (Math.abs(line.size - before.size) > 0.06 * line.size) return false;
  const goesOn = /^[\p{Ll}(,;]/u.test(textOf(line)) && !/[.:?!]$/.test(textOf(before));
  return goesOn && paragraphTag(line.tag) === paragraphTag(before.tag);
}

const NEIGHBOURS = 10;

/** True if the first word of a line would have fitted on the line before, with so many letters to spare. */
function endsTooSoon(flow: Flow, at: number, spare: number): boolean {
  const line = flow[at];
  const before = flow[at - 1];
  if (line === undefined || before === undefined) return false;
  // A sentence goes on.
  if (/^\p{Ll}/u.test(textOf(line)) || /[-–—,]$/.test(textOf(before))) return false;
  let edge = before.x1;
  for (let near = Math.max(0, at - NEIGHBOURS); near <= Math.min(flow.length - 1, at + NEIGHBOURS); near++) {
    const each = flow[near];
    if (each !== undefined && Math.abs(each.size - before.size) < 0.5 && each.x1 > before.x0)
      edge = Math.max(edge, each.x1);
  }
  const words = textOf(line);
  const word = /^[^\s–—-]+[–—-]?/.exec(words)?.[0].length ?? 1;
  const perLetter = (line.x1 - line.x0) / Math.max(1, words.length);
  return before.x1 + (word + 1 + spare) * perLetter < edge;
}

/** A forced line end within a paragraph, as in addresses. */
function endsMuchTooSoon(flow: Flow, at: number): boolean {
  const line = flow[at];
  return line !== undefined && endsTooSoon(flow, at, 12) && /^[\p{Lu}\d]/u.test(textOf(line));
}

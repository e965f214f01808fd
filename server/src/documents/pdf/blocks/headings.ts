import type { Metrics } from '../lines/metrics.ts';
import type { Stretch } from './stretches.ts';
import { textOf } from '../lines/furniture.ts';
import { tagOf } from './tags.ts';

const MOST_LINES = 5;
const MOST_LETTERS = 220;
/** Larger than the running text by this much is set apart. */
const LARGER = 1.1;

/** How a heading looks: headings of one look are of one level. */
export interface HeadingLook {
  readonly size: number;
  readonly bold: boolean;
  /** 1 to 6 where the PDF is tagged. */
  readonly tagged: number | undefined;
}

/** The look of a stretch that is set as a heading; undefined for one that is not. */
export function headingLook(
  stretch: Stretch,
  metrics: Metrics,
  isListed: (title: string) => boolean,
): HeadingLook | undefined {
  const first = stretch.lines[0];
  if (first === undefined || stretch.lines.length > MOST_LINES || stretch.lead?.kind === 'bullet') return undefined;
  const text = stretch.lines.map(textOf).join(' ');
  if (text.length > MOST_LETTERS || !/\p{L}{2}/u.test(text)) return undefined;
  const size = Math.max(...stretch.lines.map((line) => line.size));
  const bold = stretch.lines.every((line) => line.bold);
  const role = tagOf(first.tag, /^(?:H\d?|Title|P|LI|Caption|TOCI)$/)?.role ?? '';
  const tagged = role === 'Title' ? 1 : role === 'H' ? 2 : /^H\d$/.test(role) ? Number(role[1]) : undefined;
  const isLarger = size >= LARGER * metrics.bodySize;
  const words = stretch.lead?.kind === 'number' ? stretch.lead.rest : text;
  if (!bold && !isLarger && tagged === undefined && !isListed(text)) return undefined;
  if (/[,;]$/.test(text) || !/^[\p{Lu}\p{N}‘“'"(]/u.test(words)) return undefined;
  if (/[\p{Ll}\p{N})]{2}\.$/u.test(text) && !(isLarger && bold && text.length < 120)) return undefined;
  // A paragraph tagged as a heading by mistake.
  if (tagged !== undefined && !bold && !isLarger && text.length > 90) return undefined;
  return { size: Math.round(size * 2) / 2, bold, tagged };
}

/** Levels of looks, 1 for the outermost: larger before smaller, bold before light; tags decide where they are told. */
export function levelsOf(looks: readonly HeadingLook[]): (look: HeadingLook) => number {
  const kinds = new Map<string, HeadingLook>();
  for (const look of looks) kinds.set(keyOf(look), look);
  const weight = (look: HeadingLook): number => look.size * 10 + (look.bold ? 4 : 0);
  const sorted = [...kinds.values()].sort((a, b) => weight(b) - weight(a) || (a.tagged ?? 9) - (b.tagged ?? 9));
  const sizes = [...new Set(sorted.map(weight))];
  return (look) => Math.min(6, look.tagged ?? sizes.indexOf(weight(look)) + 1);
}

function keyOf({ size, bold, tagged }: HeadingLook): string {
  return `${size} ${String(bold)} ${tagged ?? ''}`;
}

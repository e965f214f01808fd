import { readdirSync, readFileSync } from 'node:fs';

// The collection of real reports with ground truth that lies beside the project on its developers' machines. It is not
// part of the project: tests that use it say so and skip where it is absent.

export type Variant = 'layout' | 'raw' | 'degraded';

interface GoldLine {
  readonly line: number;
  readonly text_line?: number;
  readonly number_line?: number;
  readonly end?: number;
}

export interface GoldParagraph {
  readonly number: number;
  readonly sequence: number;
  readonly lines: Readonly<Partial<Record<Variant, GoldLine>>>;
}

interface GoldPlace {
  readonly line: number;
  readonly col: number;
  readonly length: number;
  readonly lost?: boolean;
  readonly mangled?: boolean;
}

export type GoldReference = Readonly<Partial<Record<Variant, GoldPlace>>> & {
  readonly target: number;
  readonly exists: boolean;
};

export interface GoldHeading {
  readonly text: string;
  readonly kind: string;
  readonly lines: Readonly<Partial<Record<Variant, number>>>;
}

export interface Gold {
  readonly id: string;
  readonly paragraphs: readonly GoldParagraph[];
  readonly references: readonly GoldReference[];
  readonly headings: readonly GoldHeading[];
}

const FOLDER = new URL('../../../shared/corpus/reports/', import.meta.url);

/** The ground truth of each report; empty where the collection is absent. */
export function readGold(): Gold[] {
  try {
    return readdirSync(new URL('gold/', FOLDER))
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(new URL(`gold/${name}`, FOLDER), 'utf8')) as Gold);
  } catch {
    return [];
  }
}

export function textOf({ id }: Gold, variant: Variant): string {
  return readFileSync(new URL(`text/${variant}/${id}.txt`, FOLDER), 'utf8');
}

/** The lines (0-based) that count as the start of a paragraph: its number's, its text's first, and what lies between. */
export function startLines(paragraph: GoldParagraph, variant: Variant): ReadonlySet<number> {
  const at = paragraph.lines[variant];
  if (at === undefined) return new Set();
  if (variant === 'degraded') return new Set([at.line]);
  const lines = new Set(at.number_line === undefined ? [] : [at.number_line]);
  for (let line = at.line; line <= (at.text_line ?? at.line); line++) lines.add(line);
  return lines;
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
const withoutMark = (text: string): string => squeeze(text).replace(/(?<=[a-z])\d$/, '');

/** True if two titles have the same letters and digits, or one begins with the other. */
function sameName(one: string, other: string): boolean {
  const [a, b] = [withoutMark(one), withoutMark(other)];
  return a === b || (Math.min(a.length, b.length) >= 8 && (a.startsWith(b) || b.startsWith(a)));
}

export interface HeadingCount {
  readonly gold: number;
  readonly found: number;
  /** What is shown as heading: found ones and wrong ones; covers, contents and table heads do not count. */
  readonly shown: number;
}

/** Counts headings right and wrong; a heading may stand two lines off. */
export function countHeadings(
  gold: Gold,
  variant: Variant,
  shown: readonly { readonly name: string; readonly line: number }[],
): HeadingCount {
  const present = gold.headings.filter((heading) => heading.lines[variant] !== undefined);
  const near = (symbol: { line: number }, heading: GoldHeading): boolean =>
    Math.abs(symbol.line - (heading.lines[variant] ?? -9)) <= 2;
  const starts = new Set(gold.paragraphs.flatMap((paragraph) => [...startLines(paragraph, variant)]));
  const used = new Set<number>();
  const required = present.filter(({ kind }) => kind === 'heading');
  for (const heading of required) {
    const at = shown.findIndex(
      (symbol, index) => !used.has(index) && near(symbol, heading) && sameName(symbol.name, heading.text),
    );
    if (at >= 0) used.add(at);
  }
  const optional = present.filter(({ kind }) => kind !== 'heading');
  const wrong = shown.filter(
    (symbol, index) =>
      !used.has(index) &&
      !starts.has(symbol.line) &&
      !optional.some(
        (heading) =>
          near(symbol, heading) &&
          (sameName(symbol.name, heading.text) || squeeze(symbol.name).includes(squeeze(heading.text))),
      ),
  );
  return { gold: required.length, found: used.size, shown: used.size + wrong.length };
}

/** Harmonic mean of the share found and the share right. */
export function f1(counts: readonly HeadingCount[]): number {
  const sum = (key: keyof HeadingCount): number => counts.reduce((total, count) => total + count[key], 0);
  return (2 * sum('found')) / (sum('gold') + sum('shown'));
}

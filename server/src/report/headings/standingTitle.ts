import type { Contents } from '../pages/contents.ts';
import { beginsLower, isGrade, mayOpenGrade } from '../lines/lineTests.ts';
import type { NumberedTitle } from '../numbers/numberedTitles.ts';
import { foldTitle, gradeLine } from '../vocabulary.ts';
import type { Block, HeadingContext } from './headingBlocks.ts';
import { clean, leftColumn, readBlock } from './headingBlocks.ts';
import type { Heading } from './headings.ts';
import { score } from './headingScore.ts';

/** The block of lines from one on, if they are a heading by themselves; `above` is the heading before them. */
export function blockAt(
  context: HeadingContext,
  at: number,
  listed: ReadonlyMap<string, number>,
  above: Heading | undefined,
): Block | undefined {
  const block = readBlock(context, at, listed);
  return block === undefined || score(context, block, listed, above) < 1 ? undefined : block;
}

/** The heading with a number that begins at `first`, and the index in `body` of its last line. */
export function numberedTitle(
  context: HeadingContext,
  first: number,
  { label, lastLine }: NumberedTitle,
  listed: ReadonlyMap<string, number>,
): { readonly title: Heading; readonly last: number } {
  const { body } = context;
  let last = first;
  while ((body[last + 1]?.index ?? Infinity) <= lastLine) last++;
  const title = body
    .slice(first, last + 1)
    .map(({ text }) => clean(text))
    .join(' ');
  return { title: { ...titleOf(context, { first, last, title, grade: undefined }, listed), number: label }, last };
}

/** The titles of the contents page, folded, with their first lines there. */
export function listedTitles(contents: Contents | undefined): Map<string, number> {
  const titles = new Map<string, number>();
  for (const entry of contents?.entries ?? []) titles.set(foldTitle(entry.title), entry.firstLine);
  return titles;
}

export function titleOf(context: HeadingContext, block: Block, listed: ReadonlyMap<string, number>): Heading {
  const first = context.body[block.first];
  const last = context.body[block.last];
  const start = first?.start ?? 0;
  const end = last === undefined ? start : last.start + leftColumn(last).text.length;
  const level = context.known?.get(first?.index ?? -1);
  return {
    title: block.title,
    firstLine: first?.index ?? 0,
    lastLine: last?.index ?? 0,
    start,
    end,
    grade: block.grade ?? gradeBelow(context, block.last),
    inContents: listed.has(foldTitle(block.title)),
    ...(level === undefined ? {} : { level }),
  };
}

function gradeBelow(context: HeadingContext, last: number): Heading['grade'] {
  const line = context.body[last + 1];
  const second = context.body[last + 2];
  if (line === undefined) return undefined;
  if (
    second !== undefined &&
    beginsLower(second) &&
    mayOpenGrade(line) &&
    gradeLine.test(`${line.text} ${second.text}`)
  ) {
    return { value: `${clean(line.text)} ${clean(second.text)}`, start: line.start, end: second.end };
  }
  if (!isGrade(line)) return undefined;
  return { value: clean(line.text), start: line.start, end: line.end };
}

import fc from 'fast-check';
import { expect } from 'vitest';
import { analyse, beginAnalysis } from '../server/src/analysis/analyse.ts';
import type { EarlierReading } from '../server/src/analysis/analyse.ts';
import { SourceText } from '../server/src/text/sourceText.ts';
import { finish } from '../server/src/text/stages/steps.ts';

/* Texts that are edited, and read from one version to the next. */

export interface Edit {
  /** Share of the text that stands before it. */
  readonly place: number;
  /** True if it is made at the end of the line that holds this place. */
  readonly isAtLineEnd?: boolean;
  /** So many lines are taken out from the line on that holds this place, in which nothing else is then changed. */
  readonly linesOut?: number;
  /** Share of the text that stands before lines which are copied there. */
  readonly linesFrom?: number;
  /** Characters that are taken out. */
  readonly out: number;
  readonly put: string;
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Edits that may change much. */
export const edits = (most: number): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      place,
      out: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
      put: fc.oneof(
        fc.constantFrom('', 'x', '.', ' ', '\n', '\r\n', '\r', '\f', '\n\n', '57. ', '\n\n12. Plans are late.\n\n'),
        fc.constantFrom('\nSummary\n', '   good', '• ', '(paragraph 3)', '\tInadequate', '\n<!-- page 3 -->\n'),
        fc.constantFrom('\n--- Page 4 ---\n', '\nPage 5 | Harbours\n', '\n\n\n'),
        fc.string({ maxLength: 12 }),
      ),
    }),
    { minLength: 1, maxLength: most },
  );

/** What a reader types into a sentence, and what may mean something there. */
const key: fc.Arbitrary<Edit> = fc.record({
  place,
  out: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) }),
  put: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('x', 'e', ' ', 'ing', ' late', 'WWWW', ',') },
    { weight: 1, arbitrary: fc.constantFrom('.', ':', '(', '7', 'A', '   ', '\t', ' good', 'Inspectors judged ') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('“', '(paragraph 3)', '• ', ' I recommend:', '12. ', ' and so do others '.repeat(3)),
    },
  ),
});

/** What is done at line ends: words typed there, lines cut and joined, a stop or a colon set, blanks left behind. */
const atLineEnd: fc.Arbitrary<Edit> = fc.record({
  place,
  isAtLineEnd: fc.constant(true),
  out: fc.constantFrom(0, 0, 0, 1, 2),
  put: fc.constantFrom('.', ' ', ':', ' more', ' more.', '\n', '\n\n', '', ' Good', '2'),
});

/** Keys of a reader who works at one place after the other. */
export const keys: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: key }, { weight: 1, arbitrary: atLineEnd }),
  { minLength: 1, maxLength: 6 },
);

/** What makes and removes lines: Enter, a line joined to the next, some lines taken out, others put in or copied there. */
const ofLines: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ place, out: fc.constant(0), put: fc.constantFrom('\n', '\n', '\r\n', '\n\n', '\n  ', '\n• ', '\n7. ') }),
  fc.record({ place, isAtLineEnd: fc.constant(true), out: fc.constantFrom(0, 1), put: fc.constantFrom('', ' ', '\n') }),
  fc.record({ place, linesOut: fc.integer({ min: 1, max: 5 }), out: fc.constant(0), put: fc.constant('') }),
  fc.record({ place, linesFrom: place, linesOut: fc.constantFrom(0, 0, 1), out: fc.constant(0), put: fc.constant('') }),
  fc.record({
    place,
    linesOut: fc.constantFrom(0, 1),
    out: fc.constant(0),
    put: fc.constantFrom(
      '\n',
      'Findings\n\n',
      '9. Plans are late.\n\n',
      'Review team\n',
      'Good\n',
      '“Plans\nare late.”\n',
    ),
  }),
);

/** The same at several places, with keys between. */
export const lineEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: ofLines }, { weight: 1, arbitrary: key }),
  { minLength: 1, maxLength: 6 },
);

/** A text after an edit. */
export function edited(text: string, edit: Edit): string {
  const { place: share, isAtLineEnd = false, linesOut, linesFrom, out, put } = edit;
  const near = Math.floor(share * text.length);
  if (linesOut !== undefined) {
    const [start, from] = [lineStart(text, near), lineStart(text, Math.floor((linesFrom ?? 0) * text.length))];
    const copied = linesFrom === undefined ? '' : text.slice(from, linesBehind(text, from, 3));
    return text.slice(0, start) + put + copied + text.slice(linesBehind(text, start, linesOut));
  }
  const end = isAtLineEnd ? text.indexOf('\n', near) : near;
  const at = end < 0 ? text.length : end;
  return text.slice(0, at) + put + text.slice(at + out);
}

/** The offset at which the line begins that holds another. */
function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset so many lines behind another. */
function linesBehind(text: string, offset: number, lines: number): number {
  let at = offset;
  for (let nth = 0; nth < lines && at < text.length; nth++) at = text.indexOf('\n', at) + 1 || text.length;
  return at;
}

/** The parts of the outline that were read again, by their names. */
function readAgain(before: EarlierReading | undefined, next: EarlierReading): string[] {
  return [...(next.parts?.parts ?? [])].flatMap(([name, part]) =>
    before?.parts?.parts.get(name) === part ? [] : [name],
  );
}

/**
 * Reads each version of a text from the one before, and compares it with what is read of it alone. In the end all edits are
 * undone. Returns the parts of the outline that were read again after each edit.
 */
export function expectSame(text: string, changes: readonly Edit[]): string[][] {
  const again: string[][] = [];
  let before: EarlierReading | undefined;
  let now = text;
  for (const change of [undefined, ...changes, 'undone'] as const) {
    if (change === 'undone') now = text;
    else if (change !== undefined) now = edited(now, change);
    const { steps, earlier } = beginAnalysis(new SourceText(now, before?.source), { before });
    expect(finish(steps())).toEqual(analyse(new SourceText(now)));
    const next = earlier();
    if (typeof change === 'object') again.push(readAgain(before, next));
    before = next;
  }
  return again;
}

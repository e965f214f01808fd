import { findLetter } from '../../report/headings/closedRegions.ts';
import { readLines } from '../../report/lines/lines.ts';
import { findContents } from '../../report/pages/contents.ts';
import { findFurniture } from '../../report/pages/furniture.ts';
import { findGluedHeads, withoutGluedHeads } from '../../report/pages/gluedHeads.ts';
import { recognise } from '../../report/recognition/recognise.ts';
import { SourceText } from '../../text/sourceText.ts';
import type { ReportIdentity } from '../model.ts';
import { findAuthority } from './authority.ts';
import { findIdentityDates } from './dates.ts';
import { isOnContents, readFront } from './front.ts';
import type { Front } from './front.ts';
import { findKind, inspectoratesInHead } from './inspection.ts';

/** UTF-16 code units that are read: the cover and some pages behind it, so that running heads come again. */
const FIRST_PAGES = 12_000;

/**
 * Who was inspected, by whom, how and when, as the first pages of a text tell, in a tenth of the time that reading it takes. What
 * is found is what a whole reading finds; what only that can tell is missing: inspectors, the framework, the scale.
 */
export function readFirstPages(text: string): ReportIdentity {
  const front = frontOf(new SourceText(wholeLines(text)));
  const authority = findAuthority(front, text);
  const kind = findKind(front);
  return {
    likeness: recognise(text).likeness,
    ...(authority === undefined ? {} : { authority }),
    ...(kind === undefined ? {} : { kind }),
    ...findIdentityDates(front),
    inspectorates: inspectoratesInHead(front),
    inspectors: [],
  };
}

/** The beginning of a text up to the end of a line; in the middle of one that has none. */
function wholeLines(text: string): string {
  if (text.length <= FIRST_PAGES) return text;
  const end = text.lastIndexOf('\n', FIRST_PAGES);
  return text.slice(0, end < 0 ? FIRST_PAGES : end);
}

/** As `report/layout` reads them, but for numbers and headings: a front has none. */
function frontOf(source: SourceText): Front {
  const cut = readLines(source);
  const lines = withoutGluedHeads(cut, findGluedHeads(cut));
  const furniture = findFurniture(lines);
  const contents = findContents(lines, (line) => furniture.has(line));
  const { salutation } = findLetter(
    lines.filter(({ blank, index }) => !blank && !furniture.has(index) && !isOnContents(contents, index)),
  );
  return readFront({ lines, source, contents, furniture, salutation: lines[salutation ?? -1] });
}

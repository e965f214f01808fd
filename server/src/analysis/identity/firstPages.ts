import { readLayout } from '../../report/layout.ts';
import { readLines } from '../../report/lines/lines.ts';
import { recognise } from '../../report/recognition/recognise.ts';
import { SourceText } from '../../text/sourceText.ts';
import type { ReportIdentity } from '../model.ts';
import { findOnFirstPages } from './identity.ts';

/** UTF-16 code units that are read: the cover and some pages behind it, so that running heads come again. */
const FIRST_PAGES = 12_000;

/**
 * Who was inspected, by whom, how and when, as the first pages of a text tell, in a small part of the time that reading it takes.
 * What is found is what a whole reading finds; what only that can tell is missing: inspectors, the framework, the scale.
 */
export function readFirstPages(text: string): ReportIdentity {
  const source = new SourceText(wholeLines(text));
  const layout = readLayout({ source, lines: readLines(source) });
  return { likeness: recognise(text).likeness, ...findOnFirstPages(layout, text) };
}

/** The beginning of a text up to the end of a line; in the middle of one that has none. */
function wholeLines(text: string): string {
  if (text.length <= FIRST_PAGES) return text;
  const end = text.lastIndexOf('\n', FIRST_PAGES);
  return text.slice(0, end < 0 ? FIRST_PAGES : end);
}

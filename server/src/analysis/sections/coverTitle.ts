import { isDocumentCode } from '../../report/numbers/documentCodes.ts';
import { leftColumn } from '../../report/headings/headingBlocks.ts';
import type { Heading } from '../../report/headings/headings.ts';
import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { endsSentence, startsUpper } from '../../report/lines/lines.ts';

/** A cover has no more lines. */
export const coverLines = 30;
const longestTitle = 120;

/** What titles of reports begin with, where a letterhead stands above them. */
const reportTitle =
  /^(?:(?:draft|final|interim|annual|special|progress|thematic|combined|consolidated)\s+)*(?:report|review|evaluation|audit|summary|compilation|concluding observations|observations|inspection|investigation|inquiry|assessment|study)\b/i;

/** The line that is the title of a report, where that was not told for a heading among the lines of a cover. */
export function titleLine(
  layout: Layout,
  placed: readonly { readonly heading: Heading; readonly role: unknown }[],
): Line | undefined {
  const first = layout.body[0];
  if (first === undefined || layout.salutation !== undefined || first.index > coverLines) return undefined;
  if (isDocumentCode(leftColumn(first).right))
    return layout.body.find(({ index, text }) => index <= coverLines && reportTitle.test(text) && !endsSentence(text));
  // A usual section right below is no part of the title.
  const isHeaded = placed.some(
    ({ heading, role }) =>
      heading.firstLine === first.index || (role === undefined && heading.firstLine <= first.index + 4),
  );
  if (isHeaded) return undefined;
  const isTitle = first.text.length < longestTitle && !endsSentence(first.text) && startsUpper(first.text);
  return isTitle && !isDocumentCode(first.text) ? first : undefined;
}

import { lineTest } from '../lines/lineMemo.ts';
import { endsSentence, startsUpper } from '../lines/lines.ts';
import { isDocumentCode } from './documentCodes.ts';
import { behindNumber } from './numberCandidates.ts';

/* What the words of a title may be, behind a number or below one that stands alone. */

const longestTitle = 110;

/** "Q21", "Harbours Council (SHB0012)", "Ibid, p 4", "DMC decision, above n 5, at [970]": what footnotes hold. */
const isSource =
  /^(?:Qq?\d|Ibid|Op\.? cit|Loc\.? cit|As above|See\b|Ev\s\d|H[CL]\s\w{1,5}\d|Cmn?d?\.?\s\d)|\([A-Z]{2,4}\d{3,5}\)|\bhttps?:|\b(?:paras?|pp?|cols?)\.?\s\d|\[(?:19|20)\d\d\]|\bat \[\d|\babove n \d/u;

/** Asked of a line that may be a title, and of one behind its number. */
export const mayBeTitleAlone = lineTest(mayBeTitleOf);
export const mayBeTitleBehindNumber = lineTest((text) => mayBeTitleOf(behindNumber(text)));

function mayBeTitleOf(text: string): boolean {
  return mayBeTitle(text) && !isSource.test(text);
}

/** "What accounts are for" may end so. */
const asks = /^(?:What|Who|Where|Which|How)\b/;

/** True for the words of a title: short, begun with a capital, without the end of a sentence, columns or a page number. */
export function mayBeTitle(words: string, longest = longestTitle): boolean {
  // The mark of a footnote may stand behind the colon or stop that tells a sentence.
  const text = words.replace(/\[\^[^\]]{1,12}\]$/, '');
  if (text.length > longest || !/\p{L}{3}/u.test(text) || isDocumentCode(text)) return false;
  if (!startsUpper(text) && !/^[‘“'"]?\d/.test(text)) return false;
  if (endsSentence(text) && !text.endsWith('?')) return false;
  if (/[,;:–—-]$|(?:[,;:]|[.!?][”’"])\d{1,3}$/.test(text) || /[a-z\d]{2}[.;] [A-Z]/.test(text)) return false;
  return (
    !/\S\s{3,}\S|\.{4,}|\s{2}\d{1,3}$/.test(text) &&
    (asks.test(text) ||
      !/(?<!\p{L})(?:of|the|and|to|a|in|on|at|from|as|that|for|with|by|(?:in|at|of|see|under)\s(?:sections?|paragraphs?|paras?|chapters?))$/u.test(
        text,
      ))
  );
}

import { inspectionKinds } from '../../report/inspectionKinds.ts';
import { inspectorates } from '../../report/inspectorates.ts';
import { findDates } from '../../text/numbers/dates.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import type { PreviousMention } from '../model.ts';

/*
 * "since the last inspection", "at the previous monitoring visit", without a date: which one it was, only the other reports
 * of the folder can tell. Of one that is dated, or is of a school, a home or a single service, nothing is found here.
 */

const names = String.raw`(?:(?:full|standard|Ofsted|ILACS|SIF|monitoring|focus(?:s)?ed)\s+){0,3}`;
const previous = new RegExp(
  // The word that is seldom comes first, and what stands before it behind it: most places are left by it alone.
  String.raw`(?:last|previous)(?<=(?<![\p{L}’'])(?<before>(?:the|Ofsted[’']s)\s+)(?:last|previous))\s+${names}(?<thing>inspection|visit)(?![\p{L}’'-])`,
  'giu',
);
/** Behind it: what tells which one, or that it was another's. */
const toldApart =
  /^\s+(?:of|in|into|by|to|on|at|under|during|dated|carried|undertaken|conducted|published|cycle|framework|regime)\b|^\s*[,(]?\s*\d/iu;
const ofOthers =
  /\b(?:homes?|schools?|academ(?:y|ies)|colleges?|nurser(?:y|ies)|providers?|settings?|placements?|agenc(?:y|ies)|fostering|adoption|hospitals?|prisons?)\b/iu;

/** How far before and behind a mention its sentence is read. */
const REACH = 240;
/** More than any report has are not looked at. */
const MOST = 500;

/** The undated mentions of the inspection before this one, in reading order. */
export function findPreviousMentions(joined: JoinedText): PreviousMention[] {
  const found: PreviousMention[] = [];
  for (const match of joined.text.matchAll(previous)) {
    const { before = '', thing = '' } = match.groups ?? {};
    const start = match.index - before.length;
    const end = match.index + match[0].length;
    const whole = before + match[0];
    const sentence = sentenceAround(joined.text, start, end);
    if (toldApart.test(joined.text.slice(end, end + 40)) || ofOthers.test(sentence) || findDates(sentence).length > 0)
      continue;
    const kind = inspectionKinds.find(({ printed, scope }) => scope !== 'general' && printed.test(whole));
    const inspectorate = inspectorates.find(({ printed }) => printed.test(whole));
    found.push({
      span: joined.spanInSource({ start, end }),
      what: thing.toLowerCase() === 'visit' ? 'visit' : 'inspection',
      ...(kind === undefined ? {} : { kind: kind.name }),
      ...(inspectorate === undefined ? {} : { inspectorate: inspectorate.name }),
    });
    if (found.length === MOST) break;
  }
  return found;
}

/** From the end of the sentence before to its own end, as far as it is near. */
function sentenceAround(text: string, start: number, end: number): string {
  const ahead = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const stop = /[.;:?!•]\s|\n\s*\n/u.exec(behind)?.index ?? behind.length;
  const before = Math.max(
    ahead.lastIndexOf('. '),
    ahead.lastIndexOf('.\n'),
    ahead.lastIndexOf(';'),
    ahead.lastIndexOf('\n\n'),
  );
  return ahead.slice(before + 1) + text.slice(start, end) + behind.slice(0, stop);
}

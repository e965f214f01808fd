import { reportYear } from '../../../report/recognition/caseReferences.ts';
import type { Span } from '../../../text/span.ts';

/* Letters that belong to the way in which lawyers print cases and judges, and are introduced nowhere. */

/** Characters that a reference has before its letters: "[2011] 1 All ", "[2003] EWCA Civ 12 (". */
const REACH = 48;
/** "[2003] …", "(1992) 24 …", "[2011] 1 All …", "[2003] 1 WLR 7, [2003] …". */
const opensReport = new RegExp(String.raw`${reportYear}\s+(?:\d{1,3}\s+)?(?:\p{Lu}\p{L}{1,5}\s+)?$`, 'u');
/** "EWCA Civ 12", "AC 4", "ER (D) 31": a number of its own ends it. */
const endsReport = /^(?:\s+(?:\(\p{Lu}\)|\p{Lu}\p{L}{1,5})){0,2}\s+\d/u;
/** "(QB)" behind "[2012] EWHC 7". */
const behindNumber = new RegExp(
  String.raw`${reportYear}\s+(?:\d\s+)?\p{Lu}\p{L}{1,7}\s+(?:\p{Lu}\p{L}{1,5}\s+)?\d{1,5}\s+\($`,
  'u',
);

const judge = /^(?:LJ|LJJ|MR|CJ|LCJ|JSC|JJSC|PSC|JA|HHJ|DDJ|DJ|UTJ|ADCJ)$/;
const nameBefore = /\p{Lu}\p{Ll}+,?\s+$/u;
const nameBehind = /^\s+\p{Lu}\p{Ll}/u;

/** True where letters are part of a reference to a case: "EWCA" of "[2003] EWCA Civ 12", "QB" of "[2012] EWHC 7 (QB)". */
export function isInCaseReference(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH / 2);
  return (opensReport.test(before) && endsReport.test(behind)) || (behind.startsWith(')') && behindNumber.test(before));
}

/** True where letters say which judge somebody is: "Oar LJ", "HHJ Mast". */
export function isOfJudge(text: string, { start, end }: Span): boolean {
  if (!judge.test(text.slice(start, end))) return false;
  return nameBefore.test(text.slice(Math.max(0, start - REACH), start)) || nameBehind.test(text.slice(end, end + 12));
}

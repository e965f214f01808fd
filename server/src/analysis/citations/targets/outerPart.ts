import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import type { SourceText } from '../../../text/sourceText.ts';
import type { Divisions } from '../../sections/divisions.ts';
import type { FoundMention } from '../mentions/mentions.ts';

/**
 * The part that is named beside a mention, as places among the sections: Part F of "Part F, Chapter 5" and "chapter 5 of Part F";
 * "section 2 of that Chapter". undefined where none is named.
 */
export function outerOf(
  found: readonly FoundMention[],
  at: number,
  report: { readonly source: SourceText; readonly divisions: Divisions },
): readonly number[] | undefined {
  const [before, mention, behind] = [found[at - 1], found[at], found[at + 1]];
  if (mention === undefined) return undefined;
  const { text } = report.source;
  const { start, end } = mention.span;
  const parts = ({ kind, targets, span }: FoundMention): readonly number[] =>
    targets.flatMap(({ first }) =>
      first === undefined ? [] : report.divisions.nearest(report.divisions.find(kind, first), span.start).slice(0, 1),
    );
  if (before !== undefined && isJoined(text, before.span.end, start, namedBefore)) return parts(before);
  if (behind !== undefined && isJoined(text, end, behind.span.start, namedBehind)) return parts(behind);
  const kind = ofThatPart.exec(text.slice(end, end + longestJoint))?.[1]?.toLowerCase();
  const last = kind === undefined ? undefined : found.slice(0, at).findLast((each) => each.kind === kind);
  return last === undefined ? undefined : parts(last);
}

const longestJoint = 48;
const namedBefore = /^(?:\s(?:above|below))?[,:]?\s(?:at\s)?$/;
const namedBehind = /^,?\s(?:of|in)\s(?:the\s)?$/;
const ofThatPart = /^\s{1,3}(?:of|in)\s{1,3}(?:that|the same)\s{1,3}(chapter|part|section|annex|appendix)\b/i;

function isJoined(text: string, from: number, to: number, joint: RegExp): boolean {
  return to > from && to - from < longestJoint && joint.test(foldWhite(text.slice(from, to)));
}

import { dependOn } from '../../report/lines/line.ts';
import { uncomparedValue } from '../../report/lines/lineMemo.ts';
import type { Line } from '../../report/lines/lines.ts';
import { RejectedPlaces } from '../../report/lines/rejectedPlaces.ts';
import { gradeWords } from '../../report/vocabulary.ts';
import type { JoinedText } from '../../text/joinedText.ts';
import { unrecorded } from '../../text/stages/recording.ts';
import type { Span } from '../../text/span.ts';
import { foldWhite } from '../../text/letters/whiteSpace.ts';
import type { Judgement, Section } from '../model.ts';

/**
 * Words that begin each judgement: "We have judged", of which the first may stand on the line before, "outcomes for … were".
 * `RejectedPlaces` looks after lines that come to have them: most say nothing of a judgement.
 */
const judges = uncomparedValue(
  (text) =>
    // The telling words alone are found much faster.
    /(?:judg|rat|grad)ed|outcomes/i.test(text) &&
    (/(?:^|\b(?:we|inspectors|ofsted)\s+)(?:have\s+)?(?:judged|rated|graded)/i.test(text) ||
      /\boutcomes(?:\s+for\b[\p{L}\s]{0,400}?(?:\bwere\b|$)|$)/iu.test(text)),
);
/** As far before and behind these, in characters but for blanks that follow blanks, something may tell of what is judged. */
const FAR = 900;
/** Lines around one with such words, and characters behind it, in which all that states a judgement stands. */
const LINES_BEFORE = 2;
const LINES_BEHIND = 24;
const LONGEST_STATEMENT = 400;

/**
 * The judgements that a report states in sentences of its own inspection; of others and of earlier ones it also speaks.
 * `joinLines` gives the text of the lines; most reports state none so.
 */
export function judgedInWords(
  body: readonly Line[],
  joinLines: () => JoinedText,
  sections: readonly Section[],
): Judgement[] {
  const states = (lines: readonly Line[], at: number): boolean => {
    const line = lines[at];
    return line !== undefined && judges(line) && mayState(lines, at);
  };
  const places: number[] = [];
  unrecorded(() => {
    for (let at = 0; at < body.length; at++) if (states(body, at)) places.push(at);
  });
  const others = new RejectedPlaces(body, { before: LINES_BEFORE, behind: LINES_BEHIND }, states, new Set(places));
  dependOn((changes) => others.leave(changes));
  if (places.length === 0) return [];
  const lines = places.map((at) => ({ first: readAlong(body, at, -1), last: readAlong(body, at, 1) }));
  return unrecorded(() => {
    const joined = joinLines();
    const told = new Told(joined, stretchesOf(body, lines, joined));
    return [...rated(told), ...outcomesInList(told), ...outcomesOfSections(told, sections)];
  });
}

/** True unless the lines around one of the body can be seen to state no judgement that its words begin. */
function mayState(body: readonly Line[], at: number): boolean {
  let behind = at + 1;
  for (let length = 0; length < LONGEST_STATEMENT && behind < body.length; behind++) {
    // Very short lines, as in tables: more of them may belong to it.
    if (behind - at > LINES_BEHIND) return true;
    length += foldWhite(body[behind]?.text ?? '').length;
  }
  const around = body.slice(Math.max(0, at - LINES_BEFORE), behind);
  const text = around.map((line) => line.text).join('\n');
  return [ratedAs, opensList, outcomesWere].some((words) => text.search(words) >= 0);
}

/** Looks at the lines from one on as far as `FAR`, so that the reading depends on them. Returns the index of the last. */
function readAlong(body: readonly Line[], from: number, step: 1 | -1): number {
  let seen = 0;
  let at = from;
  for (let line = body[at]; line !== undefined && seen < FAR + (body[from]?.text.length ?? 0); line = body[at]) {
    seen += foldWhite(line.text).length;
    at += step;
  }
  return at - step;
}

/** Where these lines stand in the joined text, in order, as few stretches as can be. */
function stretchesOf(
  body: readonly Line[],
  lines: readonly { readonly first: number; readonly last: number }[],
  joined: JoinedText,
): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { first, last } of lines) {
    const start = joined.fromSource(body[first]?.start ?? 0);
    const end = joined.fromSource(body[last]?.end ?? 0);
    const before = found.at(-1);
    if (before === undefined || start > before.end) found.push({ start, end });
    else Object.assign(before, { start: Math.min(before.start, start), end: Math.max(before.end, end) });
  }
  return found;
}

/** The parts of the text that may state judgements. */
class Told {
  readonly joined: JoinedText;
  readonly text: string;
  readonly #stretches: readonly Span[];

  constructor(joined: JoinedText, stretches: readonly Span[]) {
    this.joined = joined;
    this.text = joined.text;
    this.#stretches = stretches;
  }

  /** What matches there, with its offset in the text. */
  readonly all = (words: RegExp): { readonly index: number; readonly groups: readonly (string | undefined)[] }[] =>
    this.#stretches.flatMap(({ start, end }) =>
      Array.from(this.text.slice(start, end).matchAll(words), (match) => ({
        index: start + match.index,
        groups: [...match],
      })),
    );
}

const grades = gradeWords.replaceAll(' ', '\\s+');
const mark = '[*_“"‘]{0,3}';
const ratedAs = new RegExp(
  `\\b(?:[Ww]e|[Ii]nspectors|[Oo]fsted)\\s+(?:have\\s+)?(?:judged|rated|graded)\\s+([^.;]{2,90}?)\\s+(?:as|to\\s+be)\\s+${mark}(${grades})\\b${mark}(?:\\s+for\\s+([^.;,]{3,100}))?`,
  'gi',
);
/** A sentence that speaks of such things tells of another inspection or of somebody else. */
const ofOthers =
  /\b(?:homes?|schools?|providers?|settings?|placements?|agenc(?:y|ies)|previous|previously|last|in\s+(?:19|20)\d\d|was|were|had)\b/iu;

/** "Overall we rated the council as inadequate for how well boats are kept." */
function rated({ joined, text, all }: Told): Judgement[] {
  return all(ratedAs).flatMap(({ index, groups }): Judgement[] => {
    const [whole = '', object = '', word = '', purpose] = groups;
    if (isOfOthers(text, index) || ofOthers.test(object)) return [];
    const printed = purpose ?? object;
    const areaStart = index + (purpose === undefined ? whole.indexOf(object) : whole.lastIndexOf(printed));
    const gradeStart = index + whole.indexOf(word, whole.indexOf(object) + object.length);
    return [judgement(joined, { text: printed, at: areaStart }, { text: word, at: gradeStart })];
  });
}

const outcomes = '\\boutcomes\\s+for\\s+[\\p{L}\\s]{3,60}?';
const opensList = new RegExp(`${outcomes}\\s+were:`, 'giu');
const listItem = new RegExp(
  `[•◼▪■*–-]\\s*(${grades})\\s+(?:for|in|against)\\s+([\\p{L}\\s,-]{3,80}?)(?=\\s*(?:[•◼▪■*–.;]|\\n\\s*\\n|$))`,
  'giu',
);
const LONGEST_LIST = 600;

/** "Outcomes for prisoners were: • good for safety • poor for purposeful activity" */
function outcomesInList({ joined, text, all }: Told): Judgement[] {
  return all(opensList).flatMap(({ index, groups: [opening = ''] }): Judgement[] => {
    if (isOfOthers(text, index)) return [];
    const from = index + opening.length;
    return [...text.slice(from, from + LONGEST_LIST).matchAll(listItem)].map((match) => {
      const [whole, word = '', area = ''] = match;
      const at = from + match.index;
      return judgement(
        joined,
        { text: area, at: at + whole.lastIndexOf(area) },
        { text: word, at: at + whole.indexOf(word) },
      );
    });
  });
}

const outcomesWere = new RegExp(
  `${outcomes}(?:\\s+against\\s+this\\s+[\\p{Ll}\\s]{0,40}?test)?\\s+were\\s+(?:now\\s+|still\\s+)?(${grades})\\b(?!\\s+(?:for|in|against))`,
  'giu',
);

/** "At this inspection we found that outcomes for prisoners were poor": the section in which it stands is judged. */
function outcomesOfSections({ joined, text, all }: Told, sections: readonly Section[]): Judgement[] {
  return all(outcomesWere).flatMap(({ index, groups: [whole = '', word = ''] }): Judgement[] => {
    if (isOfOthers(text, index)) return [];
    const at = index + whole.lastIndexOf(word);
    const span = joined.spanInSource({ start: at, end: at + word.length });
    const section = sections.findLast((each) => each.span.start <= span.start && span.end <= each.span.end);
    if (section?.kind !== 'other' && section?.kind !== 'findings') return [];
    return [
      {
        area: section.title.value,
        areaSpan: section.title.span,
        grade: { value: word.replace(/\s+/gu, ' '), span },
      },
    ];
  });
}

interface Printed {
  readonly text: string;
  /** Offset in the joined text. */
  readonly at: number;
}

function judgement(joined: JoinedText, area: Printed, grade: Printed): Judgement {
  return {
    area: capital(area.text.replace(/\s+/gu, ' ').trim()),
    areaSpan: joined.spanInSource({ start: area.at, end: area.at + area.text.length }),
    grade: {
      value: grade.text.replace(/\s+/gu, ' '),
      span: joined.spanInSource({ start: grade.at, end: grade.at + grade.text.length }),
    },
  };
}

const LONGEST_SENTENCE = 400;

/** True if the sentence speaks of something else before it comes to the judgement at `offset`. */
function isOfOthers(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_SENTENCE), offset);
  const stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('.\n'));
  return ofOthers.test(before.slice(stop + 1));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

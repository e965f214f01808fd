import { lineTest } from '../report/lineMemo.ts';
import type { Line } from '../report/lines.ts';
import { gradeWords } from '../report/vocabulary.ts';
import type { JoinedText } from '../text/joinedText.ts';
import { unrecorded } from '../text/recording.ts';
import type { Judgement, Section } from './model.ts';

/** Words that begin each judgement: "We have judged", of which the first may stand on the line before, "outcomes for … were". */
const judges = lineTest(
  (text) =>
    /(?:^|\b(?:we|inspectors|ofsted)\s+)(?:have\s+)?(?:judged|rated|graded)/i.test(text) ||
    /\boutcomes(?:\s+for\b[\p{L}\s]{0,400}?(?:\bwere\b|$)|$)/iu.test(text),
);
/** As far before and behind these, in characters but for blanks that follow blanks, something may tell of what is judged. */
const FAR = 900;

/**
 * The judgements that a report states in sentences of its own inspection; of others and of earlier ones it also speaks.
 * `joined` is the text of the lines.
 */
export function judgedInWords(body: readonly Line[], joined: JoinedText, sections: readonly Section[]): Judgement[] {
  const places = body.flatMap((line, at) => (judges(line) ? [at] : []));
  if (places.length === 0) return [];
  for (const at of places) {
    readAlong(body, at, 1);
    readAlong(body, at, -1);
  }
  return unrecorded(() => [...rated(joined), ...outcomesInList(joined), ...outcomesOfSections(joined, sections)]);
}

/** Looks at the lines from one on as far as `FAR`, so that the reading depends on them. */
function readAlong(body: readonly Line[], from: number, step: 1 | -1): void {
  let seen = 0;
  for (let at = from; seen < FAR + (body[from]?.text.length ?? 0); at += step) {
    const line = body[at];
    if (line === undefined) return;
    seen += line.text.replace(/\s+/gu, ' ').length;
  }
}

const grades = gradeWords.replaceAll(' ', '\\s+');
const mark = '[*_“"‘]{0,3}';
const ratedAs = new RegExp(
  `\\b(?:[Ww]e|[Ii]nspectors|[Oo]fsted)\\s+(?:have\\s+)?(?:judged|rated|graded)\\s+([^.;]{2,90}?)\\s+(?:as|to\\s+be)\\s+${mark}(${grades})\\b${mark}(?:\\s+for\\s+([^.;,]{3,100}))?`,
  'gi',
);
/** A sentence that speaks of such things tells of another inspection or of somebody else. */
const ofOthers = /\b(?:homes?|schools?|providers?|settings?|placements?|agenc(?:y|ies)|previous|previously|last|in\s+(?:19|20)\d\d|was|were|had)\b/iu; // prettier-ignore

/** "Overall we rated the council as inadequate for how well boats are kept." */
function rated(joined: JoinedText): Judgement[] {
  return [...joined.text.matchAll(ratedAs)].flatMap((match): Judgement[] => {
    const [whole, object = '', word = '', purpose] = match;
    if (isOfOthers(joined.text, match.index) || ofOthers.test(object)) return [];
    const printed = purpose ?? object;
    const areaStart = match.index + (purpose === undefined ? whole.indexOf(object) : whole.lastIndexOf(printed));
    const gradeStart = match.index + whole.indexOf(word, whole.indexOf(object) + object.length);
    return [judgement(joined, { text: printed, at: areaStart }, { text: word, at: gradeStart })];
  });
}

const outcomes = '\\boutcomes\\s+for\\s+[\\p{L}\\s]{3,60}?';
const opensList = new RegExp(`${outcomes}\\s+were:`, 'giu');
const listItem = new RegExp(`[•◼▪■*–-]\\s*(${grades})\\s+(?:for|in|against)\\s+([\\p{L}\\s,-]{3,80}?)(?=\\s*(?:[•◼▪■*–.;]|\\n\\s*\\n|$))`, 'giu'); // prettier-ignore
const LONGEST_LIST = 600;

/** "Outcomes for prisoners were: • good for safety • poor for purposeful activity" */
function outcomesInList(joined: JoinedText): Judgement[] {
  return [...joined.text.matchAll(opensList)].flatMap((opening): Judgement[] => {
    if (isOfOthers(joined.text, opening.index)) return [];
    const from = opening.index + opening[0].length;
    return [...joined.text.slice(from, from + LONGEST_LIST).matchAll(listItem)].map((match) => {
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
function outcomesOfSections(joined: JoinedText, sections: readonly Section[]): Judgement[] {
  return [...joined.text.matchAll(outcomesWere)].flatMap((match): Judgement[] => {
    const [whole, word = ''] = match;
    if (isOfOthers(joined.text, match.index)) return [];
    const at = match.index + whole.lastIndexOf(word);
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

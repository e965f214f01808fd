import { gradeWords } from '../../report/vocabulary.ts';
import type { Stated } from '../../text/span.ts';
import { foldWhite } from '../../text/letters/whiteSpace.ts';

// Words may stand apart by a line end.
const anyBlank = gradeWords.replaceAll(' ', '\\s+');
const gradeAtEnd = new RegExp(
  `^(?!(?:what|how|who|where|why)\\b)[\\s\\S]*(?:\\b(?:is|are|as|judged|remains?)\\s+|:\\s*|\\b(?=requires?\\s))(${anyBlank})(?:,?\\s+because:?|[.:])?$`,
  'i',
);

/** "…: requires improvement to be good", "The graded judgement for adoption is that it is good". */
export function gradeInTitle(text: string, start: number): Stated<string> | undefined {
  const match = gradeAtEnd.exec(text);
  const word = match?.[1];
  // Several sentences, or a sentence of what was, are running text, whatever they were taken for.
  if (match === null || word === undefined || /[.!?]\s+\p{Lu}|\b(?:was|were|been)\b/u.test(text)) return undefined;
  const from = start + text.lastIndexOf(word);
  return { value: foldWhite(word), span: { start: from, end: from + word.length } };
}

const sayingGrade = new RegExp(
  `(?:[\\s,:]|\\b(?:is|are|be|as|judged|remains?|that|it|they)\\s)*(?:${anyBlank})(?:,?\\s+because:?|[.:])?$`,
  'iu',
);
const sayingJudgement =
  /^the\s+(?:graded\s+judge?ments?\s+(?:for|about|of|on)\s+(?:the\s+)?|overall\s+judge?ment\s+is\s+that\s+)/iu;

/** What a title judges: "Adoption performance" of "The graded judgement for adoption performance is that it is good". */
export function judgedArea(title: string): string {
  const gradeless = title
    .replace(sayingGrade, '')
    .replace(/\s+(?:is|are)(?:\s+that(?:\s+(?:it|they))?(?:\s+(?:is|are))?)?$/iu, '');
  const area = gradeless
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[:.)]\s+|[^\p{L}\p{N}‘“"'(]+)/u, '')
    .replace(sayingJudgement, '')
    .trim();
  if (!/\p{L}/u.test(area)) return title;
  return area.charAt(0).toUpperCase() + area.slice(1);
}

const startsWithGrade = new RegExp(`^(?:(?:${gradeWords})\\b|requires$)|\\brequires$`, 'iu');

/** False for what cannot be the name of an area: a grade, what a grade means ("A service that …"), the end of a lost line. */
export function canNameArea(text: string): boolean {
  return /\p{L}/u.test(text) && !/^(?:An?\s|\p{Ll}|This\s+is\b)/u.test(text) && !startsWithGrade.test(text);
}

/** True for what names an inspection before this one: "Previous inspection grade", "Overall effectiveness at last inspection". */
export function isOfEarlier(area: string): boolean {
  return /\b(?:previous|last)\s+(?:full\s+)?(?:inspection|judge?ment|grade|rating|visit|review)\b/iu.test(area);
}

/** What a recommendation is called: "Recommendation 7", "Recommendations 4 and 5", "Safety Recommendation 2013-011", "Recommendation 013/22", "Safety recommendation R/2021/139". */
const titled =
  /^(?:(?:safety|key|interim|final)\s+)?recommendations?\s+(?:no\.?\s*)?([A-Z]?\d{1,3}(?:\.\d{1,3})*|[A-Z]\.\d{1,2}|[A-Z](?![-/]\d)|[A-Z]{1,2}\/\d{2,4}\/\d{1,4}|\d{1,4}[/-]\d{2,4})(?![\p{L}\d])/iu;
/** A heading's own number. */
const numbered = /^\d{1,2}(?:\.\d{1,2}){0,2}[.:]?\s+/;
/** What stands behind it where it names the text that follows, and is not spoken of. */
const namesWhatFollows =
  /^(?:(?:,|\s(?:and|to)|\s?[–-])\s?\d{1,3}(?!\d)){0,3}(?:[ \t]+\([^()\n]{1,60}\))?(?:[ \t]*(?:[.:–—-]|$|\r?\n)|[ \t]+\p{Lu})/u;
/** Codes that stand alone before a recommendation: "2019/101", "013/22", "2013-011"; not the years "2012-13". */
const code = /^(\d{4}[/-]\d{3}|\d{3}\/\d{2})[.:]?(?:\s+(?=\p{Lu})|$)/u;

/** "(1) The Mission should hold monthly meetings": what internal auditors recommend behind their findings. */
const inBrackets = /^\((\d{1,2})\)\s+(?=\p{Lu}[^.;]{0,160}\bshould\b)/u;

/** The number in brackets that a recommendation opens with; undefined where it opens with none. */
export function recommendationInBrackets(text: string): string | undefined {
  return inBrackets.exec(text)?.[1];
}

/** The number of the recommendation that a text opens with; undefined where it opens with none, or only speaks of one. */
export function recommendationAtStart(text: string): string | undefined {
  const match = titled.exec(text);
  if (match !== null) return namesWhatFollows.test(text.slice(match[0].length)) ? match[1] : undefined;
  return code.exec(text)?.[1];
}

/**
 * True for a title that says nothing but which recommendation follows: "Recommendation 7", "Safety Recommendation 2013-011:",
 * "Recommendation 3 (paragraph 9.5)".
 */
export function isRecommendationAlone(title: string): boolean {
  const match = titled.exec(title) ?? code.exec(title);
  return match !== null && /^(?:\s+\([^()\n]{1,60}\))?[.:]?\s*$/.test(title.slice(match[0].length));
}

/** The number behind a recommendation, as the auditors of Congress print it: "… as needed. (Recommendation 2)". */
export function recommendationAtEnd(text: string): { readonly printed: string; readonly label: string } | undefined {
  const match = /\(recommendation\s+(\d{1,3})\)\s*$/i.exec(text);
  return match === null ? undefined : { printed: match[0], label: match[1] ?? '' };
}

/** The number in a heading that names a recommendation: "Recommendation 7 – Ropes", "4.3 Safety Recommendation 2022-003". */
export function recommendationInTitle(title: string): string | undefined {
  return titled.exec(title.replace(numbered, ''))?.[1];
}

/** What else reports number by name; the last word says what it is. */
const named =
  /^(?:(?:key|safety|main|overall|principal|general)\s+)?(finding|conclusion|lesson|learning\s+point|observation|safety\s+issue|action\s+point|theme|area\s+for\s+improvement|cause\s+of\s+concern)s?(?:\s+of\s+fact)?\s+(?:no\.?\s*)?(\d{1,3}(?:\.\d{1,3})*|\([ivxl]{1,6}\)|[A-Z])(?![\p{L}\d])/iu;

/** A finding, lesson or conclusion by its number. */
export interface NamedItem {
  /** In lower case and the singular: "finding", "learning point". */
  readonly kind: string;
  readonly label: string;
}

/** What a title names: "Finding 2: the notes"; of "Learning points 1" the first. */
export function namedItemIn(title: string): NamedItem | undefined {
  const match = named.exec(title);
  return match === null ? undefined : toItem(match);
}

/** What a text opens with, where that names what follows: "Lesson 1: notes travel with patients." */
export function namedItemAtStart(text: string): NamedItem | undefined {
  const match = named.exec(text);
  return match !== null && namesWhatFollows.test(text.slice(match[0].length)) ? toItem(match) : undefined;
}

function toItem([, kind = '', label = '']: RegExpExecArray): NamedItem {
  return { kind: kind.toLowerCase().replace(/\s+/g, ' '), label: label.replace(/[()]/g, '') };
}

/** What a recommendation is called: "Recommendation 7", "Safety Recommendation 2013-011", "Recommendation 013/22". */
const titled =
  /^(?:(?:safety|key|interim|final)\s+)?recommendation\s+(?:no\.?\s*)?([A-Z]?\d{1,3}(?:\.\d{1,3})*|[A-Z]|\d{1,4}[/-]\d{2,4})(?![\p{L}\d])/iu;
/** What stands behind it where it names the text that follows, and is not spoken of. */
const namesWhatFollows = /^(?:[ \t]*(?:[.:–—-]|$|\r?\n)|[ \t]+\p{Lu})/u;
/** Codes that stand alone before a recommendation: "2019/101", "013/22", "2013-011"; not the years "2012-13". */
const code = /^(\d{4}[/-]\d{3}|\d{3}\/\d{2})[.:]?(?:\s+(?=\p{Lu})|$)/u;

/** The number of the recommendation that a text opens with; undefined where it opens with none, or only speaks of one. */
export function recommendationAtStart(text: string): string | undefined {
  const match = titled.exec(text);
  if (match !== null) return namesWhatFollows.test(text.slice(match[0].length)) ? match[1] : undefined;
  return code.exec(text)?.[1];
}

/** The number in a heading that names a recommendation: "Recommendation 7 – Ropes". */
export function recommendationInTitle(title: string): string | undefined {
  return titled.exec(title)?.[1];
}

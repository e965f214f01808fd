/** Stands for any number in the words of a text: "5.27", "2014", "(19" all read as one of these. */
const numberWord = '#';

/** Phrase → how often it occurs; phrases that do not occur are left out. */
export type PhraseCounts = ReadonlyMap<string, number>;

/** Phrases by their first word, then by their second ("" for a phrase of one word). */
export type PhraseIndex = ReadonlyMap<string, ReadonlyMap<string, readonly (readonly string[])[]>>;

/**
 * The words of `text` in order, in lower case, without apostrophes ("Majesty’s", "Majesty's" and the damaged "Majestys"
 * are all "majestys"); every number is `#`. Line ends, dashes and punctuation only separate, so a phrase broken over a
 * line is found as well. One walk over the characters, no regular expression.
 */
export function readWords(text: string): string[] {
  const lower = withoutLigatures(text).toLowerCase();
  const words: string[] = [];
  let word = '';
  let start = -1;
  const close = (end: number): void => {
    if (start >= 0) word += lower.slice(start, end);
    if (word !== '') words.push(word);
    word = '';
    start = -1;
  };
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (isLetter(code)) {
      if (start < 0) start = at;
    } else if (isDigit(code)) {
      close(at);
      at = endOfNumber(lower, at);
      words.push(numberWord);
    } else if (isJoiner(code) && (start >= 0 || word !== '')) {
      if (start >= 0) word += lower.slice(start, at);
      start = -1;
    } else {
      close(at);
    }
  }
  close(lower.length);
  return words;
}

/** Makes the index that `countPhrases` reads; phrases are written in lower case without apostrophes, numbers as `#`. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, Map<string, string[][]>>();
  for (const phrase of new Set(phrases)) {
    const parts = phrase.split(' ');
    const [first = '', second = ''] = parts;
    const followers = index.get(first) ?? new Map<string, string[][]>();
    index.set(first, followers);
    followers.set(second, [...(followers.get(second) ?? []), parts]);
  }
  return index;
}

/** How often each phrase of `index` stands in `words`. */
export function countPhrases(words: readonly string[], index: PhraseIndex): PhraseCounts {
  const counts = new Map<string, number>();
  const count = (parts: readonly string[]): void => {
    const phrase = parts.join(' ');
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  };
  for (let at = 0; at < words.length; at++) {
    const followers = index.get(words[at] ?? '');
    if (followers === undefined) continue;
    followers.get('')?.forEach(count);
    for (const parts of followers.get(words[at + 1] ?? '#end') ?? []) if (continues(words, at, parts)) count(parts);
  }
  return counts;
}

/** True if `parts`, whose first two words stand at `at`, goes on there to its end. */
function continues(words: readonly string[], at: number, parts: readonly string[]): boolean {
  for (let next = 2; next < parts.length; next++) if (words[at + next] !== parts[next]) return false;
  return true;
}

/** The last character of the number that starts at `at`: digits, with single dots, commas and colons inside. */
function endOfNumber(text: string, at: number): number {
  let end = at;
  for (;;) {
    if (isDigit(text.charCodeAt(end + 1))) end += 1;
    else if (isDigit(text.charCodeAt(end + 2)) && '.,:'.includes(text.charAt(end + 1))) end += 2;
    else return end;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** "ﬁndings" as PDF text has it → "findings". */
function withoutLigatures(text: string): string {
  return /[\ufb00-\ufb06]/.test(text) ? text.normalize('NFKC') : text;
}

/** Latin letters with their accents. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

/** Straight and curly apostrophes and the soft hyphen: nothing stands between the letters around them. */
function isJoiner(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0xad;
}

/** Longer phrases than this are no terms. */
const MOST_CHARACTERS = 120;

/**
 * The words of a term so that its other forms have the same: case, hyphens, apostrophes and the plural of each word do
 * not tell terms apart, nor do "s47" and "section 47", "&" and "and", "inquiry" and "enquiry".
 */
export function phraseWords(phrase: string): string[] {
  return phrase
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .replace(/\bs\.? ?(?=\d)/g, 'section ')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}'’]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}

/** One word in small letters without possessive and plural: "Children’s" → "child", "Enquiries" → "enquiry". */
export function foldWord(word: string): string {
  const bare = word.toLowerCase().replace(/^['’]+|['’]s?$/g, '');
  const singular = bare.length > 3 ? bare.replace(/ies$/, 'y').replace(/s$/, '') : bare;
  return IRREGULAR.get(singular) ?? singular;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['inquiry', 'enquiry'],
]);

/** `foldWord` that remembers: a text says the same words again and again. */
export function rememberingFold(): typeof foldWord {
  const known = new Map<string, string>();
  return (word) => {
    let folded = known.get(word);
    if (folded === undefined) known.set(word, (folded = foldWord(word)));
    return folded;
  };
}

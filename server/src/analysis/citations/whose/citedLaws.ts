import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import { DECLARED, NAMED_LAW } from './documentWords.ts';

/*
 * Laws, rules and contracts have paragraphs and sections too, and are said to do what a report's own paragraphs do not:
 * they govern, impose and permit, and things are done pursuant to them.
 */

/** "Paragraph 4(2) adds walls", "paragraph 5, as amended", "paragraph 5 provides that", "paragraph 5 governs the papers". */
const lawBehind =
  /^\s?\(\d|^,?\s(?:as|has been|have been|was|were) (?:originally )?(?:amended|inserted|substituted|enacted|repealed)\b|^\sthereof\b|^(?:,?\swhich)?\sreads\b|^\sprovide[sd]?(?: (?:that|for|as follows|in part)\b| ?[,:"“]| [("“])|^\s(?:and\s\d+\s)?(?:governs?|imposes?|prohibits?|permits?|entitles?|empowers?|confers?|precludes?)\s/u;
/** "Notwithstanding the provisions of paragraph 4", "pursuant to paragraph 1". */
const lawBefore =
  /\b(?:notwithstanding|for the purposes? of|pursuant to|by virtue of|within the meaning of|in contravention of|in breach of)\s(?:the provisions of\s)?$/iu;

/** Laws, rules and treaties, which have sections, parts and annexes too. */
const namedLaw = new RegExp(String.raw`\b${NAMED_LAW}\b`, 'u');

/** True if words name a law: "the Act", "a statutory duty". */
export function namesLaw(words: string): boolean {
  return namedLaw.test(words);
}

/** True if the words around a number, folded, tell of a law. */
export function isOfLaw(before: string, behind: string): boolean {
  return lawBehind.test(behind) || lawBefore.test(before);
}

/**
 * "References in the text below to paragraphs are to paragraphs of Schedule 17": what follows "references", one after the
 * other and each at its first place, so that no text takes long.
 */
const declared = [
  { words: /\sto\s/u, within: 70 },
  { words: /\bparagraphs\b/iu, within: 45 },
  { words: /\s(?:are|will be|shall be)\b/iu, within: 70 },
  { words: /\bto\b/u, within: 105 },
  { words: new RegExp(String.raw`\b${DECLARED}\b`, 'iu'), within: 95 },
];
const longestDeclaration = 400;

/** The offset from which a text says that "paragraph 3" alone is a law's; Infinity where it does not say so. */
export function lawDeclaredFrom(text: string): number {
  for (const { index, 0: word } of text.matchAll(/\breferences\b/gi)) {
    const sentence = /^[^.;]*/u.exec(text.slice(index + word.length, index + longestDeclaration))?.[0] ?? '';
    if (declares(foldWhite(sentence))) return index;
  }
  return Infinity;
}

function declares(sentence: string): boolean {
  let rest = sentence;
  return declared.every(({ words, within }) => {
    const match = words.exec(rest.slice(0, within));
    // The blank behind may be the one before what follows.
    rest = match === null ? '' : rest.slice(match.index + match[0].trimEnd().length);
    return match !== null;
  });
}

import { foldWhite } from '../../text/whiteSpace.ts';

/*
 * Laws, rules and contracts have paragraphs and sections too, and are said to do what a report's own paragraphs do not:
 * they govern, impose and permit, and things are done pursuant to them.
 */

/** "Paragraph 4(2) adds walls", "paragraph 5, as amended", "paragraph 5 provides that", "paragraph 5 governs the papers". */
const lawBehind =
  /^\s?\(\d|^,?\s(?:as|has been|have been|was|were) (?:originally )?(?:amended|inserted|substituted|enacted|repealed)\b|^\sthereof\b|^\sprovide[sd]?(?: (?:that|for|as follows|in part)\b| ?[,:"“]| [("“])|^\s(?:and\s\d+\s)?(?:governs?|imposes?|prohibits?|permits?|entitles?|empowers?|confers?|precludes?)\s/u;
/** "Notwithstanding the provisions of paragraph 4", "pursuant to paragraph 1". */
const lawBefore =
  /\b(?:notwithstanding|for the purposes? of|pursuant to|by virtue of|within the meaning of|in contravention of|in breach of)\s(?:the provisions of\s)?$/iu;

/** True if the words around a number, folded, tell of a law. */
export function isOfLaw(before: string, behind: string): boolean {
  return lawBehind.test(behind) || lawBefore.test(before);
}

/** "References in the text below to paragraphs are to paragraphs of Schedule 17." */
const declaration =
  /\breferences\b[^.;]{0,60}?\sto\s[^.;]{0,30}?\bparagraphs\b[^.;]{0,60}?\s(?:are|will be|shall be)\b[^.;]{0,100}?\bto\b[^.;]{0,80}?\b(?:Act|Agreement|Code|Convention|Directive|Guidance|Lease|Order|Policy|Regulations?|Rules|Schedule|Statute)\b/iu;
/** So few letters of a text can hold a declaration; most texts have none. */
const mayDeclare = /\breferences\b/i;

/** The offset from which a text says that "paragraph 3" alone is a law's; Infinity where it does not say so. */
export function lawDeclaredFrom(text: string): number {
  if (!mayDeclare.test(text)) return Infinity;
  for (const { index } of text.matchAll(/\breferences\b/giu)) {
    const sentence = foldWhite(text.slice(index, index + 400));
    if (declaration.exec(sentence)?.index === 0) return index;
  }
  return Infinity;
}

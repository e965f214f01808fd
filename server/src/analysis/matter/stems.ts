import { stemmer } from 'stemmer';
import { remembered } from '../../text/stages/remembered.ts';

/** Words whose stems are remembered; a folder has some ten thousand. */
const MOST_STEMS = 100_000;
const LONGEST_WORD = 50;

/**
 * What a word is matched by: Porter's stem (1980) of the word without the syllable that turns it round, since a finding
 * says "inconsistent" where its recommendation asks for "consistent". Takes lower case letters.
 */
export const stemOf = remembered(cutToStem, MOST_STEMS, LONGEST_WORD);

/** The same for who remembers words himself. */
export function cutToStem(word: string): string {
  return stemmer(word.replace(turnedRound, ''));
}

/** Words of inspection that come with and without "in-" or "un-"; others ("interest", "under") only look so. */
const turnedRound =
  /^(?:in(?=(?:sufficien|consisten|adequa|complet|accura|effect|appropria|stab|secur|frequen|flexib))|un(?=(?:clear|aware|reli|satisf|safe|met$|certain|stab|necess|struct|suit|realis|assess|alloc|prepar|support|focus|coord|equal))|ir(?=(?:regular|respons)))/;

/** Words that say nothing of the matter, in lower case: small ones, and those of any recommendation. */
const stopWords: ReadonlySet<string> = new Set(
  `the and for are that this with from their them they its have has had was were not all should ensure ensuring which into who where
when been than more there these those also will would can could may must being both between but how however including each other
others out over own same some such then through too under until very what while within without your our his her she him you any
because before after about above below again further only most many much take takes taken make makes made making improve improved
improving improvement strengthen steps action actions need needs needed particular particularly effectively effective appropriate
appropriately paragraph paragraphs recommendation recommendations local authority inspectors inspection well good`.split(
    /\s+/,
  ),
);

/** The stem of a word that says something of the matter, in lower case letters; '' of any other. */
export function tellingStem(word: string): string {
  return word.length > 2 && /^[a-z]/.test(word) && !stopWords.has(word) ? stemOf(word) : '';
}

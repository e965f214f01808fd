import type { JoinedText } from '../../../text/joinedText.ts';
import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import type { FoundMention, MentionTarget } from './mentions.ts';
import { namesLaw } from '../whose/citedLaws.ts';
import { isOfAnother } from '../whose/otherDocuments.ts';
import { sentenceBefore } from '../whose/wordsAround.ts';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const inWords = new RegExp(
  // Looking first for what it begins with takes a fifth of the time.
  `(?=our\\s|(?:the|see)\\sa)\\b(?:our\\s(${ordinals.join('|')})\\srecommendation|(?:the|see)\\s(annexe?|appendix))(?![\\p{L}\\d])`,
  'giu',
);
/** What may follow where the recommendation of this report is meant, and not one of several to somebody, or of a year. */
const goesOn = /^(?:[.,;:)]|\s(?:above|below|is|would|will|deals|addresses|asks|aims|concerns|covers|seeks|and|but)\b)/;
const ofAnotherYear = /\b(?:19|20)\d\d\b|\b(?:previous|earlier|last|then)\b/;
const toThisReport = /^\sto\s(?:this|the present)\sreport\b/i;
const annexGoesOn =
  /^(?:[.,;:)]|\s(?:below|and|sets out|lists|contains|shows|describes|gives|provides|explains|summari[sz]es)\b)/;

/**
 * The places that name a part of the report by words alone: "our first recommendation", and "the Annex" of a report that
 * has one (its target has no number). Whether the report has them is seen when they are resolved.
 */
export function findWordMentions(joined: JoinedText): FoundMention[] {
  const { text } = joined;
  return [...text.matchAll(inWords)].flatMap(({ 0: words, 1: ordinal, 2: annex, index }): FoundMention[] => {
    const end = index + words.length;
    const name = words.slice(words.search(/\s/) + 1);
    const start = end - name.length;
    const behind = foldWhite(text.slice(end, end + 40));
    const target = (first: string | undefined): MentionTarget[] => [
      { span: joined.spanInSource({ start, end }), first, last: first },
    ];
    const span = joined.spanInSource({ start, end });
    if (annex !== undefined) {
      if (!isOwnAnnex(text, start, { end, behind })) return [];
      return [{ span, kind: annex.toLowerCase() === 'appendix' ? 'appendix' : 'annex', targets: target(undefined) }];
    }
    if (!goesOn.test(behind) || ofAnotherYear.test(sentenceBefore(text, index))) return [];
    if (isOfAnother(text, index, end, { open: undefined })) return [];
    const label = String(ordinals.indexOf((ordinal ?? '').toLowerCase()) + 1);
    return [{ span, kind: 'recommendation', targets: target(label) }];
  });
}

/** What the report says that its annex holds: "reproduced in the annex". */
const holds = /\b(?:contained|reproduced|listed|set out|given|included|provided) in the $/;

/** "set out in the annex.", "the Annex shows", "the annex to this report"; else, with a small letter, it may be a law’s. */
function isOwnAnnex(text: string, start: number, { end, behind }: { readonly end: number; readonly behind: string }) {
  if (toThisReport.test(behind)) return true;
  const isHeld =
    /^\p{Lu}/u.test(text.slice(start)) || holds.test(foldWhite(text.slice(Math.max(0, start - 30), start)));
  if (!isHeld || !annexGoesOn.test(behind)) return false;
  return !namesLaw(sentenceBefore(text, start)) && !isOfAnother(text, start, end, { open: undefined });
}

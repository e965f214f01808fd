/* Who said it: what somebody else said or held at a number stands in that one’s own text. */

/** "Lord Wave said (at para 15)", "the judge held, at para 3,": somebody’s own words. */
const somebodySaid =
  /(?<subject>[\p{L}’'.]+)\s(?:(?:had|has|also|then|rightly|later)\s)*(?:said|says|held|holds|stated|states|observed|observes|explained|explains|noted|notes|put|added|concluded|remarked|commented|wrote|acknowledged|opined|emphasised|accepted|ruled|reasoned|recognised|cautioned)\b(?!\sby\b),?[^.;:(),]{0,60},?\s?(?:at|in)?\s?$/u;
/** "The judge, in paragraph 4, said". */
const speakerBefore = /(?:\b(?:judge|tribunal|court|he|she|counsel)|\p{Lu}\p{Ll}+),\s(?:in|at)\s*$/u;
const saysBehind = /^,?\s(?:said|says|held|holds|stated|states|observed|noted|explained|concluded)\b/u;
/** Those who speak without a name. */
const speakers =
  /^(?:he|she|they|judge|judges|court|tribunal|counsel|appellants?|respondents?|claimants?|defendants?|book|guide|guidance|handbook|manual)$/u;

/** "Ms Mast says that the events in paragraph 1": what the report tells there, and somebody speaks of. */
const tellsOfEvents =
  /\b(?:(?:events|facts|circumstances|concerns|failings|faults|incidents|complaints|allegations)(?:\s(?:described|set\sout|listed|outlined|summari[sz]ed|mentioned|identified|recorded))?|(?:\p{Ll}{3,}s|point)\s(?:described|set\sout|listed|named|made|raised|referred\sto))\s(?:in|at)\s$/u;

/**
 * True if what stands before is what a person or a court said; what "I", "we" or the `author` of the report said is its own,
 * and so is where it tells of the events that somebody speaks of.
 */
export function isSaidBySomebody(words: string, author?: string): boolean {
  const subject = somebodySaid.exec(words)?.groups?.['subject'];
  if (subject === undefined || subject === author || ownCommittee.test(words) || tellsOfEvents.test(words))
    return false;
  return speakers.test(subject) || (/^\p{Lu}/u.test(subject) && !noSubject.test(subject));
}

/** "as the Committee notes in": how committees speak of themselves; of others they say what those found or held. */
const ownCommittee = /\bthe Committee (?:notes|says|states|explains|observes|concludes) (?:at|in)\s$/u;

/** Words with a capital before a verb that are nobody's name. */
const noSubject = /^(?:I|We|It|Question|Motion|Amendment|This|That|These|Those|There|What|As|Which|Who)$/;

/** "The judge, in paragraph 4, said": a speaker before the number, and the verb behind. */
export function isSaidAt(before: string, behind: string): boolean {
  return saysBehind.test(behind) && speakerBefore.test(before);
}

/*
 * The nouns by which reports name laws and other documents: one list for each kind, and below what each place that asks
 * counts. Where a kind is left out there, or a word added, the difference is meant, and says why. All are alternatives of
 * regular expressions, in lower case.
 */

/** What binds: cited by section and paragraph, as reports are. */
const laws = 'act|agreement|charter|code|convention|directive|regulations?|rules|statute|treaty';
/** These are laws, too, but also said of much else: "in order to", "behind schedule". */
const everydayLaws = 'bill|order|schedule';
/** What tells how laws are to be followed. */
const guides = 'circular|guidance|handbook|manual';
/** What binds some, or says what should be done; with a capital they are rather parts of the names of bodies. */
const lesserLaws = 'article|guidelines?|law|policy|protocol|resolution|rule';
/** What somebody said or sent. */
const testimony = 'letter|statement|submissions?|transcript';
/** What the parties of a case write. */
const pleadings = 'affidavit|pleadings?|particulars\\sof\\sclaim|grounds\\sof\\sappeal|skeleton(?:\\sargument)?';
/** What inquiries leave behind, by the names that they have with a capital. */
const reports = 'report|review|inquiry|enquiry|study';
/** Those who report. */
const bodies = 'committee|commission|panel|audit';

/** Documents that are cited by paragraph; a capital or a qualifier before them tells that another one is meant. */
export const DOCUMENT =
  `(?:${laws}|${everydayLaws}|${guides}|${lesserLaws}|${testimony}|advice|appendix to|annex to|comments?|commentary|decision|` +
  'declaration|evidence|framework|instruction|judgment|judgement|memorandum|minutes?|notes|opinion|paper|plan|proof|report|' +
  'response|review|ruling|strategy|study|terms of reference|white paper|green paper)';

/** What "of this …" means in words that are quoted: there "this title", which a report may have as well, is a law’s. */
export const QUOTED_LAW =
  `(?:${laws}|${everydayLaws}|${guides}|${lesserLaws}|acts|clause|constitution|contract|covenant|instrument|licence|standard|` +
  'subsection|title)';

/** A law, by its capital in running text; without one, only what is said of nothing else. */
export const NAMED_LAW = `(?:${capitalised(`${laws}|${everydayLaws}|${guides}|acts|orders|constitution|licence|standard`)}|CFR|legislation|statutory|statute)`;

/** What a text may declare its bare numbers to be of: "references to paragraphs are to paragraphs of the Lease". */
export const DECLARED = `(?:${laws}|${everydayLaws}|${guides}|lease|policy)`;

/** What may stand before "in particular paragraph 12". */
export const PARTICULAR = `(?:${capitalised(`${laws}|${everydayLaws}|${guides}|covenant|framework|guidelines|principles|protocol|resolution|standards?`)})`;

/** What has a name before it and its section in a bracket behind: "the Parking Strategy (section 5". */
export const TITLED = `(?:${capitalised(`${laws}|${guides}|framework|guidelines|memorandum|notes|plan|policy|standards?|strategy`)})`;

/** What says something by itself: "the lease provides at". */
export const SAYING =
  `(?:${testimony}|${pleadings}|agreement|claim\\sform|code|contract|deed|guidance|handbook|lease|licence|manual|memorandum|` +
  'minutes|notice|order|policy)';

/** What courts have of the parties, by day, tab or number: "PD 32, paragraph 8". */
export const COURT_PAPER = `(?:practice\\sdirection|PD|CPR|RSC|transcript|day|tab|bundle|exhibit|${pleadings})`;

/** What the parties wrote, of which there is one: "the grounds of appeal (paragraph 1)". */
export const PLEADING = `(?:${pleadings}|statement\\sof\\scase)`;

/** What a person or court said: "her statement (", "the judge’s ruling (". */
export const SPOKEN = `(?:${testimony}|assessment|decision|evidence|judgment|opinion|ruling)`;

/** What somebody wrote, of which a sentence goes on to speak: a judge’s ruling is rather told of for its own sake. */
export const WRITTEN = `(?:${testimony}|${pleadings}|judgment|memorandum|testimony)`;

/** A report by its name, or who made it: "the Harbour Review said". */
export const REPORT_OR_BODY = `(?:${capitalised(`${reports}|${bodies}`)})`;

/** A report or paper by its name alone: "the Harbour Report (". */
export const NAMED_PAPER = `(?:${capitalised(`${reports}|memorandum|notes|paper`)})`;

/** The alternatives, each with a capital. */
function capitalised(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

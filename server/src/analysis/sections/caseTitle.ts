import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';
import { ownReference } from '../../report/recognition/caseReferences.ts';
import { lineTest } from '../../report/lines/lineMemo.ts';
import { endsSentence } from '../../report/lines/lines.ts';

/*
 * The cover of a judgment begins with its number, the court and the judges; what people call it by, "Mast v Harbour Board
 * [2020] EWHC 12 (QB)", stands further down, the parties often one below the other with what they are in the case.
 */

/** What a case is called, and the lines of its cover that say so. */
export interface CaseTitle {
  /** "Mast v Harbour Board [2020] EWHC 12 (QB)". */
  readonly title: string;
  /** Offsets of the first character of its first line and behind the last of its last. */
  readonly start: number;
  readonly end: number;
  /** 0-based last line. */
  readonly lastLine: number;
}

/** So many lines, blank ones left out, can belong to the cover. */
const mostLines = 60;
const longestLine = 300;
/** A party has no more characters, nor the line that names both. */
const longestParty = 90;
const longestName = 150;

const courtLine = /\b(?:court|tribunal)\b|^case\s(?:no|number)\b|^neutral\scitation\b/i;
const oneParagraph = /^(?:\[1\]|1[.)]?)\s+["“‘']?\p{Lu}/u;
/** "Between:"; in Scotland "in the reclaiming motion by". */
const between =
  /^(?:b\s?e\s?t\s?w\s?e\s?e\s?n\s*:?-?|in\sthe\s(?:reclaiming\smotion|cause|petition|action|appeal|matter\sbetween)(?:\sby|\sof|\sbetween)?:?)$/i;
/** "BETWEEN   MAST LIMITED", and below it "AND   HARBOUR BOARD Respondent". */
const betweenBefore = /^between:?\s+(?=\p{Lu})/iu;
const andBefore = /^and:?\s+(?=\p{Lu})/iu;
const nearParty = 5;
/** "- and -", "-v-", "against" on a line of its own. */
const and = /^[-–—\s]*(?:and|v\.?|versus|against)[-–—\s]*$/i;
const rule = /^[-–—_\s]{5,}$/;
/** What a party is in the case, behind its name or on a line of its own. */
const role =
  /^(?:(?:the\s)?(?:first|second|third|\d(?:st|nd|rd|th))\s|cross-)?(?:appellant|respondent|claimant|defendant|applicant|petitioner|plaintiff|pursuer|defender|reclaimer|notice\sparty|prosecutor|accused|intervener|interested\sparty|interested\sparties|third\sparty)s?(?:\s?(?:\/|and|&)\s?\p{L}+)?(?:\s\(?\d\)?)?[;:,]?$/iu;
const roleBehind = new RegExp(`\\s+\\(?${role.source.slice(1, -1)}\\)?$`, 'iu');
const afterParties =
  /\b(?:instructed\sby|representation|hearing\sdates?|heard\son)\b|^(?:for\sthe\s|(?:Mr|Mrs|Ms|Miss|Dr)\s)|^(?:hearing|heard|judge?ment|court|counsel|coram|date|delivered|before|appearances|judges?)\s?:/i;
/** "Rope S.A.", "Mast Ltd.": a stop that ends no sentence. */
const endsShort = /(?:\p{Lu}|\b(?:Ltd|Inc|Co|Corp|Pty|Bros|Anor|Ors))\.$/u;
/** "QUEEN’S BENCH DIVISION (JUDICIAL REVIEW)". */
const courtName = /^\P{Ll}*\b(?:COURT|TRIBUNAL|DIVISION|CHAMBER)\b\P{Ll}*$/u;
const againstAlone = /^[-–—\s]*(?:v\.?|versus|against)[-–—\s]*$/i;
/** "(ANONYMITY DIRECTION MADE)". */
const aside = /^\([^()]*\)$/;
const versus = /^(?:CASE\sOF\s+)?(\p{Lu}.{1,90}?)\s(?:v\.?|-v-|–v–|versus)\s(.{2,90})$/u;

/** Columns, a case that running text cites: "Mast v Oar [2010] UKSC 1, at [4]". */
const inText = /\s{4}|\](?!\s[A-Z])|[.;]\s\p{Lu}.*\sv\s|\[(?:19|20)\d\d\].*[,;]/u;

/** The name of the case that a text decides, where its cover is a court’s and does not begin with it. */
export function caseTitle(layout: Layout): CaseTitle | undefined {
  const { lines, salutation } = layout;
  // Most reports are told apart by their first lines, before anybody has looked for numbers and headings.
  if (salutation !== undefined || !coverUpTo(lines.length, layout).some(isOfCase)) return undefined;
  const cover = coverUpTo(layout.numbers[0]?.line ?? lines.length, layout);
  if (!cover.some(isOfCase) || layout.headings.some(({ level }) => level !== undefined)) return undefined;
  const named = partiesBetween(cover) ?? partiesInLine(cover) ?? matterOf(cover);
  const line = cover.find(bearsReference);
  const cited = line && ownReference(line.text);
  if (named !== undefined) {
    const { name, from, to } = named;
    const title = cited === undefined || name.includes(cited) ? name : `${name} ${cited}`;
    return { title, start: from.start, end: to.end, lastLine: to.index };
  }
  if (line === undefined || cited === undefined) return undefined;
  return { title: cited, start: line.start, end: line.end, lastLine: line.index };
}

/* Asked of the line alone: on most covers nothing else depends on its words. */
const isOfCourt = lineTest((text) => text.length < longestName && courtLine.test(text));
const bearsReference = lineTest((text) => text.length < longestName && ownReference(text) !== undefined);
const isOfCase = (line: Line): boolean => isOfCourt(line) || bearsReference(line);
const isOfText = lineTest((text) => text.length > longestLine || oneParagraph.test(text));

/** True for what stands on the cover of a judgment besides its title: courts, and parties with what they are in the case. */
export function isOfCourtCover(title: string): boolean {
  return courtName.test(title) || role.test(title) || roleBehind.test(title);
}

/** The first lines, up to the first paragraph or a line before it, without the heads of pages. */
function coverUpTo(end: number, { lines, furniture }: Layout): Line[] {
  const cover: Line[] = [];
  for (const line of lines.slice(0, Math.min(end, mostLines * 3))) {
    if (cover.length >= mostLines || isOfText(line)) break;
    if (!line.blank && !furniture.has(line.index)) cover.push(line);
  }
  return cover;
}

interface Parties {
  readonly name: string;
  readonly from: Line;
  readonly to: Line;
}

/** The first of those on either side of "- and -" below "Between". */
function partiesBetween(cover: readonly Line[]): Parties | undefined {
  const at = cover.findIndex(({ text }) => between.test(text));
  if (at < 0) {
    const first = cover.findIndex(({ text }) => betweenBefore.test(text));
    const [from, to] = [
      cover[first],
      cover.slice(first + 1, first + nearParty).find(({ text }) => andBefore.test(text)),
    ];
    if (from !== undefined && to !== undefined) {
      const parties = [from.text.replace(betweenBefore, ''), to.text.replace(andBefore, '')].map(withoutRole);
      return { name: parties.join(' v '), from, to };
    }
  }
  const from = at < 0 ? partyAbove(cover) : at + 1;
  if (from === undefined) return undefined;
  const behind = cover.slice(from);
  const start = behind.findIndex(({ text }) => !rule.test(text));
  const end = behind.findIndex(({ text }, index) => index > start && (rule.test(text) || afterParties.test(text)));
  const lines = behind.slice(Math.max(0, start), end < 0 ? undefined : end);
  const middle = lines.findIndex(({ text }) => and.test(text));
  if (middle < 1) return undefined;
  const one = partyOf(lines.slice(0, middle));
  const other = partyOf(lines.slice(middle + 1));
  if (one === undefined || other === undefined) return undefined;
  return { name: `${one.name} v ${other.name}`, from: one.from, to: other.to };
}

/** Where nothing says "Between": the line of the party above "- and -", if what it is in the case stands there too, or above "v". */
function partyAbove(cover: readonly Line[]): number | undefined {
  const at = cover.findIndex(({ text }) => and.test(text));
  const [second, last] = [cover[at - 2], cover[at - 1]];
  if (last === undefined) return undefined;
  if (roleBehind.test(last.text)) return at - 1;
  if (second !== undefined && role.test(last.text)) return at - 2;
  return againstAlone.test(cover[at]?.text ?? '') ? at - 1 : undefined;
}

/** "IN THE MATTER OF AN APPLICATION BY JR103 FOR JUDICIAL REVIEW", where no party stands against another. */
function matterOf(cover: readonly Line[]): Parties | undefined {
  const line = cover.find(({ text }) => ofMatter.test(text) && text.length < longestName);
  return line === undefined ? undefined : { name: line.text, from: line, to: line };
}

const ofMatter = /^in\sthe\smatter\sof\s/i;

/** The first party of some lines: up to what it is in the case, or to "and". */
function partyOf(lines: readonly Line[]): Parties | undefined {
  const names: Line[] = [];
  for (const line of lines) {
    const { text } = line;
    if (and.test(text) || role.test(text)) break;
    if (aside.test(text)) continue;
    names.push(line);
    if (roleBehind.test(text)) break;
  }
  const [from, to] = [names[0], names.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const name = names
    .map(({ text }) => withoutRole(text))
    .join(' ')
    .replace(/\s+/g, ' ');
  return name.length > longestParty || (endsSentence(name) && !endsShort.test(name)) ? undefined : { name, from, to };
}

function withoutRole(text: string): string {
  return text
    .replace(/^(?:between:?\s+)?(?:\(?\d\)\s+)?/i, '')
    .replace(roleBehind, '')
    .replace(/,\s*$/, '')
    .trim();
}

/** A line that names both: "Lloyd (Respondent) v Google LLC (Appellant)". */
function partiesInLine(cover: readonly Line[]): Parties | undefined {
  for (const line of cover) {
    const { text } = line;
    if (text.length > longestName || /^on\sappeal\b/i.test(text)) continue;
    const [, one, other] = versus.exec(text) ?? [];
    if (one === undefined || other === undefined || !/^\p{Lu}/u.test(other) || inText.test(text)) continue;
    return { name: `${withoutRole(one)} v ${withoutRole(other)}`, from: line, to: line };
  }
  return undefined;
}

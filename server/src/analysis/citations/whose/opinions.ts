import { contains } from '../../../text/span.ts';
import type { Span } from '../../../text/span.ts';
import { foldWhite } from '../../../text/letters/whiteSpace.ts';
import type { Section } from '../../model.ts';
import { sentenceBefore } from './wordsAround.ts';

/*
 * A judgment may be several: each judge’s own, under the judge’s name, and opinions of those who differ behind the judgment
 * of the court. Their paragraphs are cited by the judge’s name, which otherwise tells of another document.
 */

/** What one judge, or the court, wrote. */
interface Opinion {
  /** Surnames in lower case; none for the judgment of the court itself. */
  readonly names: readonly string[];
  readonly span: Span;
  /** True for "Dissenting opinion of Judge Mast", behind the judgment of the court. */
  readonly isSeparate: boolean;
}

const separate =
  /\b(?:dissenting|concurring|separate|dissent|declaration)\b.*\b(?:of|by)\s+(?:judges?|justice|lord|lady|mrs?)\b\s*(.*)$/iu;
const title =
  /^(?:the\s+)?(?:rt\.? hon\.?\s+)?(?:lord|lady|baroness|sir|dame|mrs?|ms|hhj|his honour|her honour|judge|president|vice-president|chief justice)\s+(?:chief\s+|chief\s+baron\s+|senior\s+|deputy\s+)?(?:(?:lord|lady)\s+)?(?:justices?\s+|judge\s+)?([\p{L}’' -]{3,60}?)(?:\s+\([^)]*\))?\s*(?::.*|\(.*\)|\.)?$/iu;
/** "LORD MAST:", "Lady Oar (dissenting)", "Lord Justice Sail": a name alone may be that of a witness. */
const speaks = /[:(]|\b[Jj]ustice\b|^\P{Ll}+$/u;
const titleBehind =
  /^([\p{Lu}][\p{L}’', -]{2,60}?),?\s+(?:CJ|C\.J\.|JJA?|JA|J\.|J|LJ|L\.J\.|JSC|SCJ|PCJ|P|DP)\b[\s:.(]/u;

/** What the judges of a judgment wrote, by its headings. */
export class Opinions {
  readonly #opinions: readonly Opinion[];

  constructor(sections: readonly Section[]) {
    const heads = sections.flatMap(({ title: { value, span } }) => {
      const behind = separate.exec(value)?.[1];
      const printed =
        behind ?? (speaks.test(value) ? title.exec(value)?.[1] : undefined) ?? titleBehind.exec(`${value} `)?.[1];
      return printed === undefined
        ? []
        : [{ names: surnames(printed), start: span.start, isSeparate: behind !== undefined }];
    });
    const end = sections.reduce((last, { span }) => Math.max(last, span.end), 0);
    const opinions = heads.map(({ start, ...head }, at) => ({
      ...head,
      span: { start, end: heads[at + 1]?.start ?? end },
    }));
    const first = opinions.find(({ isSeparate }) => isSeparate);
    const court =
      first === undefined ? [] : [{ names: [], span: { start: 0, end: first.span.start }, isSeparate: false }];
    // One judge alone is the author of it all.
    this.#opinions = opinions.length + court.length < 2 ? [] : [...court, ...opinions];
  }

  /**
   * What the words around a number, from `start` to `end` of `text`, say that it is a paragraph of: another judge’s part of
   * the same judgment, or the judgment of the court. `at` is the offset of the number in the source.
   */
  meant(text: string, start: number, end: number, at: number): Span | undefined {
    if (this.#opinions.length === 0) return undefined;
    const citing = this.#opinions.findLast(({ span }) => contains(span, { start: at, end: at }));
    const [before, behind] = [sentenceBefore(text, start), foldWhite(text.slice(end, end + reach))];
    if (citing?.isSeparate === true && ofTheJudgment.test(behind))
      return this.#opinions.find(({ names }) => names.length === 0)?.span;
    if (citesCase.test(before) || citesCase.test(behind.split('.')[0] ?? '')) return undefined;
    const others = this.#opinions.filter((each) => each !== citing && each.names.length > 0);
    // "I have read Lord Mast’s judgment. I disagree with what he says at paragraph 5".
    const told = heSays.test(before) ? foldWhite(text.slice(Math.max(0, start - reachOfName), start)) : before;
    const words = `${told} | ${behind.split(/[.;]/)[0] ?? ''}`.toLowerCase();
    const named = others.filter(({ names }) => names.some((name) => isNamed(words, name)));
    if (named.length === 1) return named[0]?.span;
    return named.length === 0 && colleague.test(before) ? others[0]?.span : undefined;
  }
}

const reach = 70;
const reachOfName = 250;
const heSays =
  /(?<!\p{L})(?:he|she)\s(?:\p{Ll}+ly\s)?(?:says?|said|gives|gave|explains|states|sets\sout|expresses)\s(?:at|in)\s$|\b(?:his|her)\s(?:Honour|Lordship|Ladyship|reasons|judgment)\b.*\s(?:at|in)\s$/u;
const ofTheJudgment =
  /^[\s,]*(?:\([a-z]{1,4}\)\s*)?of\sthe\s(?:present\s|main\s|majority\s|majority’s\s|court’s\s)?judgment\b/iu;
const citesCase = /\sv\.?\s|[[(](?:18|19|20)\d\d[\])]|\b(?:ibid|op\.? cit)\b/iu;
/** "my Lord", "my noble and learned friend": the one who gave the first judgment. */
const colleague = /\bmy\s(?:noble\s(?:and\slearned\s)?friend|lord|lady|colleagues?)\b/iu;

function isNamed(words: string, name: string): boolean {
  const at = words.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(`${words[at - 1] ?? ' '}${words[at + name.length] ?? ' '}`);
}

/** "JUDGES MAST AND OAR, JOINED BY JUDGE SAIL": the surnames. */
function surnames(printed: string): string[] {
  return printed
    .replace(/\bjoined by\b|\bjudges?\b/giu, ',')
    .split(/,|\band\b/iu)
    .flatMap((name) => /([\p{L}’'-]{3,})\s*$/u.exec(name.trim())?.[1]?.toLowerCase() ?? []);
}

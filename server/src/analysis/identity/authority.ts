import type { JoinedText } from '../../text/joinedText.ts';
import type { Stated } from '../../text/span.ts';
import { authorityKey, bareName } from './authorityNames.ts';
import type { Front } from './front.ts';
import { countWords } from './wordCounts.ts';

/*
 * Who was inspected. No list of places: a name is what stands where reports put names (in titles, on a line of its own
 * above them, in a letter head, in running heads, in the first sentences), is written with capitals throughout, and comes
 * again in the text. In doubt there is none.
 */

const word = "(?:St\\.|\\p{Lu}[\\p{L}’'&-]*)";
const small = '(?:and|of|the|upon|on|under|le|next|&)';
/** Within a line, or from one to the next. */
const gap = '(?:[ \\t]+|\\n(?!\\n))';
const name = `${word}(?:${gap}(?:${small}${gap}){0,2}${word}){0,8}`;
const organisation =
  '(?:Council|Corporation|Police|Constabulary|Fire\\s+and\\s+Rescue\\s+Service|Health\\s+Board|Integrated\\s+Care\\s+Board|Hospitals?|Infirmary|School|Academy|College|University|Nursery|(?:Care|Nursing|Residential)\\s+Home(?:\\s+Service)?|Hospice|(?:Medical|Health)\\s+(?:Centre|Practice)|Surgery|Prison|NHS\\s+(?:Foundation\\s+)?Trust|Ambulance\\s+Service)';
const services =
  "(?:local\\s+authority|(?:local\\s+)?children['’‘]?s\\s+(?:social\\s+care\\s+)?services|local\\s+area)";
const inspection = '\\b(?:[Ii]nspection|[Rr]e-?inspection|[Rr]eview|[Vv]isit|[Aa]ssessment|[Aa]udit)';

/** "Name of service: Elm Lodge": what reports on homes and schools print beside the name. */
const label =
  '(?:[Nn]ame\\s+of\\s+(?:the\\s+)?(?:designated\\s+centre|service|establishment|school|setting|home|centre|practice|provider)|(?:Service|School|Setting|Establishment|Home)\\s+name|Name)';

/** Where a name may stand, and how much that speaks for its being the authority’s. */
const places: readonly { readonly weight: number; readonly pattern: RegExp }[] = [
  { weight: 3, pattern: new RegExp(`${inspection}\\s+(?:of|to|at)\\s+(?:the\\s+)?(${name})`, 'gu') },
  { weight: 3, pattern: new RegExp(`^(${name})\\s+(?:[–—-]|(?=[Ii]nspection|[Jj]oint|[Rr]eview))`, 'gmu') },
  { weight: 2, pattern: new RegExp(`\\b(?:in|of|to)\\s+(?:the\\s+)?(${name})(?=\\s*(?:[.,]|$|\\n))`, 'gu') },
  { weight: 2, pattern: new RegExp(`\\b(${name})(?:['’‘]?s)?\\s+${services}`, 'gu') },
  {
    weight: 2,
    pattern: new RegExp(
      `\\bservices\\s+(?:[\\p{Ll},]+\\s+){0,6}in\\s+(?:the\\s+)?(${name})\\s+(?:are|is|have|has|require)`,
      'giu',
    ),
  },
  { weight: 1.5, pattern: new RegExp(`\\b(${name}${gap}${organisation})\\b`, 'gu') },
  { weight: 2, pattern: new RegExp(`\\b${organisation}\\s+(?:of|for)\\s+(${name})`, 'gu') },
  {
    weight: 2,
    pattern: new RegExp(
      `\\b((?:(?:London|Royal|Metropolitan)\\s+Borough|City|County)\\s+of\\s+(?:the\\s+)?${name})`,
      'gu',
    ),
  },
  { weight: 3, pattern: new RegExp(`^${label}[ \\t]*:[ \\t]*(${name})`, 'gmu') },
  { weight: 3, pattern: new RegExp(`\\b((?:HMP(?:\\s?(?:/|&|and)\\s?YOI)?|HM\\s+Prison|YOI|HMYOI)\\s+${name})`, 'gu') },
];

/** A line of its own among the titles speaks for a name, most with the name of an organisation. */
const LINE_WEIGHT = 1.5;
const ORGANISATION_WEIGHT = 2.5;
const TITLE_LINES = 8;
const wholeLine = new RegExp(`^(?:The\\s+)?(${name})$`, 'u');
const ofOrganisation = new RegExp(`${organisation}|Borough|Authority|Partnership|Services$`, 'u');

const titledOrganisation = new RegExp(`\\b${name}${gap}${organisation}\\b`, 'gu');

/** Less evidence than this makes no authority; of a name that comes again and again less than the second. */
const LEAST_WEIGHT = 3;
const LEAST_REPEATED = 2;

interface Candidate {
  readonly stated: Stated<string>;
  readonly weights: Map<unknown, number>;
}

/** The authority as it is printed, without the words that many share: "Medway" of "Medway Council". */
export function findAuthority(front: Front, text: string): Stated<string> | undefined {
  const candidates = new Map<string, Candidate>();
  const add = (piece: JoinedText, whole: string, at: number, from: unknown, weight: number): void => {
    const printed = withoutAddress(whole);
    const bare = bareName(printed);
    if (bare === undefined) return;
    const start = at + bare.at;
    const span = piece.spanInSource({ start, end: start + bare.text.length });
    const key = authorityKey(bare.text);
    const known = candidates.get(key) ?? {
      stated: { value: bare.text.replace(/\s+/gu, ' '), span },
      weights: new Map<unknown, number>(),
    };
    known.weights.set(from, Math.max(weight, known.weights.get(from) ?? 0));
    candidates.set(key, known);
  };
  addTitleLines(front, add);
  addOrganisations(front, add);
  for (const piece of [front.head, front.runningHeads])
    for (const { pattern, weight } of places)
      for (const match of piece.text.matchAll(pattern)) {
        const printed = match[1] ?? '';
        add(piece, printed, match.index + match[0].lastIndexOf(printed), pattern, weight);
      }
  return likeliest([...candidates.values()], text);
}

const endsWithOrganisation = new RegExp(`${organisation}(?=[ \\t]*\\n(?!(?:${small}|NHS|Foundation|Trust)\\b))`, 'u');

/** "Elm Bank Primary⏎School⏎Mill Road": below an organisation’s name stands its address. */
function withoutAddress(printed: string): string {
  const match = endsWithOrganisation.exec(printed);
  return match === null ? printed : printed.slice(0, match.index + match[0].length);
}

type Add = (piece: JoinedText, printed: string, at: number, from: unknown, weight: number) => void;

/** "Medway", "London Borough of Hammersmith and⏎Fulham": titles that are nothing but a name. */
function addTitleLines({ head, titles }: Front, add: Add): void {
  for (let at = 0; at < Math.min(TITLE_LINES, titles.length); at++) {
    const line = titles[at];
    if (line === undefined) continue;
    const next = /\b(?:and|of|the|upon)$/u.test(line.text) ? titles[at + 1] : undefined;
    const start = head.fromSource(line.start);
    const printed = head.text.slice(start, head.fromSource((next ?? line).end)).trimEnd();
    const plain = printed.replace(/^[*_# ]+|[*_ ]+$/gu, '');
    const match = wholeLine.exec(plain);
    const weight = ofOrganisation.test(plain) ? ORGANISATION_WEIGHT : LINE_WEIGHT;
    if (match !== null) add(head, match[1] ?? '', start + printed.indexOf(match[1] ?? ''), LINE_WEIGHT, weight);
  }
}

/** "…: Elm Bank Primary School": an organisation named in the titles. */
function addOrganisations({ head, titles }: Front, add: Add): void {
  const end = head.fromSource(titles.at(-1)?.end ?? 0);
  for (const match of head.text.slice(0, end).matchAll(titledOrganisation))
    add(head, match[0], match.index, addOrganisations, ORGANISATION_WEIGHT);
}

function likeliest(candidates: readonly Candidate[], text: string): Stated<string> | undefined {
  const scored = candidates.flatMap(({ stated, weights }) => {
    const evidence = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    if (evidence < LEAST_REPEATED) return [];
    const { capital, lower, whole } = countWords(text, stated.value);
    // What is written small elsewhere is no name; a name comes again.
    if (capital === 0 || lower * 3 > capital) return [];
    const score = evidence + Math.min(4, Math.log2(Math.max(1, whole)));
    return evidence >= LEAST_WEIGHT || whole >= 3 ? [{ stated, score }] : [];
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.stated;
}

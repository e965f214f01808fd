import type { SignedLine } from './lineSigns.ts';
import type { Place } from './lattice.ts';

/**
 * What a sign tells, as log odds: of a start whose number stood on a line of its own, and of one inline, against the text
 * going on; of text without numbers, against numbered text; at a start, of the paragraph before being lost. 0 may be left out
 * at the end.
 */
export type SignWeights = readonly [own?: number, inline?: number, plain?: number, lost?: number];

/** By the name of the sign. */
export type StartWeights = Readonly<Record<string, SignWeights>>;

export interface StartOdds {
  readonly own: number;
  readonly inline: number;
  readonly plain: number;
  readonly lost: number;
}

/** Lines of one stretch are alike: each tells only half of whether the stretch is numbered. */
const half = 0.5;

const knownOdds = new WeakMap<StartWeights, WeakMap<readonly string[], StartOdds>>();

/** The summed log odds of what is seen on a line; lines of a kind have one list of signs, and are summed once. */
export function oddsOf({ signs, hasRoom }: SignedLine, weights: StartWeights): StartOdds {
  const known = knownOdds.get(weights) ?? new WeakMap<readonly string[], StartOdds>();
  knownOdds.set(weights, known);
  const odds = known.get(signs) ?? sumOdds(signs, weights, hasRoom);
  known.set(signs, odds);
  return odds;
}

/**
 * What is told of text without numbers weighs against all that may happen in numbered text. A number on a line of its own
 * needs room above: of 800 such starts in reports (`npm run fit:numbers`) none had a line right above.
 */
function sumOdds(signs: readonly string[], weights: StartWeights, hasRoom: boolean): StartOdds {
  let [own, inline, plain, lost] = [0, 0, 0, 0];
  for (const sign of signs) {
    const [ofOwn = 0, ofInline = 0, ofPlain = 0, ofLost = 0] = weights[sign] ?? [];
    own += ofOwn;
    inline += ofInline;
    plain += ofPlain;
    lost += ofLost;
  }
  if (!hasRoom) own = -Infinity;
  return { own, inline, plain: half * plain + Math.log(1 + Math.exp(own) + Math.exp(inline)), lost };
}

/** Log odds below which nobody need think of a start. */
const least = -6.3;

/** True if a paragraph may start on the line, or text without numbers may begin or end above it. */
export function isPlace({ belowHeading }: SignedLine, { own, inline }: StartOdds): boolean {
  return belowHeading || own > least || inline > least;
}

/** A line with its odds as a place of the lattice; what else is known of it is added where it is known. */
export function toPlace({ belowHeading }: SignedLine, odds: StartOdds): Place {
  const { own, inline, plain, lost } = odds;
  return { own, inline, plain, lost, boundary: belowHeading, printed: undefined, cited: undefined, pageEnd: undefined };
}

/** A line where a paragraph may start, and what the lattice is to know of it. */
export interface PossibleStart {
  readonly line: SignedLine;
  readonly place: Place;
}

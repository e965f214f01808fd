import { isSameData } from '../../text/stages/sameData.ts';
import type { Steps } from '../../text/stages/steps.ts';
import type { Place } from './lattice.ts';
import type { CitedMatter, Evidence, RecoveredStart } from './recover.ts';
import { numberPlaces, recoverStarts, weighPlaces } from './recover.ts';
import type { PossibleStart } from './startOdds.ts';

/** Versions of texts whose recovered numbers are remembered, and the evidence of the longest of these. */
const MOST_KNOWN = 4;
const MOST_EVIDENCE = 5000;

/** What was found for some evidence. */
interface Known {
  readonly evidence: Evidence;
  readonly places: readonly Place[];
  readonly supported: Float64Array | undefined;
  readonly found: RecoveredStart[];
}

/** The one that was asked for last comes first. */
let known: readonly Known[] = [];

/**
 * As `recoverStarts`, which is a function of evidence and of what citations support and of nothing else: where a change of
 * the text leaves these as they were, as most keys do, the numbers are those of the version before; where it leaves the
 * evidence as it was, so are the places that are to have numbers.
 */
export function* recoverOnce(evidence: Evidence, cited: CitedMatter | undefined): Steps<RecoveredStart[]> {
  const { starts } = evidence;
  if (starts.length === 0 || starts.length > MOST_EVIDENCE) return yield* recoverStarts(evidence, cited);
  const supported = cited?.supported;
  const alike = known.filter((each) => isSameEvidence(each.evidence, evidence));
  const same = alike.find((each) => isSameList(each.supported, supported));
  yield;
  const places = (same ?? alike[0])?.places ?? (yield* weighPlaces(evidence));
  const found = same?.found ?? (yield* numberPlaces(evidence, places, cited));
  known = [{ evidence, places, supported, found }, ...known.filter((each) => each !== same)].slice(0, MOST_KNOWN);
  return found;
}

function isSameList(one: Float64Array | undefined, other: Float64Array | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((figure, at) => figure === other[at]);
}

function isSameEvidence(one: Evidence, other: Evidence): boolean {
  return (
    one.isUnlike === other.isUnlike &&
    one.starts.length === other.starts.length &&
    one.starts.every((start, nth) => isSameStart(start, other.starts[nth])) &&
    isSameData(one.pages, other.pages) &&
    isSameData(one.inPrint, other.inPrint)
  );
}

function isSameStart({ line, place }: PossibleStart, other: PossibleStart | undefined): boolean {
  return line.line === other?.line.line && line.reason === other.line.reason && isSamePlace(place, other.place);
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.own === other.own &&
    one.inline === other.inline &&
    one.plain === other.plain &&
    one.lost === other.lost &&
    one.boundary === other.boundary &&
    one.printed === other.printed
  );
}

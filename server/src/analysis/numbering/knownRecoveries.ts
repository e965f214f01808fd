import type { Steps } from '../../text/steps.ts';
import type { CitedMatter, Evidence, RecoveredStart } from './recover.ts';
import { recoverStarts } from './recover.ts';

/** Versions of texts whose recovered numbers are remembered, and the evidence of the longest of these. */
const MOST_KNOWN = 4;
const MOST_EVIDENCE = 5000;

const known = new Map<string, RecoveredStart[]>();

/**
 * As `recoverStarts`, which is a function of evidence and of what citations support and of nothing else: where a change of
 * the text leaves these as they were, as most keys do, the numbers are those of the version before.
 */
export function* recoverOnce(evidence: Evidence, cited: CitedMatter | undefined): Steps<RecoveredStart[]> {
  const { starts } = evidence;
  if (starts.length === 0 || starts.length > MOST_EVIDENCE) return yield* recoverStarts(evidence, cited);
  const told = starts.map(({ line: { line, reason }, place }) => [line, reason, place]);
  const key = JSON.stringify([told, evidence.pages, cited?.supported()]);
  yield;
  const found = known.get(key) ?? (yield* recoverStarts(evidence, cited));
  // The one that was asked for last is forgotten last.
  known.delete(key);
  known.set(key, found);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return found;
}

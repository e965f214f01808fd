import type { Layout } from '../../report/layout.ts';
import type { Steps } from '../../text/steps.ts';
import type { CitedMatter, PriorEvidence, Recovery } from './recover.ts';
import { recoverStarts } from './recover.ts';

/** Versions of texts whose recovered numbers are remembered, and the evidence of the longest of these. */
const MOST_KNOWN = 4;
const MOST_EVIDENCE = 5000;

const known = new Map<string, Recovery>();

/**
 * As `recoverStarts`, which is a function of evidence and of what citations support and of nothing else: where a change of
 * the text leaves these as they were, as most keys do, the numbers are those of the version before.
 */
export function* recoverOnce(
  layout: Layout,
  evidence: readonly PriorEvidence[],
  cited: CitedMatter | undefined,
): Steps<Recovery> {
  if (evidence.length === 0 || evidence.length > MOST_EVIDENCE) return yield* recoverStarts(layout, evidence, cited);
  const printed = layout.numbers.flatMap(({ series, line, label }) => (series === 0 ? [line, label] : []));
  const key = JSON.stringify([printed, evidence, cited?.supported()]);
  yield;
  const found = known.get(key) ?? (yield* recoverStarts(layout, evidence, cited));
  // The one that was asked for last is forgotten last.
  known.delete(key);
  known.set(key, found);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return found;
}

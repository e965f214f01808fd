import type { ReportDocument } from '../workspace/reports.ts';

/** Answers that are given again, the very same object. */
const kept = new WeakSet();

/** True for an answer that never changes and may be given again: what is made of it can be kept with it. */
export function isKept(answer: unknown): answer is object {
  return typeof answer === 'object' && answer !== null && kept.has(answer);
}

/**
 * A feature that answers the same for as long as a report stays as it is: its answer is worked out once for each version,
 * and forgotten with it. Whoever gets it must not change it.
 */
export function oncePerVersion<R extends object>(
  feature: (document: ReportDocument) => R,
): (document: ReportDocument) => R {
  const answers = new WeakMap<ReportDocument, R>();
  return (document) => {
    const answer = answers.get(document) ?? feature(document);
    answers.set(document, answer);
    return keep(answer);
  };
}

/** Says of an answer that it never changes. */
export function keep<R extends object>(answer: R): R {
  kept.add(answer);
  return answer;
}

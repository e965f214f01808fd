/** One of several rules about the same thing, of which the first that holds decides. */
export interface Rule<Subject, Verdict> {
  /** What it says of the text, in words. */
  readonly name: string;
  readonly verdict: Verdict;
  /** The words of the subject that it reads: where there are none it does not hold, and is not asked. */
  readonly reads?: keyof Subject;
  readonly holds: (subject: Subject) => boolean;
}

/** The first rule that holds of the subject; undefined where none does. */
export function firstThatHolds<Subject, Verdict>(
  rules: readonly Rule<Subject, Verdict>[],
  subject: Subject,
): Rule<Subject, Verdict> | undefined {
  return rules.find(({ reads, holds }) => (reads === undefined || subject[reads] !== '') && holds(subject));
}

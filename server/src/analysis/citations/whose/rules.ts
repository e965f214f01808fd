/** One of several rules about the same thing, of which the first that holds decides. */
export interface Rule<Subject, Verdict> {
  /** What it says of the text, in words. */
  readonly name: string;
  readonly verdict: Verdict;
  readonly holds: (subject: Subject) => boolean;
}

/** The first rule that holds of the subject; undefined where none does. */
export function firstThatHolds<Subject, Verdict>(
  rules: readonly Rule<Subject, Verdict>[],
  subject: Subject,
): Rule<Subject, Verdict> | undefined {
  return rules.find(({ holds }) => holds(subject));
}

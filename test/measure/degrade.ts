export interface Degraded {
  readonly text: string;
  /** For each line of `text` the line of the clean text that it was; both 0-based. */
  readonly lineOf: readonly number[];
}

/**
 * Does to a clean text what extraction did to the 2015 seed: every character that is not printable ASCII or a line feed is
 * deleted without replacement, then every line whose first character is a digit, blanks left out.
 */
export function degradeLines(text: string): Degraded {
  const kept: string[] = [];
  const lineOf: number[] = [];
  text.split('\n').forEach((line, at) => {
    const printable = line.replace(/[^ -~]/g, '');
    if (/^ *\d/.test(printable)) return;
    kept.push(printable);
    lineOf.push(at);
  });
  return { text: kept.join('\n'), lineOf };
}

export function degrade(text: string): string {
  return degradeLines(text).text;
}

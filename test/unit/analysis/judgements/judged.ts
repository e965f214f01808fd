import { expect } from 'vitest';
import { dedent, read } from '../../../fixture.ts';

export const START = `
  Inspection of Harbour Town

  Inspectors came to Harbour Town in June to see how well those who live there are looked after. They
  spoke with forty people and read the books of the last three years. They came back in the autumn to
  see the boats that had come home, and to speak with those who had been at sea in the summer months.
`;

/** Area and grade of each judgement of a report with `words` at its end. */
export function judged(words: string): [string, string][] {
  const { report, source } = read(dedent(START) + '\n' + dedent(words));
  return report.judgements.map(({ area, grade }) => {
    // A grade that is wrapped beside its area has the place of its first line.
    expect(grade.value.startsWith(source.slice(grade.span))).toBe(true);
    return [area, grade.value];
  });
}

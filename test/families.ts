import { read } from './fixture.ts';

/** What the citations of a text lead to, in order: labels of paragraphs, titles of sections, openings of recommendations. */
export function leadsInOrder(text: string): [cited: string, leads: string[]][] {
  const { report, source } = read(text);
  return report.citations.flatMap(({ targets }) =>
    targets.map(({ span, paragraphs, sections = [], recommendations = [] }): [string, string[]] => [
      source.slice(span),
      [
        ...paragraphs.map((index) => report.paragraphs[index]?.number?.label ?? '?'),
        ...sections.map((index) => report.sections[index]?.title.value ?? '?'),
        ...recommendations.map((index) =>
          source.slice(report.recommendations[index]?.span ?? { start: 0, end: 0 }).slice(0, 12),
        ),
      ],
    ]),
  );
}

/** The same by what is cited; of like citations the last. */
export function leadsOf(text: string): Record<string, string[]> {
  return Object.fromEntries(leadsInOrder(text));
}

/** The titles of the sections of a text, in order. */
export function titlesOf(text: string): string[] {
  return read(text).report.sections.map(({ title }) => title.value);
}

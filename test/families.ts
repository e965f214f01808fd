import { read } from './fixture.ts';

/** What the citations of a text lead to: labels of paragraphs, titles of sections, openings of recommendations. */
export function leadsOf(text: string): Record<string, string[]> {
  const { report, source } = read(text);
  const found: Record<string, string[]> = {};
  for (const { targets } of report.citations)
    for (const { span, paragraphs, sections = [], recommendations = [] } of targets)
      found[source.slice(span)] = [
        ...paragraphs.map((index) => report.paragraphs[index]?.number?.label ?? '?'),
        ...sections.map((index) => report.sections[index]?.title.value ?? '?'),
        ...recommendations.map((index) =>
          source.slice(report.recommendations[index]?.span ?? { start: 0, end: 0 }).slice(0, 12),
        ),
      ];
  return found;
}

/** The titles of the sections of a text, in order. */
export function titlesOf(text: string): string[] {
  return read(text).report.sections.map(({ title }) => title.value);
}

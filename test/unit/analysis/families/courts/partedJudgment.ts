import { read } from '../../../../fixture.ts';

/** What a paragraph says that nothing is asked of. */
export const text =
  'The harbour board knew of the state of the quay for more than a year, and did nothing about it at all.';

/** A judgment: headings, each over two paragraphs; `words` end the last. */
export function judgment(headings: readonly string[], words: string): string {
  let number = 0;
  const parts = headings.flatMap((heading, at) => {
    const paragraphs = [text, at === headings.length - 1 ? words : text].map((each) => `${++number}. ${each}`);
    return [heading, ...paragraphs];
  });
  return `${parts.join('\n\n')}\n`;
}

/** What mentions of sections lead to: "Section B: B. THE BACKGROUND". */
export function placesOf(page: string): string[] {
  const { report } = read(page);
  return report.citations.flatMap(({ targets, span }) =>
    targets.flatMap(({ sections = [] }) =>
      sections.map((at) => `${page.slice(span.start, span.end)}: ${report.sections[at]?.title.value ?? ''}`),
    ),
  );
}

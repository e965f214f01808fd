import type { Paragraph, Problem } from '../model.ts';

const mostMissing = 12;

/** Slips in the numbers as printed: one that comes twice, and ones that are left out of their series. */
export function findNumberProblems(paragraphs: readonly Paragraph[]): Problem[] {
  const problems: Problem[] = [];
  const last = new Map<number, string>();
  for (const { number } of paragraphs) {
    if (number?.source !== 'printed') continue;
    const before = last.get(number.series);
    last.set(number.series, number.label);
    if (before === undefined) continue;
    if (before === number.label) problems.push({ code: 'number-repeated', span: number.span, detail: [number.label] });
    const missing = between(before, number.label);
    if (missing.length > 0) problems.push({ code: 'number-missing', span: number.span, detail: missing });
  }
  return problems;
}

/** The labels between two of one level: "12" and "15" → 13, 14; "5.2" and "5.4" → 5.3. */
function between(before: string, after: string): string[] {
  const [, stem = '', from = ''] = /^(.*?)(\d+)$/.exec(before) ?? [];
  const [, otherStem = '', to = ''] = /^(.*?)(\d+)$/.exec(after) ?? [];
  if (stem !== otherStem || from === '' || to === '') return [];
  const count = Number(to) - Number(from) - 1;
  if (count < 1 || count > mostMissing) return [];
  return Array.from({ length: count }, (_, at) => `${stem}${Number(from) + at + 1}`);
}

import type { CitationTarget, Paragraph, Problem } from '../../model.ts';

/** Numbers of paragraphs, each with the indices of those that bear it. */
export type Labels = ReadonlyMap<string, readonly number[]>;

interface Numbered {
  readonly labels: Labels;
  readonly paragraphs: readonly Paragraph[];
  /** True if numbers of paragraphs were lost. */
  readonly isLossy: boolean;
}

/** That a number leads nowhere: where numbers were lost it need not be wrong. */
export function withoutTarget(
  { span, candidates = [] }: CitationTarget,
  number: string,
  { labels, paragraphs, isLossy }: Numbered,
): Problem {
  if (!isLossy) return { code: 'citation-without-target', span, detail: [number, ...nearest(number, labels)] };
  const places = candidates.flatMap(({ paragraph, confidence }) => {
    const place = paragraphs[paragraph]?.textSpan;
    return place === undefined ? [] : [{ place, confidence }];
  });
  return {
    code: 'cited-number-lost',
    span,
    detail: [number, ...places.map(({ confidence }) => String(confidence))],
    related: places.map(({ place }) => place),
  };
}

/** The numbers next to one that does not exist. */
function nearest(label: string, labels: Labels): string[] {
  if (!/^\d+$/.test(label)) return [];
  const value = Number(label);
  return [...labels.keys()]
    .filter((each) => /^\d+$/.test(each))
    .sort((a, b) => Math.abs(Number(a) - value) - Math.abs(Number(b) - value))
    .slice(0, 2);
}

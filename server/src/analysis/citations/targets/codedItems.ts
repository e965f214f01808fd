import type { CitationTarget, Paragraph, Section } from '../../model.ts';
import type { Codes } from '../mentions/codes.ts';
import type { MentionTarget } from '../mentions/mentions.ts';
import { toPlaces } from './places.ts';

/** What may bear a code. */
interface Coded {
  readonly codes: Codes;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
}

/** The section or paragraph whose code is meant, or the line that bears it. */
export function toCoded(target: MentionTarget, { codes, paragraphs, sections }: Coded): CitationTarget | undefined {
  const place = codes.find(target.first ?? '', target.span.start);
  if (place === undefined) return undefined;
  const { start, end } = place;
  const section = sections.findIndex(({ title: { span } }) => span.start >= start && span.start <= end);
  if (section >= 0) return toPlaces(target, [{ section }]);
  const paragraph = paragraphs.findIndex(({ span }) => span.start <= end && span.end > start);
  const { span } = paragraphs[paragraph] ?? {};
  const isItsOwn = span !== undefined && (span.start >= start || Math.abs(span.end - end) <= 1);
  return isItsOwn ? toPlaces(target, [{ paragraph }]) : { ...toPlaces(target, []), lines: [place] };
}

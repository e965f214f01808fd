import type { SourceText } from '../../../text/sourceText.ts';
import { contains } from '../../../text/span.ts';
import type { CitationTarget, Paragraph, Section } from '../../model.ts';
import type { MentionTarget } from '../mentions/mentions.ts';
import { toPlaces } from './places.ts';

/** What may bear a code. */
interface Coded {
  readonly source: SourceText;
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
}

/** "AO-2018-030-SI-01", "M-20-4", "M23-01": what investigators number over all their reports. */
export function codeOf({ first }: MentionTarget): string | undefined {
  return first !== undefined && /^[A-Z]{1,2}(?:-\d|\d{2}-\d{2})/.test(first) ? first : undefined;
}

/** What bears the code: a paragraph "Safety issue number: AO-2018-030-SI-01" or "Look at each pin. (A-20-4)", a line "Recommendation M23-01". */
export function toCoded(target: MentionTarget, { source, paragraphs, sections }: Coded): CitationTarget | undefined {
  const code = codeOf(target) ?? '';
  const at = target.span.start;
  const index = paragraphs.findIndex(({ span, textSpan: { start, end } }) => {
    const opens = source.text.slice(start, Math.min(end, start + longestCoded)).includes(`: ${code}`);
    if (opens) return at < start || at > start + longestCoded;
    return (
      endsInCode(source.text.slice(Math.max(start, end - longestCoded), end), code) &&
      !contains(span, { start: at, end: at })
    );
  });
  if (index >= 0) return { span: target.span, first: target.first, last: target.last, paragraphs: [index] };
  const section = sections.findIndex(({ title }) => endsInCode(title.value, code));
  return section < 0 ? undefined : toPlaces(target, [{ section }]);
}

function endsInCode(words: string, code: string): boolean {
  return words.replace(/[).\s]+$/, '').endsWith(code);
}

const longestCoded = 60;

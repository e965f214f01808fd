import { countWhile } from '../text/countWhile.ts';
import { lastStartingAtOrBefore, touches } from '../text/span.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { rememberedOf } from '../text/stages/remembered.ts';
import type { Report } from './model.ts';
import { footnoteMarkAt } from './footnoteMarks.ts';
import { bareMarkAt } from './matter/signs.ts';

/**
 * What a reader points at. Numbers are indices in the report's lists; `span` is exactly what is meant: "43" of
 * "(paragraphs 43, 106)", "CADS", "57".
 */
export type Item =
  | { readonly kind: 'citationTarget'; readonly span: Span; readonly citation: number; readonly target: number }
  | { readonly kind: 'citation'; readonly span: Span; readonly citation: number }
  | { readonly kind: 'paragraphNumber'; readonly span: Span; readonly paragraph: number }
  | { readonly kind: 'term'; readonly span: Span; readonly term: number }
  | { readonly kind: 'contentsEntry'; readonly span: Span; readonly entry: number }
  /** The mark of a footnote: its note, by its index. */
  | { readonly kind: 'footnoteMark'; readonly span: Span; readonly note: number }
  /** A bare "(Recommendation)" behind a finding, which does not say which one: the finding's paragraph. */
  | { readonly kind: 'findingMark'; readonly span: Span; readonly paragraph: number }
  /** "The previous inspection … in January 2013": another inspection, by its index. */
  | { readonly kind: 'inspectionMention'; readonly span: Span; readonly mention: number }
  /** "since the last inspection": the one before this, without a date, by its index. */
  | { readonly kind: 'previousMention'; readonly span: Span; readonly mention: number }
  /** Who or when on the report's cover: the authority, the kind of inspection, its dates. */
  | { readonly kind: 'identity'; readonly span: Span }
  /** A judgement beside a heading or in a table: "Requires improvement". */
  | { readonly kind: 'grade'; readonly span: Span };

/** The narrowest item at `offset` (a cursor just behind a word still hits it); undefined in running text. */
export function itemAt(source: SourceText, report: Report, offset: number): Item | undefined {
  return (
    citationTargetAt(report, offset) ??
    printedNumberAt(report, offset) ??
    markAt(source, report, offset) ??
    termAt(report, offset) ??
    citationAt(report, offset) ??
    gradeAt(source, report, offset) ??
    inspectionMentionAt(report, offset) ??
    previousMentionAt(report, offset) ??
    contentsEntryAt(report, offset) ??
    findingMarkAt(source, report, offset) ??
    recoveredNumberAt(source, report, offset) ??
    identityAt(report, offset)
  );
}

/** Index of the paragraph that holds `offset`: its number, text or bullets. */
export function paragraphAt(report: Report, offset: number): number | undefined {
  return indexAt(report.paragraphs, offset);
}

/** Index of the innermost section that holds `offset`. */
export function sectionAt(report: Report, offset: number): number | undefined {
  const last = lastStartingAtOrBefore(report.sections, offset);
  let index: number | undefined = last < 0 ? undefined : last;
  for (let steps = report.sections.length; index !== undefined && steps > 0; steps--) {
    const section: Report['sections'][number] | undefined = report.sections[index];
    if (section === undefined) return undefined;
    if (offset <= section.span.end) return index;
    index = section.parent;
  }
  return undefined;
}

/** The recommendation that holds `offset`, and which of its bullets, if one does. */
export function recommendationAt(
  report: Report,
  offset: number,
): { readonly recommendation: number; readonly item: number | undefined } | undefined {
  const recommendation = indexAt(report.recommendations, offset);
  if (recommendation === undefined) return undefined;
  return { recommendation, item: indexAt(report.recommendations[recommendation]?.items ?? [], offset) };
}

/** Indices of the paragraphs that `citation` leads to, those of all its numbers in order, none twice. */
export function citedParagraphs(report: Report, citation: number): number[] {
  return [...new Set(report.citations[citation]?.targets.flatMap((target) => target.paragraphs))];
}

/** A place that cites a paragraph: citation and number. */
interface CitingPlace {
  readonly citation: number;
  readonly target: number;
  readonly span: Span;
}

/** The places that cite a paragraph, in reading order. */
export function citationsOf({ citations }: Report, paragraph: number): readonly CitingPlace[] {
  return citingPlaces(citations).get(paragraph) ?? [];
}

const citingPlaces = rememberedOf((citations: Report['citations']): ReadonlyMap<number, readonly CitingPlace[]> => {
  const places = new Map<number, CitingPlace[]>();
  citations.forEach(({ targets }, citation) => {
    targets.forEach(({ span, paragraphs }, target) => {
      for (const paragraph of new Set(paragraphs)) {
        const others = places.get(paragraph);
        if (others === undefined) places.set(paragraph, [{ citation, target, span }]);
        else others.push({ citation, target, span });
      }
    });
  });
  return places;
});

/** Index of the citation at `offset`. One that is broken over a page goes around what stands at the edges of the pages. */
function citationIndexAt(report: Report, offset: number): number | undefined {
  const citation = indexAt(report.citations, offset);
  const furniture = indexAt(report.furniture, offset);
  const start = report.citations[citation ?? -1]?.span.start;
  const isAround =
    furniture !== undefined && start !== undefined && start < (report.furniture[furniture]?.span.start ?? 0);
  return isAround ? undefined : citation;
}

function citationTargetAt(report: Report, offset: number): Item | undefined {
  const citation = citationIndexAt(report, offset);
  if (citation === undefined) return undefined;
  const targets = report.citations[citation]?.targets ?? [];
  const target = indexAt(targets, offset);
  const found = target === undefined ? undefined : targets[target];
  if (target === undefined || found === undefined) return undefined;
  return { kind: 'citationTarget', span: found.span, citation, target };
}

function citationAt(report: Report, offset: number): Item | undefined {
  const citation = citationIndexAt(report, offset);
  const span = citation === undefined ? undefined : report.citations[citation]?.span;
  return citation === undefined || span === undefined ? undefined : { kind: 'citation', span, citation };
}

function findingMarkAt(source: SourceText, report: Report, offset: number): Item | undefined {
  const span = bareMarkAt(source.text, offset);
  const paragraph = span === undefined ? undefined : paragraphAt(report, span.start);
  if (span === undefined || paragraph === undefined || recommendationAt(report, span.start) !== undefined)
    return undefined;
  return { kind: 'findingMark', span, paragraph };
}

function identityAt({ identity }: Report, offset: number): Item | undefined {
  const { authority, kind, visited, published } = identity;
  const stated = [visited, published, authority, kind].find((one) => one !== undefined && touches(one.span, offset));
  return stated === undefined ? undefined : { kind: 'identity', span: stated.span };
}

function inspectionMentionAt(report: Report, offset: number): Item | undefined {
  const mention = indexAt(report.inspectionMentions, offset);
  const span = mention === undefined ? undefined : report.inspectionMentions[mention]?.span;
  return mention === undefined || span === undefined ? undefined : { kind: 'inspectionMention', span, mention };
}

function previousMentionAt(report: Report, offset: number): Item | undefined {
  const mention = indexAt(report.previousMentions, offset);
  const span = mention === undefined ? undefined : report.previousMentions[mention]?.span;
  return mention === undefined || span === undefined ? undefined : { kind: 'previousMention', span, mention };
}

function printedNumberAt(report: Report, offset: number): Item | undefined {
  const paragraph = indexAt(report.paragraphs, offset);
  const number = paragraph === undefined ? undefined : report.paragraphs[paragraph]?.number;
  if (paragraph === undefined || number?.source !== 'printed' || !touches(number.span, offset)) return undefined;
  return { kind: 'paragraphNumber', span: number.span, paragraph };
}

/** A lost number has no place of its own: the paragraph's first word stands for it. */
function recoveredNumberAt(source: SourceText, report: Report, offset: number): Item | undefined {
  const index = indexAt(report.paragraphs, offset);
  const paragraph = index === undefined ? undefined : report.paragraphs[index];
  if (index === undefined || paragraph === undefined) return undefined;
  if (paragraph.number?.source !== 'recovered' && paragraph.lost === undefined) return undefined;
  const { start, end } = paragraph.textSpan;
  const [word = ''] = /^\S{1,60}/.exec(source.text.slice(start, Math.min(end, start + 60))) ?? [];
  const span = { start, end: start + word.length };
  return word !== '' && touches(span, offset) ? { kind: 'paragraphNumber', span, paragraph: index } : undefined;
}

function markAt(source: SourceText, report: Report, offset: number): Item | undefined {
  const mark = footnoteMarkAt(source, report, offset);
  return mark === undefined ? undefined : { kind: 'footnoteMark', ...mark };
}

function termAt(report: Report, offset: number): Item | undefined {
  for (const [term, { uses }] of report.terms.entries()) {
    const span = spanAt(uses, offset);
    if (span !== undefined) return { kind: 'term', span, term };
  }
  return undefined;
}

function gradeAt(source: SourceText, report: Report, offset: number): Item | undefined {
  const judgement = report.judgements.find(({ grade }) => touches(grade.span, offset));
  const grade = judgement?.grade ?? report.sections.find((section) => touchesGrade(section.grade, offset))?.grade;
  if (grade !== undefined) return { kind: 'grade', span: grade.span };
  const printed = report.identity.scale?.grades.find(({ span }) => span !== undefined && touches(span, offset));
  const span = printed?.span ?? gradeWordAt(source, report, offset);
  return span === undefined ? undefined : { kind: 'grade', span };
}

/** A grade of the report's scale in a heading or a table: the "inadequate" of "Staying safe: inadequate". */
function gradeWordAt(source: SourceText, report: Report, offset: number): Span | undefined {
  const section = report.sections[sectionAt(report, offset) ?? -1];
  const isHeading = section !== undefined && touches(section.title.span, offset);
  if (!isHeading && indexAt(report.tables, offset) === undefined) return undefined;
  const line = source.lineAt(offset);
  const start = source.lineStart(line);
  const text = source.lineText(line).toLowerCase();
  for (const { grade } of report.identity.scale?.grades ?? []) {
    const found = wordAround(text, grade.toLowerCase(), offset - start);
    if (found !== undefined) return { start: start + found, end: start + found + grade.length };
  }
  return undefined;
}

/** Where `word` stands in `text`, as a whole word around `at`. */
function wordAround(text: string, word: string, at: number): number | undefined {
  if (word === '') return undefined;
  for (let found = text.indexOf(word, Math.max(0, at - word.length)); found >= 0 && found <= at;) {
    const isWhole = !/\w/.test(text[found - 1] ?? ' ') && !/\w/.test(text[found + word.length] ?? ' ');
    if (isWhole) return found;
    found = text.indexOf(word, found + 1);
  }
  return undefined;
}

function touchesGrade(grade: { readonly span: Span } | undefined, offset: number): boolean {
  return grade !== undefined && touches(grade.span, offset);
}

function contentsEntryAt(report: Report, offset: number): Item | undefined {
  const entry = indexAt(report.contents, offset);
  const span = entry === undefined ? undefined : report.contents[entry]?.span;
  return entry === undefined || span === undefined ? undefined : { kind: 'contentsEntry', span, entry };
}

/** A paragraph may stand inside another one (140.1 in 140); no deeper or longer nesting than this is looked through. */
const MOST_STEPS_BACK = 64;

/** Index of the item whose span holds `offset`. Where several do, or two touch each other there, the last that starts. */
function indexAt(items: readonly { readonly span: Span }[], offset: number): number | undefined {
  const last = lastStartingAtOrBefore(items, offset);
  for (let index = last; index >= Math.max(0, last - MOST_STEPS_BACK); index--) {
    const item = items[index];
    if (item !== undefined && touches(item.span, offset)) return index;
  }
  return undefined;
}

function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  const count = countWhile(spans.length, (nth) => (spans[nth]?.start ?? 0) <= offset);
  return [spans[count - 1], spans[count - 2]].find((span) => span !== undefined && touches(span, offset));
}

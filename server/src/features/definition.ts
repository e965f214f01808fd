import type { Location, LocationLink } from 'vscode-languageserver-types';
import { citedParagraphs, itemAt } from '../analysis/itemAt.ts';
import type { Item } from '../analysis/itemAt.ts';
import type { CitationTarget, Meaning } from '../analysis/model.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { NO_FOLDER } from './folder.ts';
import type { Folder } from './folder.ts';
import { markedRecommendations } from './links/linkedPassages.ts';
import { mentionDefinition } from './links/otherReports.ts';
import { paragraphSelection, recommendationSelection } from './passages/selections.ts';
import { toLocation, toLocationLink, toOffset } from './toLsp.ts';

/** Where something leads: `target` is the whole, `selection` what to put the cursor on. */
interface Place {
  readonly target: Span;
  readonly selection: Span;
}

/**
 * A citation's number → its paragraphs, sections, recommendations or lines, in order; an acronym → where the report introduces it, the nearest before the
 * cursor first; a line of the contents page → its section; a paragraph's number → itself; another inspection that is
 * mentioned → the reports of it in the folder; "the last inspection" → the report before this one, if that is beyond doubt; the mark of a footnote → the note; a bare "(Recommendation)" → the likely recommendations, the likeliest first.
 */
export function definition(
  document: ReportDocument,
  position: unknown,
  hasLinks: boolean,
  folder: Folder = NO_FOLDER,
): LocationLink[] | Location[] {
  const offset = toOffset(document.source, position);
  const item = offset === undefined ? undefined : itemAt(document.source, document.report, offset);
  if (item === undefined) return [];
  if (item.kind === 'inspectionMention' || item.kind === 'previousMention') {
    const links = mentionDefinition(document, item, folder);
    return hasLinks ? links : links.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
  }
  const places = placesOf(document, item, offset ?? item.span.start);
  if (!hasLinks) return places.map(({ selection }) => toLocation(document, selection));
  return places.map(({ target, selection }) => toLocationLink(document, item.span, target, selection));
}

function placesOf(document: ReportDocument, item: Item, offset: number): Place[] {
  const { report } = document;
  switch (item.kind) {
    case 'citationTarget': {
      const target = report.citations[item.citation]?.targets[item.target];
      if (target === undefined) return [];
      return [...paragraphPlaces(document, pointedFirst(document, target, offset)), ...otherPlaces(document, target)];
    }
    case 'citation': {
      const targets = report.citations[item.citation]?.targets ?? [];
      const paragraphs = paragraphPlaces(document, citedParagraphs(report, item.citation));
      return [...paragraphs, ...targets.flatMap((target) => otherPlaces(document, target))];
    }
    case 'paragraphNumber':
      return paragraphPlaces(document, [item.paragraph]);
    case 'term':
      return meaningPlaces(report.terms[item.term]?.meanings ?? [], item.span.start);
    case 'contentsEntry': {
      const section = report.sections[report.contents[item.entry]?.section ?? -1];
      return section === undefined ? [] : [{ target: section.span, selection: section.title.span }];
    }
    case 'footnoteMark': {
      const note = report.footnotes[item.note];
      return note === undefined ? [] : [{ target: note.span, selection: note.lines[0] ?? note.span }];
    }
    case 'findingMark':
      return markedRecommendations(document, item.paragraph).map(({ recommendation }) => ({
        target: recommendation.span,
        selection: recommendationSelection(document, recommendation),
      }));
    case 'grade':
    case 'identity':
    case 'inspectionMention':
    case 'previousMention':
      return [];
  }
}

/** The paragraphs of "111–131" in order; with the cursor on "131" that one comes first. */
function pointedFirst(
  { report }: ReportDocument,
  { span, last, paragraphs }: CitationTarget,
  offset: number,
): readonly number[] {
  const end = paragraphs.at(-1);
  const onLast = last !== undefined && paragraphs.length > 1 && offset >= span.end - last.length;
  if (!onLast || end === undefined || report.paragraphs[end]?.number?.label !== last) return paragraphs;
  return [end, ...paragraphs.slice(0, -1)];
}

/** Sections by their title, recommendations by their number or first line, captions and items of lists; in reading order. */
function otherPlaces(
  document: ReportDocument,
  { sections = [], recommendations = [], lines = [] }: CitationTarget,
): Place[] {
  const { report } = document;
  const places = [
    ...lines.map((span) => ({ target: span, selection: span })),
    ...sections.flatMap((index): Place[] => {
      const section = report.sections[index];
      return section === undefined ? [] : [{ target: section.span, selection: section.title.span }];
    }),
    ...recommendations.flatMap((index): Place[] => {
      const recommendation = report.recommendations[index];
      if (recommendation === undefined) return [];
      return [{ target: recommendation.span, selection: recommendationSelection(document, recommendation) }];
    }),
  ];
  return places.sort((a, b) => a.target.start - b.target.start);
}

function paragraphPlaces(document: ReportDocument, paragraphs: readonly number[]): Place[] {
  return paragraphs.flatMap((index) => {
    const paragraph = document.report.paragraphs[index];
    return paragraph === undefined
      ? []
      : [{ target: paragraph.span, selection: paragraphSelection(document, paragraph) }];
  });
}

function meaningPlaces(meanings: readonly Meaning[], offset: number): Place[] {
  return nearestFirst(meanings, offset).map(({ sentence, shortSpan, longSpan }) => ({
    target: sentence,
    selection: shortSpan ?? longSpan,
  }));
}

/** Meanings given at or before `offset`, the nearest first, then those given later. */
export function nearestFirst(meanings: readonly Meaning[], offset: number): Meaning[] {
  const before = meanings.filter((meaning) => introducedAt(meaning) <= offset);
  const after = meanings.filter((meaning) => introducedAt(meaning) > offset);
  return [...before.reverse(), ...after];
}

function introducedAt({ longSpan, shortSpan }: Meaning): number {
  return Math.min(longSpan.start, shortSpan?.start ?? longSpan.start);
}

import type { Location } from 'vscode-languageserver-types';
import { BUILT_IN_GLOSSARY } from '../analysis/terms/known/glossary.ts';
import type { Glossary } from '../analysis/terms/known/glossary.ts';
import { marksOf } from '../analysis/footnoteMarks.ts';
import { itemAt, paragraphAt } from '../analysis/itemAt.ts';
import type { Item } from '../analysis/itemAt.ts';
import { findPhraseAt } from '../analysis/terms/known/knownTerms.ts';
import type { CitationTarget } from '../analysis/model.ts';
import { contains, lastStartingAtOrBefore, touches } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { NO_FOLDER } from './folder.ts';
import type { Folder } from './folder.ts';
import { acceptedPlaces, isRejected } from './links/judgedLinks.ts';
import { mentionedIn, sameMentions } from './links/mentionReferences.ts';
import { NO_WORDS } from './passages/placedAnnotation.ts';
import type { ReadersWords } from './passages/placedAnnotation.ts';
import { paragraphSelection, recommendationSelection } from './passages/selections.ts';
import { toLocation, toOffset } from './toLsp.ts';
import type { PlacedVerdict } from './links/verdicts.ts';

/**
 * On a paragraph, or its number, or a citation of it: the places that cite it; so on a section's title and on a
 * recommendation. On an acronym: its uses; so on a longer term that a glossary knows, in a paragraph that nobody cites.
 * On a footnote or its mark: its marks. On a mention of another inspection: where else it is mentioned; on who or when on the cover: where other reports
 * mention this one. What readers accepted as resting on a paragraph counts with what cites it, and what they rejected does
 * not. The declaration is the paragraph, or the acronym's introductions.
 */
export function references(
  document: ReportDocument,
  position: unknown,
  includeDeclaration: boolean,
  glossary: Glossary = BUILT_IN_GLOSSARY,
  folder: Folder = NO_FOLDER,
  { verdicts }: Pick<ReadersWords, 'verdicts'> = NO_WORDS,
): Location[] {
  const offset = toOffset(document.source, position);
  if (offset === undefined) return [];
  const item = itemAt(document.source, document.report, offset);
  if (item?.kind === 'inspectionMention' || item?.kind === 'previousMention')
    return sameMentions(document, item, folder, includeDeclaration);
  if (item?.kind === 'identity') {
    const mentions = mentionedIn(document, folder);
    if (mentions.length > 0) return mentions;
  }
  const { declarations, uses } = occurrencesAt(document, offset, { fromText: true, glossary });
  const judgedUses = verdicts.length === 0 ? uses : withVerdicts(document, offset, item, uses, verdicts);
  const found = includeDeclaration ? [...declarations, ...judgedUses] : [...judgedUses];
  return found.sort((a, b) => a.start - b.start).map((span) => toLocation(document, span));
}

/** Of a paragraph: without what is only inferred and readers rejected, with the recommendations that they accepted. */
function withVerdicts(
  document: ReportDocument,
  offset: number,
  item: Item | undefined,
  uses: readonly Span[],
  verdicts: readonly PlacedVerdict[],
): Span[] {
  const { report } = document;
  const around = item === undefined ? paragraphAt(report, offset) : undefined;
  const paragraph = item?.kind === 'paragraphNumber' ? item.paragraph : around;
  if (paragraph === undefined) return [...uses];
  const inferred = new Set(
    report.citations.flatMap(({ targets }) =>
      targets.flatMap((one) => (one.inferred === undefined ? [] : one.span.start)),
    ),
  );
  const kept = uses.filter(({ start }) => !inferred.has(start) || !isRejected(document, start, paragraph, verdicts));
  const accepted = acceptedPlaces(document, paragraph, verdicts);
  return [...kept, ...accepted.filter((place) => !kept.some((use) => contains(place, use)))];
}

/** Where a paragraph or an acronym is given, and where it is used; the two lists share nothing. */
export interface Occurrences {
  readonly declarations: readonly Span[];
  readonly uses: readonly Span[];
}

/** What is meant at `offset`, everywhere it stands. `fromText`: running text of a paragraph means the paragraph. */
export function occurrencesAt(
  document: ReportDocument,
  offset: number,
  options: { readonly fromText: boolean; readonly glossary: Glossary },
): Occurrences {
  const { source, report } = document;
  const item = itemAt(source, report, offset);
  if (item?.kind === 'term') return termOccurrences(document, item.term);
  const note = item?.kind === 'footnoteMark' ? item.note : item === undefined ? noteAt(document, offset) : undefined;
  if (note !== undefined) return noteOccurrences(document, note);
  const meant = item === undefined ? nothing : meantBy(document, item);
  if (!isNothing(meant)) return occurrencesOf(document, meant);
  const place = placeAt(document, offset);
  if (place !== undefined) return occurrencesOf(document, { ...nothing, lines: [place] });
  const title = report.sections.findIndex((section) => touches(section.title.span, offset));
  if (title >= 0) return occurrencesOf(document, { ...nothing, sections: [title] });
  if (item?.kind === 'contentsEntry') return { declarations: [], uses: [] };
  const around = options.fromText ? paragraphAt(report, offset) : undefined;
  const cited = occurrencesOf(document, around === undefined ? nothing : ofParagraphs(document, [around]));
  return cited.uses.length > 0 ? cited : (phraseOccurrences(document, options.glossary, offset) ?? cited);
}

/** What citations can lead to, by index. */
interface Meant {
  readonly paragraphs: readonly number[];
  readonly sections: readonly number[];
  readonly recommendations: readonly number[];
  readonly lines: readonly Span[];
}

const nothing: Meant = { paragraphs: [], sections: [], recommendations: [], lines: [] };

function isNothing({ paragraphs, sections, recommendations, lines }: Meant): boolean {
  return paragraphs.length + sections.length + recommendations.length + lines.length === 0;
}

/** Index of the footnote at an offset. */
function noteAt({ report: { footnotes } }: ReportDocument, offset: number): number | undefined {
  const at = lastStartingAtOrBefore(footnotes, offset);
  const note = footnotes[at];
  return note?.number !== undefined && touches(note.span, offset) ? at : undefined;
}

/** A footnote and its marks. */
function noteOccurrences({ source, report }: ReportDocument, note: number): Occurrences {
  return { declarations: report.footnotes[note]?.lines.slice(0, 1) ?? [], uses: marksOf(source, report, note) };
}

/** The place at an offset, if something cites it. */
function placeAt({ report }: ReportDocument, offset: number): Span | undefined {
  const cited = report.citations.flatMap(({ targets }) => targets.flatMap(({ lines = [] }) => lines));
  return cited.find((span) => touches(span, offset));
}

function meantBy(document: ReportDocument, item: Item): Meant {
  const { report } = document;
  switch (item.kind) {
    case 'citationTarget':
      return ofTargets([report.citations[item.citation]?.targets[item.target]]);
    case 'citation':
      return ofTargets(report.citations[item.citation]?.targets ?? []);
    case 'paragraphNumber':
      return ofParagraphs(document, [item.paragraph]);
    default:
      return nothing;
  }
}

function ofTargets(targets: readonly (CitationTarget | undefined)[]): Meant {
  return {
    paragraphs: [...new Set(targets.flatMap((target) => target?.paragraphs ?? []))],
    sections: [...new Set(targets.flatMap((target) => target?.sections ?? []))],
    recommendations: [...new Set(targets.flatMap((target) => target?.recommendations ?? []))],
    lines: uniqueSpans(targets.flatMap((target) => target?.lines ?? [])),
  };
}

/** Paragraphs, and the recommendations that they are. */
function ofParagraphs({ report }: ReportDocument, paragraphs: readonly number[]): Meant {
  const recommendations = report.recommendations.flatMap(({ paragraph }, index) =>
    paragraph !== undefined && paragraphs.includes(paragraph) ? [index] : [],
  );
  return { ...nothing, paragraphs, recommendations };
}

function occurrencesOf(document: ReportDocument, meant: Meant): Occurrences {
  const { paragraphs, sections, recommendations, lines } = meant;
  const { report } = document;
  const declarations = [
    ...paragraphs.flatMap((index) => {
      const paragraph = report.paragraphs[index];
      return paragraph === undefined ? [] : [paragraphSelection(document, paragraph)];
    }),
    ...sections.flatMap((index) => report.sections[index]?.title.span ?? []),
    ...lines,
    ...recommendations.flatMap((index) => {
      const recommendation = report.recommendations[index];
      return recommendation === undefined ? [] : [recommendationSelection(document, recommendation)];
    }),
  ];
  const uses = report.citations.flatMap(({ targets }) =>
    targets.flatMap((target) => {
      const leads =
        target.paragraphs.some((index) => paragraphs.includes(index)) ||
        target.sections?.some((index) => sections.includes(index)) === true ||
        target.recommendations?.some((index) => recommendations.includes(index)) === true ||
        target.lines?.some(({ start }) => lines.some((place) => place.start === start)) === true;
      return leads ? [target.span] : [];
    }),
  );
  return { declarations: uniqueSpans(declarations), uses: uniqueSpans(uses) };
}

function uniqueSpans(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [span.start, span])).values()];
}

/** All places of the longer term at `offset`; those of what the report introduces are the acronym's. */
function phraseOccurrences(document: ReportDocument, glossary: Glossary, offset: number): Occurrences | undefined {
  const found = findPhraseAt(document.source, document.report, glossary, offset);
  if (found === undefined) return undefined;
  const { of, index } = found.phrase;
  if (of === 'report') return termOccurrences(document, index);
  return { declarations: [], uses: found.known.terms[index]?.uses ?? [] };
}

function termOccurrences({ report }: ReportDocument, index: number): Occurrences {
  const term = report.terms[index];
  if (term === undefined) return { declarations: [], uses: [] };
  const declarations = term.meanings.flatMap(({ shortSpan }) => (shortSpan === undefined ? [] : [shortSpan]));
  const starts = new Set(declarations.map(({ start }) => start));
  return { declarations, uses: term.uses.filter(({ start }) => !starts.has(start)) };
}

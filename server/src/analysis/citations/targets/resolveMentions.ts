import type { SourceText } from '../../../text/sourceText.ts';
import type { Captions } from '../mentions/captions.ts';
import type { Codes } from '../mentions/codes.ts';
import type { HeadedNames } from '../mentions/headedNames.ts';
import type { TitledSections } from '../mentions/titledSections.ts';
import type { ListItems } from '../mentions/listItems.ts';
import type { Divisions } from '../../sections/divisions.ts';
import { arabic } from '../../sections/divisions.ts';
import type { FoundMention, MentionTarget } from '../mentions/mentions.ts';
import type { Citation, CitationTarget, Paragraph, Problem, Recommendation, Section } from '../../model.ts';
import { toCaptions, toHeaded, toListed, toTitled } from './byName.ts';
import { toCoded } from './codedItems.ts';
import { countedParts } from './countedParts.ts';
import { ItemsInSections } from './itemsInSections.ts';
import { NamedItems } from './namedItems.ts';
import { outerOf } from './outerPart.ts';
import { elsewhere, labelsOf, toPlaces } from './places.ts';
import { RecommendationNumbers } from './recommendationNumbers.ts';
import { lastStartingAtOrBefore } from '../../../text/span.ts';
import { ListsByKey } from '../../../text/listsByKey.ts';
import { rememberedOf } from '../../../text/stages/remembered.ts';

/** What a mention can lead to. */
export interface Mentionable {
  readonly source: SourceText;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly recommendations: readonly Recommendation[];
  readonly divisions: Divisions;
  readonly captions: Captions;
  readonly codes: Codes;
  readonly lists: ListItems;
  readonly headed: HeadedNames;
  readonly titled: TitledSections;
}

/** What has numbers of its own besides paragraphs and sections. */
interface Known {
  readonly numbers: RecommendationNumbers;
  readonly items: NamedItems;
  readonly listed: ItemsInSections;
  /** Sections by the number that only their paragraphs bear. */
  readonly parts: ReadonlyMap<string, number>;
}

/** What a part is looked for in. */
interface Surroundings extends Mentionable {
  /** The part that is named with it. */
  readonly outer: readonly number[] | undefined;
}

/**
 * Where "Section 4", "Annex B" and "Recommendation 7" lead. What the report itself does not have is no citation; a
 * recommendation that only this report can mean, and does not have, is a problem with the nearest numbers.
 */
export function resolveMentions(
  found: readonly FoundMention[],
  report: Mentionable,
): { readonly citations: Citation[]; readonly problems: Problem[] } {
  const numbers = new RecommendationNumbers(report);
  const items = new NamedItems(report);
  const titles = report.sections.map(({ title }) => title).sort((a, b) => a.span.start - b.span.start);
  const listed = new ItemsInSections(report.source, report.paragraphs, report.divisions);
  const parts = countedParts(report.paragraphs, report.sections);
  const earlier = ofEarlierReports(report.sections);
  const problems: Problem[] = [];
  const taken = new Set<number>();
  const areBareCitations = bareNumbersCite(found, report);
  const citations = found.flatMap((mention, at): Citation[] => {
    const { start } = mention.span;
    if (taken.has(start)) return [];
    if (mention.isCell !== true && start < (titles[lastStartingAtOrBefore(titles, start)]?.span.end ?? 0)) return [];
    if (mention.isBare === true && !areBareCitations && !mention.targets.every(isOfThreeParts)) return [];
    if (mention.isFaint === true && report.divisions.numbered < leastNumbered) return [];
    if (
      (mention.kind === 'paragraph' || mention.isBare) &&
      earlier.some(({ span }) => start >= span.start && start < span.end)
    )
      return [];
    if (mention.isListed === true) {
      const inList = toListed(mention, report.lists);
      if (inList.length > 0) taken.add(start);
      return inList;
    }
    const find = placesOf(mention, found, at, report, { numbers, items, listed, parts });
    const targets = mention.targets.flatMap((target) => find(target) ?? []);
    if (targets.length > 0) {
      for (const { span } of [mention, ...targets]) taken.add(span.start);
      return [{ span: mention.span, targets, ...(mention.isNote === true ? { isNote: true } : {}) }];
    }
    if (mention.kind === 'recommendation' && mention.isPlain === true)
      problems.push(...withoutRecommendation(mention, numbers));
    return [];
  });
  return { citations, problems };
}

/** So many brackets with numbers alone, and such a share of them that lead somewhere, show that a report cites so. */
const leastBare = 3;
const leastLeading = 0.9;

/** True if numbers with parts that fill brackets, "(2.4)", are citations and count nothing: nearly all lead somewhere. */
function bareNumbersCite(found: readonly FoundMention[], report: Mentionable): boolean {
  const bare = found.filter(({ isBare }) => isBare === true);
  const leading = bare.filter(({ targets }) =>
    targets.every(
      (target) =>
        toSections(target, 'section', { ...report, outer: undefined }) ?? toParagraphs(target, report.paragraphs),
    ),
  );
  return bare.length >= leastBare && leading.length >= bare.length * leastLeading;
}

/** Nothing is counted in numbers such as 2.4.1. */
function isOfThreeParts({ first }: MentionTarget): boolean {
  return first?.split('.', 3).length === 3;
}

/** What finds the places that a mention of its kind leads to. */
function placesOf(
  mention: FoundMention,
  found: readonly FoundMention[],
  at: number,
  report: Mentionable,
  known: Known,
): (target: MentionTarget) => CitationTarget | undefined {
  const { kind } = mention;
  if (mention.isCaption === true) return (target) => toCaptions(target, kind, report.captions);
  if (mention.isHeaded === true) return (target) => toHeaded(target, mention, report.headed);
  if (mention.isTitled === true) return (target) => toTitled(target, kind, report.titled);
  const surroundings = { ...report, outer: outerOf(found, at, report) };
  return (target) => toTarget(target, kind, surroundings, known);
}

/** Sections such as "Progress on recommendations from the last inspection": bare numbers there are those of that inspection's report. */
function ofEarlierReports(sections: readonly Section[]): Section[] {
  return sections.filter(({ title }) => earlierRecommendations.test(title.value));
}

const earlierRecommendations =
  /\b(?:progress|follow[- ]?up)\b.*\brecommendations\b|\brecommendations\b.*\b(?:last|previous|earlier)\b/i;

/** So many headings with a number show that "section 3" can mean one of them. */
const leastNumbered = 3;

function withoutRecommendation({ targets }: FoundMention, numbers: RecommendationNumbers): Problem[] {
  return targets.flatMap(({ span, first }): Problem[] => {
    // The name of a recommendation itself is no mention of it.
    if (first === undefined || numbers.find(first).length > 0) return [];
    const nearest = numbers.nearest(first);
    if (nearest.length === 0) return [];
    return [
      {
        code: 'recommendation-not-found',
        span,
        detail: [first, ...nearest.map(({ label }) => label)],
        related: nearest.map((each) => each.span),
      },
    ];
  });
}

function toTarget(
  target: MentionTarget,
  kind: string,
  report: Surroundings,
  { numbers, items, listed, parts }: Known,
): CitationTarget | undefined {
  const coded = toCoded(target, report);
  if (coded !== undefined) return coded;
  if (kind === 'recommendation') return toRecommendation(target, numbers) ?? toItems(target, kind, items);
  if (kind === 'paragraph') return toParagraphs(target, report.paragraphs);
  if (kind === 'label') return toRecommendation(target, numbers) ?? toParagraphs(target, report.paragraphs);
  if (isItemKind.test(kind)) {
    const inSection = toListedInSection(target, report.outer, listed);
    if (inSection !== undefined) return inSection;
  }
  // "Conclusions and recommendations" are one list.
  if (kind === 'conclusion') return toItems(target, kind, items) ?? toRecommendation(target, numbers);
  if (kind !== 'number') {
    const found =
      toSections(target, kind, report) ?? toItems(target, kind, items) ?? toLettered(target, report.paragraphs);
    if (found !== undefined || !isPart.test(kind)) return found;
    // "section 3.33" of a report in which 3.33 is a paragraph.
    if (kind === 'section' && isDeep(target)) return toParagraphs(target, report.paragraphs);
    const sections =
      report.outer === undefined ? labelsOf(target).flatMap((label) => parts.get(arabic(label)) ?? []) : [];
    return sections.length === 0 ? undefined : { ...toPlaces(target, []), sections };
  }
  // "see 22 above" is rather paragraph 22.
  const isPlain = !(target.first?.includes('.') ?? false);
  const found = isPlain ? toParagraphs(target, report.paragraphs) : undefined;
  return found ?? toSections(target, 'section', report) ?? toParagraphs(target, report.paragraphs);
}

function isDeep({ first }: MentionTarget): boolean {
  return /^\d{1,2}(?:\.\d{1,3}){1,3}$/.test(first ?? '');
}

/** "Finding F6.1-2". */
function toLettered(target: MentionTarget, paragraphs: readonly Paragraph[]): CitationTarget | undefined {
  return /^[A-Z]{1,2}\d/.test(target.first ?? '') ? toParagraphs(target, paragraphs) : undefined;
}

/** "R7", and "[2.3]" in a report whose paragraphs have such numbers. */
function toParagraphs(target: MentionTarget, paragraphs: readonly Paragraph[]): CitationTarget | undefined {
  const known = byLabel(paragraphs);
  const found = [...new Set(labelsOf(target).flatMap((label) => known.get(label) ?? []))].sort((a, b) => a - b);
  if (found.length === 0) return undefined;
  return { span: target.span, first: target.first, last: target.last, paragraphs: found };
}

/** Indices of paragraphs by their numbers. */
const byLabel = rememberedOf((paragraphs: readonly Paragraph[]): ListsByKey<number> => {
  const lists = new ListsByKey<number>();
  paragraphs.forEach(({ number }, index) => {
    if (number !== undefined) lists.add(number.label, index);
  });
  return lists;
});

function toSections(
  target: MentionTarget,
  kind: string,
  { divisions, outer }: Surroundings,
): CitationTarget | undefined {
  const sections =
    target.first === undefined
      ? divisions.onlyAnnex()
      : labelsOf(target).flatMap((label) => {
          const all = divisions.find(kind, label);
          // "Part J, Chapter 4" in a file without Part J.
          if (outer?.length === 0) return [];
          const inside = outer === undefined ? [] : divisions.inside(all, outer);
          // Where chapters restart in each part the one around the citation is meant, else the first.
          return inside.length > 0 ? inside.slice(0, 1) : divisions.nearest(all, target.span.start).slice(0, 1);
        });
  if (sections.length === 0) return undefined;
  return { span: target.span, first: target.first, last: target.last, paragraphs: [], sections };
}

const isPart = /^(?:chapter|part|section)$/;

/** What reports list one by one. */
const isItemKind = /^(?:finding|conclusion|lesson|observation|safety issue|learning point)$/;

/** "Finding 1 in section 3.1", "conclusion 3.1.1". */
function toListedInSection(
  target: MentionTarget,
  outer: readonly number[] | undefined,
  listed: ItemsInSections,
): CitationTarget | undefined {
  const places = elsewhere(
    target,
    labelsOf(target).flatMap((label) => listed.find(label, outer)),
  );
  return places.length === 0 ? undefined : toPlaces(target, places);
}

/** "Finding 3", "Lessons 1 and 2". */
function toItems(target: MentionTarget, kind: string, items: NamedItems): CitationTarget | undefined {
  const places = elsewhere(
    target,
    labelsOf(target).flatMap((label) => items.find(kind, label.replace(/[()]/g, ''))),
  );
  if (places.length === 0) return undefined;
  const lines = places.flatMap(({ span, paragraph, section }) => ((paragraph ?? section) === undefined ? span : []));
  return { ...toPlaces(target, places), ...(lines.length === 0 ? {} : { lines }) };
}

function toRecommendation(target: MentionTarget, numbers: RecommendationNumbers): CitationTarget | undefined {
  const found = target.first === undefined ? numbers.only() : labelsOf(target).flatMap((label) => numbers.find(label));
  const places = elsewhere(target, found);
  if (places.length === 0) return undefined;
  return {
    ...toPlaces(target, places),
    recommendations: places.flatMap(({ recommendation }) => recommendation ?? []),
  };
}

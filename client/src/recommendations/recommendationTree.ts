import type { RecommendationEntry, RecommendationPart, ReportLink } from '../../../server/src/protocol/links.ts';
import { foldWhite } from '../../../server/src/text/letters/whiteSpace.ts';

/** A line of the Recommendations view. */
export type TreeNode = SectionNode | PartNode | LinkNode;

/** A heading that recommendations stand under; only in reports with several. */
export interface SectionNode {
  readonly kind: 'section';
  readonly id: string;
  readonly title: string;
  readonly parent: undefined;
  readonly children: PartNode[];
}

/** A recommendation, or a bullet of one that has several. */
export interface PartNode {
  readonly kind: 'recommendation' | 'bullet';
  readonly id: string;
  /** "1", "1?" where it was recovered, or nothing. */
  readonly number: string;
  readonly part: RecommendationPart;
  readonly parent: SectionNode | PartNode | undefined;
  /** Its bullets; findings are asked for when there are none. */
  readonly bullets: PartNode[];
  /** How many paragraphs it cites with all its bullets. */
  readonly citedCount: number;
}

/** A finding of the recommendation or bullet around it. */
export interface LinkNode {
  readonly kind: 'link';
  readonly id: string;
  readonly link: ReportLink;
  readonly parent: PartNode;
}

/** The recommendations as the first lines of the tree, under their headings where these differ. */
export function rootsOf(entries: readonly RecommendationEntry[], document: string): TreeNode[] {
  const hasSections = new Set(entries.map(({ section }) => section)).size > 1;
  if (!hasSections) return entries.map((entry, index) => recommendationNode(entry, `${document}#${index}`, undefined));
  const sections: SectionNode[] = [];
  entries.forEach((entry, index) => {
    const title = entry.section ?? '';
    let section = sections.at(-1);
    if (section?.title !== title) {
      section = { kind: 'section', id: `${document}#section-${index}`, title, parent: undefined, children: [] };
      sections.push(section);
    }
    section.children.push(recommendationNode(entry, `${document}#${index}`, section));
  });
  return sections;
}

function recommendationNode(entry: RecommendationEntry, id: string, parent: SectionNode | undefined): PartNode {
  const paragraphs = [entry.cited, ...entry.items.map(({ cited }) => cited)].flat().map(placeOf);
  const node: PartNode = {
    kind: 'recommendation',
    id,
    number: shownNumber(entry),
    part: entry,
    parent,
    bullets: [],
    citedCount: new Set(paragraphs).size,
  };
  if (entry.items.length < 2) return node;
  entry.items.forEach((part, index) => {
    node.bullets.push({
      kind: 'bullet',
      id: `${id}-${index}`,
      number: '',
      part,
      parent: node,
      bullets: [],
      citedCount: part.cited.length,
    });
  });
  return node;
}

/** Findings as lines below `parent`. A finding keeps its id whatever is said of it, so that its line keeps the focus. */
export function linkNodes(links: readonly ReportLink[], parent: PartNode): LinkNode[] {
  const places = links.map(placeOf);
  return links.map((link, index) => {
    const again = places.slice(0, index).filter((place) => place === places[index]).length;
    return { kind: 'link', id: `${parent.id}-link-${places[index] ?? ''}-${again}`, link, parent };
  });
}

/** "57", "57?" where it was recovered, or nothing. */
export function shownNumber({ number, isNumberRecovered }: Pick<ReportLink, 'number' | 'isNumberRecovered'>): string {
  if (number === undefined) return '';
  return isNumberRecovered ? `${number}?` : number;
}

/** The recommendations in whose text all words of the filter stand, in any case and order. */
export function filtered(
  entries: readonly RecommendationEntry[],
  filter: string,
  textOf: (entry: RecommendationEntry) => string,
): RecommendationEntry[] {
  const words = filter.toLowerCase().split(/\s+/);
  return entries.filter((entry) => {
    const text = foldWhite([shownNumber(entry), entry.section, textOf(entry)].join(' ').toLowerCase());
    return words.every((word) => text.includes(word));
  });
}

/** The innermost recommendation or bullet around a line and character of the document. */
export function partAround(roots: readonly TreeNode[], line: number, character: number): PartNode | undefined {
  const parts = roots.flatMap((node) => (node.kind === 'section' ? node.children : node.kind === 'link' ? [] : [node]));
  const around = parts.findLast(({ part }) => holds(part, line, character));
  return around?.bullets.findLast(({ part }) => holds(part, line, character)) ?? around;
}

function holds({ range: { start, end } }: RecommendationPart, line: number, character: number): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  return isAfterStart && (line < end.line || (line === end.line && character <= end.character));
}

function placeOf({ range }: ReportLink): string {
  return `${range.start.line}:${range.start.character}`;
}

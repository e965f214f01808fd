import type { JoinedText } from '../../../text/joinedText.ts';
import type { Span } from '../../../text/span.ts';
import type { CitationPlace } from '../citations.ts';
import { authorOf, speaksAsCommittee } from '../whose/ownCommittee.ts';
import { isOfAnother } from '../whose/otherDocuments.ts';
import { isPlainlyOwn } from '../whose/ownWords.ts';
import { openBracket } from '../whose/wordsAround.ts';
import { keyword } from './keywords.ts';
import { readLabels } from './labels.ts';
import type { Named } from './mentioned.ts';
import { ownerOf } from './owner.ts';
import type { Listed } from './partSigns.ts';
import { callsItselfReport, holdsDissent, isAnnexAlone } from './partSigns.ts';

/** A place where the text names one of its sections or recommendations: "Section 4 above", "Recommendations 6 and 7". */
export interface FoundMention {
  readonly span: Span;
  /** "chapter", "part", "section", "annex", "appendix", "recommendation"; "number" of "[2.3.1]", "label" of "R7" */
  readonly kind: string;
  /** True for "section 3" that may be a law’s: it counts only in a report whose headings have numbers. */
  readonly isFaint?: boolean;
  /** True where nothing but this report can be meant: "(Recommendation 9)", "Recommendation 9 above". */
  readonly isPlain?: boolean;
  readonly targets: readonly MentionTarget[];
  /** True in a footnote. */
  readonly isNote?: true;
  /** True for a box, figure or table. */
  readonly isCaption?: true;
  /** True for a section by the name and number that its heading begins with: "Key question 2". */
  readonly isHeaded?: true;
  /** True for numbers that fill a bracket: they may count something, and are citations where nearly all of a report are. */
  readonly isBare?: true;
  /** True for a cell of a column “Paragraph”; its row may be taken for a title. */
  readonly isCell?: true;
  /** True for a section by its title; `kind` is that. */
  readonly isTitled?: true;
  /** True for items of a list: "points (a) and (b) above". */
  readonly isListed?: true;
  /** Where such a list, or a section by its name, is said to be. */
  readonly side?: 'above' | 'below';
}

export interface MentionTarget {
  readonly span: Span;
  /** As printed; undefined for a bare "(Recommendation)", or "the Annex". */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** Findings and their like are named with a capital; in lower case "finding 3 boats" is rather what was found. */
const itemWord = /^(?:Find|Conclusion|Lesson|Learning|Observation|Safety\sissue|Action|Theme|Area|Cause)/;
const endsName = /^\s?(?:[.,;:)]|$|and\b|(?:in|of)\s(?:section|chapter|part)\s\d)/;
const itemKind =
  /^(finding|conclusion|lesson|learning point|observation|safety issue|action point|theme|area for improvement|cause of concern)s?$/;
/** Finds every mention of a section, chapter, part, annex or recommendation that no words around it give to others. */
export function findMentions(joined: JoinedText, place: CitationPlace = {}): FoundMention[] {
  const { text } = joined;
  const isCommittee = speaksAsCommittee(text);
  const isReport = callsItselfReport(text);
  const hasDissent = holdsDissent(text);
  const author = authorOf(text);
  const mentions: FoundMention[] = [];
  let covered = 0;
  let last: Listed | undefined;
  keyword.lastIndex = 0;
  for (let match = keyword.exec(text); match !== null; match = keyword.exec(text)) {
    const start = match.index;
    if (start < covered) continue;
    const isBare = match[0].startsWith('(') && match[0] !== '(';
    const labels = isBare ? [] : readLabels(text, start + match[0].length);
    const end = labels.at(-1)?.end ?? start + match[0].length;
    const word = match[1] ?? match[2];
    const meant =
      word === undefined
        ? meantByBracket(text, match[0], { start, end })
        : meantBy(word, { text, start, end, labels, isCommittee, isReport, hasDissent, author, last });
    if (labels.length > 0) covered = end;
    if (meant !== undefined) last = { kind: meant.kind, end };
    if (meant === undefined) continue;
    if (place.isNote === true && !isPlainlyOwn(text, start, end) && !isAnnexAlone(text, start, end, meant.kind))
      continue;
    const span = joined.spanInSource(isBare ? { start: start + 1, end: end - 1 } : { start, end });
    mentions.push({
      span,
      ...meant,
      ...(place.isNote === true ? { isNote: true } : {}),
      targets: isBare
        ? [{ span, first: undefined, last: undefined }]
        : labels.map(({ start: from, end: to, first, last }) => ({
            span: joined.spanInSource({ start: from, end: to }),
            first,
            last,
          })),
    });
  }
  return mentions;
}

type Meant = Pick<FoundMention, 'kind' | 'isFaint' | 'isPlain' | 'isBare'>;

/** A bare "(Recommendation)", and numbers with parts alone: "[2.3.1, 2.4]", "see 2.4 above". */
function meantByBracket(text: string, opening: string, { start, end }: Span): Meant | undefined {
  // "… should be clean. (1.6, repeated recommendation 1.19)": the place in the report of what a list repeats.
  // "… should be clean. (1.6–1.9) Agreed.": a number alone might be that of a paragraph that begins there.
  if (opening === '(') {
    const behind = text.slice(end, end + 80);
    const isList = /[–,-]/.test(text.slice(start, end)) && besideAnswer.test(behind);
    if (isList || closesList.test(behind)) return { kind: 'paragraph' };
    return isOfAnother(text, start + 1, end, { open: start }) ? undefined : { kind: 'number', isBare: true };
  }
  if (opening.startsWith('(')) return { kind: 'recommendation' };
  if (
    pointsAt.test(text.slice(Math.max(0, start - 5), start)) &&
    isOfAnother(text, start + 1, end, { open: openBracket(text, start) })
  )
    return undefined;
  return !opening.startsWith('[') || text[end] === ']' ? { kind: 'number' } : undefined;
}

/** "in 2.4.1 of the Manual": what such a word points at may be another document’s. */
const pointsAt = /\b(?:at|in|see|by|with)$/i;
/** Recommendations in a table, with the answers to them beside. */
const besideAnswer = /^\)\s+\p{Lu}/u;
const closesList = /^(?:,\s(?:repeated|and|see)\b[^()]{0,60})?\)\s*(?:\n|$)/;

/** What a word with numbers behind it means of the report itself; undefined for another document's. */
function meantBy(word: string, named: Omit<Named, 'kind' | 'isItem'>): Meant | undefined {
  const { text, start, end, labels } = named;
  if (labels.length === 0) return undefined;
  const kind = kindOf(word);
  const isItem = itemKind.test(kind);
  const owner = ownerOf({ ...named, kind, isItem })?.verdict;
  if (owner === undefined || owner === 'other') return undefined;
  if (isItem && !itemWord.test(word) && owner !== 'plain' && !endsName.test(text.slice(end, end + 16)))
    return undefined;
  const isPlain =
    owner === 'plain' || (/\((?:see\s)?$/i.test(text.slice(Math.max(0, start - 5), start)) && text[end] === ')');
  return { kind, ...(owner === 'perhaps' ? { isFaint: true } : {}), ...(isPlain ? { isPlain } : {}) };
}

function kindOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.startsWith('annex')) return 'annex';
  if (lower.startsWith('app')) return 'appendix';
  if (/^(?:sub-?)?sect|^§/.test(lower)) return 'section';
  if (lower.startsWith('chap')) return 'chapter';
  if (lower.endsWith('recommendation') || lower.endsWith('recommendations')) return 'recommendation';
  return lower
    .replace(/\s+of\s+fact$/, '')
    .replace(/s$|(?<=^(?:area|cause))s/g, '')
    .replace(/\s+/g, ' ');
}

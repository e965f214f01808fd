import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { Matter, MatterIndex } from './matter.ts';
import { indexMatter, MatterReader, rarity, scoreAll, sharedWords } from './matter.ts';
import type { Finding, Paragraph, Report } from './model.ts';
import { innermost } from './paragraphs.ts';

const mostFindings = 8;
/** A likely finding must reach this share of the best one's score to be shown. */
const leastShare = 0.35;
const mostWords = 5;

/**
 * The findings behind a recommendation, best first: those that it cites, then likely ones ranked by shared matter.
 * `item` is the index of one of its bullets; undefined for the recommendation as a whole.
 */
export function findingsOf(source: SourceText, report: Report, recommendation: number, item?: number): Finding[] {
  const asked = report.recommendations[recommendation];
  if (asked === undefined) return [];
  const part = item === undefined ? undefined : asked.items[item]?.span;
  const span = part ?? asked.span;
  const cited = citedFrom(report, span);
  const asking =
    part === undefined
      ? [{ span, weight: 1 }]
      : [
          { span: part, weight: 1 },
          { span: asked.lead, weight: leadWeight },
        ];
  const likely = likelyFindings(source, report, poolOf(source, report), asking);
  const known = new Set(cited.map((finding) => finding.paragraph));
  return [...cited, ...likely.filter((finding) => !known.has(finding.paragraph))].slice(
    0,
    Math.max(mostFindings, cited.length),
  );
}

/** What the likely findings are looked for in. */
interface Pool {
  /** Indices of paragraphs. */
  readonly paragraphs: readonly number[];
  readonly reader: MatterReader;
  readonly index: MatterIndex;
  readonly expand: (text: string) => string;
}

/** One of each report that is still held: its passages are read when the first recommendation is asked about. */
const pools = new WeakMap<Report, Pool>();

function poolOf(source: SourceText, report: Report): Pool {
  const pool = pools.get(report) ?? readPool(source, report);
  pools.set(report, pool);
  return pool;
}

function readPool(source: SourceText, report: Report): Pool {
  const paragraphs = candidates(report);
  const reader = new MatterReader();
  const expand = expander(report);
  const texts = paragraphs.map((each) => source.slice(report.paragraphs[each]?.textSpan ?? { start: 0, end: 0 }));
  return { paragraphs, reader, expand, index: indexMatter(texts.map((text) => reader.read(expand(text)))) };
}

/** The words before the bullets say what all of them are about, but less of each. */
const leadWeight = 0.35;

/** (0, 1]: how sure the paragraph's number is; 1 where it is printed. */
export function sureness(paragraph: Paragraph | undefined): number {
  return paragraph?.number?.source === 'recovered' ? paragraph.number.confidence : 1;
}

function citedFrom(report: Report, span: Span): Finding[] {
  const seen = new Set<number>();
  const found: Finding[] = [];
  for (const citation of report.citations) {
    if (citation.span.start < span.start || citation.span.end > span.end) continue;
    for (const { paragraphs, inferred } of citation.targets) {
      for (const paragraph of paragraphs) {
        if (seen.has(paragraph)) continue;
        seen.add(paragraph);
        found.push({
          paragraph,
          kind: inferred === undefined ? 'cited' : 'likely',
          score: inferred?.confidence ?? sureness(report.paragraphs[paragraph]),
          words: inferred?.words ?? [],
        });
      }
    }
  }
  return found;
}

/** Paragraphs that may hold findings: outside sections of recommendations, numbered ones if there are such. */
function candidates(report: Report): number[] {
  const recommended = new Set(report.recommendations.map((each) => each.paragraph));
  const open = report.paragraphs.flatMap((paragraph, index) => {
    const kind = report.sections[paragraph.section ?? -1]?.kind;
    return recommended.has(index) ||
      kind === 'recommendations' ||
      kind === 'cover' ||
      isRecommendation(report, paragraph.span)
      ? []
      : [index];
  });
  const numbered = open.filter(
    (index) => report.paragraphs[index]?.number !== undefined || report.paragraphs[index]?.lost !== undefined,
  );
  return numbered.length >= 8 ? numbered : open;
}

function isRecommendation(report: Report, span: Span): boolean {
  return report.recommendations.some((each) => each.span.start >= span.start && each.span.end <= span.end);
}

/** Ranks the paragraphs by what they share with the asking passages; short forms count as what they stand for. */
function likelyFindings(
  source: SourceText,
  report: Report,
  { paragraphs: pool, reader, index, expand }: Pool,
  asking: readonly { readonly span: Span; readonly weight: number }[],
): Finding[] {
  const queries = asking.map(({ span }) => reader.read(expand(source.slice(span))));
  const total = new Float64Array(pool.length);
  queries.forEach((query, at) => {
    scoreAll(index, query).forEach((score, passage) => {
      total[passage] = (total[passage] ?? 0) + score * (asking[at]?.weight ?? 1);
    });
  });
  const headings = headingScores(report, pool, reader, queries[0], index);
  const root = rootOf(report, asking[0]?.span.start ?? 0);
  const near = pool.map(
    (each) =>
      (rootOf(report, report.paragraphs[each]?.span.start ?? 0) === root ? 1 : otherPart) *
      (isSummary(report, each) ? inSummary : 1),
  );
  const ranked = pool
    .map((paragraph, at) => ({ paragraph, at, score: (total[at] ?? 0) * (1 + (headings[at] ?? 0)) * (near[at] ?? 1) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  if (best <= 0) return [];
  const reach = reachOf(index, queries[0]);
  const wordsOf = (at: number): string[] => {
    const passage = index.passages[at];
    return queries[0] === undefined || passage === undefined
      ? []
      : sharedWords(index, reader, queries[0], passage, mostWords);
  };
  return ranked
    .filter(({ score }) => score >= best * leastShare && score > 0)
    .slice(0, mostFindings)
    .map(({ paragraph, at, score }) => ({
      paragraph,
      kind: 'likely' as const,
      score: Math.min(0.99, Math.max(0.01, (score / best) * Math.min(1, best / reach))),
      words: wordsOf(at),
    }));
}

/** A summary says the same in short; the finding itself stands further on. */
const inSummary = 0.55;

function isSummary(report: Report, paragraph: number): boolean {
  let section = report.paragraphs[paragraph]?.section;
  while (section !== undefined) {
    if (report.sections[section]?.kind === 'summary') return true;
    section = report.sections[section]?.parent;
  }
  return false;
}

/** What is said of one part of a report (a board, an annex) seldom bears on another part's recommendations. */
const otherPart = 0.6;

/** Index of the outermost section around `offset`. */
function rootOf(report: Report, offset: number): number | undefined {
  let section = innermost(report.sections, offset);
  for (let parent = section; parent !== undefined; parent = report.sections[parent]?.parent) section = parent;
  return section;
}

/** The most that a passage could score, for turning scores into shares. */
function reachOf(index: MatterIndex, query: Matter | undefined): number {
  let sum = 1;
  for (const stem of query?.stems.keys() ?? []) if (index.postings.has(stem)) sum += rarity(index, stem);
  return sum;
}

/** A heading above the paragraph that speaks of the matter is worth some words in the paragraph itself. */
function headingScores(
  report: Report,
  pool: readonly number[],
  reader: MatterReader,
  query: Matter | undefined,
  index: MatterIndex,
): number[] {
  const ofSection = report.sections.map((section) => {
    const title = reader.read(section.title.value);
    let shared = 0;
    for (const stem of title.stems.keys()) if (query?.stems.has(stem) === true) shared += rarity(index, stem);
    return Math.min(0.12, shared * 0.02);
  });
  return pool.map((paragraph) => ofSection[report.paragraphs[paragraph]?.section ?? -1] ?? 0);
}

/** Adds to a text what its short forms stand for in this report. */
function expander(report: Report): (text: string) => string {
  const longs = new Map(
    report.terms.flatMap(({ short, meanings }) =>
      meanings[0] === undefined ? [] : [[short, meanings[0].long] as const],
    ),
  );
  if (longs.size === 0) return (text) => text;
  return (text) =>
    text.replace(/[A-Z][A-Za-z&]*[A-Z](?=s?\b)/g, (short) =>
      longs.has(short) ? `${short} ${longs.get(short) ?? ''}` : short,
    );
}

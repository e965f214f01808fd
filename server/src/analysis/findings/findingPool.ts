import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import type { Matter, MatterIndex } from '../matter/matter.ts';
import { indexMatter, isPair, joinMatters, MatterReader } from '../matter/matter.ts';
import type { Report, SectionKind } from '../model.ts';
import { innermost } from '../paragraphs/paragraphs.ts';
import type { Direction, RelatedWords } from '../matter/relatedWords.ts';
import { relatedWords } from '../matter/relatedWords.ts';
import type { Sentence, SentenceIndex } from '../matter/sentenceIndex.ts';
import { indexSentences } from '../matter/sentenceIndex.ts';
import { criticism, isMarkedFinding, sentencesOf, speaksOfTime } from '../matter/signs.ts';

/** What the likely findings of a report are looked for in. */
export interface FindingPool {
  readonly passages: readonly FindingPassage[];
  /** Of the same passages, in the same order. */
  readonly index: MatterIndex;
  readonly sentences: SentenceIndex;
  readonly reader: MatterReader;
  readonly related: RelatedWords;
  /** Where each passage stands among words that go together. */
  readonly directions: readonly Direction[];
  /** Index of a section → the stems of its title. */
  readonly titles: readonly ReadonlySet<string>[];
  /** Adds to a text what its short forms stand for in this report, but of those that `known` has. */
  readonly expand: (text: string, known?: string) => string;
}

/** A paragraph that may hold a finding. */
export interface FindingPassage {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Indices of the sections around it, the innermost first. */
  readonly sections: readonly number[];
  /** True in a summary, and in what stands before recommendations that the findings themselves follow. */
  readonly isAside: boolean;
  readonly isAnnex: boolean;
  /** Stems of its first sentence. */
  readonly opening: ReadonlySet<string>;
  /** From 0 to 1: how much it reads like a criticism. */
  readonly criticism: number;
  readonly ofTime: boolean;
  /** True if the report itself marks it as the reason of a recommendation. */
  readonly isMarked: boolean;
}

/** Fewer numbered paragraphs than these may be an annex; then the others are looked at too. */
const enoughNumbered = 8;

/** The passages of a report that may be findings, with what is needed to compare them with what is asked. */
export function readPool(source: SourceText, report: Report, related = relatedWords()): FindingPool {
  const reader = new MatterReader();
  const expand = expander(report);
  const paragraphs = candidates(report);
  const body = bodyStart(report);
  const sentences = paragraphs.map((each) => readSentences(reader, expand(textOf(source, report, each))));
  const matters = sentences.map((ofPassage) => joinMatters(ofPassage.map(({ matter }) => matter)));
  return {
    passages: paragraphs.map((each, at) => passageOf(source, report, each, sentences[at]?.[0]?.matter, body)),
    index: indexMatter(matters),
    sentences: indexSentences(sentences),
    reader,
    related,
    directions: matters.map((each) => related.directionOf(each)),
    titles: report.sections.map((section) => singleWords(reader.read(section.title.value))),
    expand,
  };
}

function readSentences(reader: MatterReader, text: string): Sentence[] {
  return sentencesOf(text).map((sentence) => ({ matter: reader.read(sentence), isFault: criticism(sentence) > 0 }));
}

function textOf(source: SourceText, report: Report, paragraph: number): string {
  return source.slice(report.paragraphs[paragraph]?.textSpan ?? { start: 0, end: 0 });
}

function passageOf(
  source: SourceText,
  report: Report,
  paragraph: number,
  opening: Matter | undefined,
  body: number,
): FindingPassage {
  const text = textOf(source, report, paragraph);
  const start = report.paragraphs[paragraph]?.span.start ?? 0;
  const sections = sectionsAround(report, report.paragraphs[paragraph]?.section);
  const isWithin = (kind: SectionKind): boolean => sections.some((each) => report.sections[each]?.kind === kind);
  const nearest = sections
    .map((each) => report.sections[each]?.kind)
    .find((kind) => kind === 'summary' || kind === 'findings');
  return {
    paragraph,
    sections,
    isAside: start < body || nearest === 'summary',
    isAnnex: isWithin('annex'),
    opening: opening === undefined ? new Set() : singleWords(opening),
    criticism: criticism(text),
    ofTime: speaksOfTime(text),
    isMarked: isMarkedFinding(text),
  };
}

/** Where the findings themselves begin if the recommendations stand before them; 0 if they stand behind or are none. */
function bodyStart({ sections }: Report): number {
  const asked = sections.find(({ kind }) => kind === 'recommendations')?.span.start;
  const first = sections.find(({ kind }) => kind === 'findings')?.span.start;
  return asked === undefined || first === undefined || first < asked ? 0 : asked;
}

/** Stems without pairs of neighbours. */
function singleWords({ stems }: Matter): ReadonlySet<string> {
  return new Set([...stems.keys()].filter((stem) => !isPair(stem)));
}

/** A section and those around it, the innermost first. */
function sectionsAround(report: Report, section: number | undefined): number[] {
  const around: number[] = [];
  for (let each = section; each !== undefined; each = report.sections[each]?.parent) around.push(each);
  return around;
}

/** Index of the outermost section around `offset`. */
export function partAt(report: Report, offset: number): number | undefined {
  return sectionsAround(report, innermost(report.sections, offset)).at(-1);
}

/** Paragraphs that may hold findings: outside sections of recommendations, numbered ones if there are such. */
function candidates(report: Report): number[] {
  const recommended = new Set(report.recommendations.map((each) => each.paragraph));
  const open = report.paragraphs.flatMap((paragraph, index) => {
    const kind = report.sections[paragraph.section ?? -1]?.kind;
    return recommended.has(index) ||
      kind === 'recommendations' ||
      kind === 'cover' ||
      holdsRecommendation(report, paragraph.span)
      ? []
      : [index];
  });
  const numbered = open.filter(
    (index) => report.paragraphs[index]?.number !== undefined || report.paragraphs[index]?.lost !== undefined,
  );
  return numbered.length >= enoughNumbered ? numbered : open;
}

function holdsRecommendation(report: Report, span: Span): boolean {
  return report.recommendations.some((each) => each.span.start >= span.start && each.span.end <= span.end);
}

/** Adds behind the first use of each short form what it stands for in this report. */
function expander(report: Report): FindingPool['expand'] {
  const longs = new Map(
    report.terms.flatMap(({ short, meanings }) =>
      meanings[0] === undefined ? [] : [[short, meanings[0].long] as const],
    ),
  );
  if (longs.size === 0) return (text) => text;
  return (text, known = '') => {
    const added = new Set<string>();
    return text.replace(/([A-Z][A-Za-z&]*[A-Z])(s?)\b/g, (printed: string, short: string) => {
      const long = longs.get(short);
      if (long === undefined || added.has(short) || known.includes(short)) return printed;
      added.add(short);
      // In brackets, so that short and long form make no phrase.
      return `${printed} (${long})`;
    });
  };
}

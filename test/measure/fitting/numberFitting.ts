import { analyse } from '../../../server/src/analysis/analyse.ts';
import { findCitations } from '../../../server/src/analysis/citations/citations.ts';
import type { FoundCitation } from '../../../server/src/analysis/citations/citations.ts';
import { MatterReader } from '../../../server/src/analysis/matter/matter.ts';
import { citedMatter, questionsOf } from '../../../server/src/analysis/numbering/citedMatter.ts';
import type { SignedLine } from '../../../server/src/analysis/numbering/lineSigns.ts';
import { signLines } from '../../../server/src/analysis/numbering/lineSigns.ts';
import { findPageBreaks } from '../../../server/src/analysis/numbering/pageBreaks.ts';
import type { CitedMatter, PlaceOfSense } from '../../../server/src/analysis/numbering/recover.ts';
import {
  collectEvidence,
  numberPlaces,
  possibleStarts,
  weighPlaces,
} from '../../../server/src/analysis/numbering/recover.ts';
import type { StartOdds, StartWeights } from '../../../server/src/analysis/numbering/startOdds.ts';
import { isPlace, oddsOf } from '../../../server/src/analysis/numbering/startOdds.ts';
import type { Layout } from '../../../server/src/report/layout.ts';
import { readLayout } from '../../../server/src/report/layout.ts';
import { readLines } from '../../../server/src/report/lines/lines.ts';
import { spanOf } from '../../../server/src/analysis/sections/printedParts.ts';
import { joinText } from '../../../server/src/text/joinedText.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import { degradeLines } from '../degrade.ts';
import { isWellNumbered, survivingStarts } from '../reading.ts';
import type { Oracle } from './numberOracles.ts';
import type { Observation } from './regression.ts';
import { regress } from './regression.ts';

// Fits what signs of lines tell of paragraphs whose numbers were lost. A well-numbered report is damaged as the 2015 seed
// was; each of its lines then teaches what it looks like where a paragraph starts, and where none does.

interface KnownStart {
  readonly number: number;
  /** True if the number stood on a line of its own, so that the paragraph kept its first line. */
  readonly whole: boolean;
}

/** A damaged report whose numbers are known. */
export interface NumberLesson {
  readonly name: string;
  /** Reports of one authority are alike; the name, where it is unknown. */
  readonly authority: string;
  readonly layout: Layout;
  readonly lines: readonly SignedLine[];
  /** 0-based line → the paragraph that starts there. */
  readonly starts: ReadonlyMap<number, KnownStart>;
  /** The single numbers that citations still name. */
  readonly cited: readonly number[];
  /** What citations tell of numbers on these places (0-based lines). */
  readonly matterAt: (places: readonly number[]) => CitedMatter | undefined;
  /** For each citation of one number, as if that were lost: the number, and which of these places suit it, best first. */
  readonly hiddenAt: (places: readonly number[]) => readonly HiddenCitation[];
}

/** A citation whose number is known and was hidden. */
interface HiddenCitation {
  readonly number: number;
  readonly places: readonly PlaceOfSense[];
}

/** What a well-numbered text teaches once its numbers are lost; undefined if it is not well numbered, or keeps numbers. */
export function numberLessonOf(name: string, text: string): NumberLesson | undefined {
  const source = new SourceText(text);
  const report = analyse(source);
  if (!isWellNumbered(report)) return undefined;
  const damaged = degradeLines(text);
  const cut = new SourceText(damaged.text);
  const layout = readLayout({ source: cut, lines: readLines(cut) });
  if (!layout.lossy || layout.numbers.length > 0) return undefined;
  const clean = text.split('\n');
  const byLabel = new Map(
    report.paragraphs.flatMap((each) => (each.number?.series === 0 ? [[each.number.label, each] as const] : [])),
  );
  const starts = new Map<number, KnownStart>();
  for (const [line, label] of survivingStarts(source, report, damaged)) {
    const paragraph = byLabel.get(label);
    if (paragraph === undefined) continue;
    const stoodAlone = /^[^ -~]*\s*\d+[.)]?\s*$/.test(clean[source.lineAt(paragraph.span.start)] ?? '');
    const whole = stoodAlone && damaged.lineOf[line] === source.lineAt(paragraph.textSpan.start);
    starts.set(line, { number: Number(label), whole });
  }
  const lines = signLines(layout, new Set(findPageBreaks(layout)));
  const joined = joinText(cut.text, layout.body.map(spanOf));
  const citations = findCitations(joined);
  return {
    name,
    authority: report.identity.authority?.value ?? name,
    layout,
    lines,
    starts,
    cited: citations.flatMap(({ targets }) =>
      targets.flatMap(({ first, last }) => (first === last && /^\d+$/.test(first ?? '') ? [Number(first)] : [])),
    ),
    matterAt: (places) => citedMatter(layout, questionsOf(joined, citations), places, new MatterReader()),
    hiddenAt: (places) => {
      const hidden = citations.flatMap((citation) => hide(citation));
      const asked = questionsOf(
        joined,
        hidden.map(({ citation }) => citation),
      );
      const matter = citedMatter(layout, asked, places, new MatterReader());
      return hidden.map(({ number, citation }) => ({ number, places: matter?.senseOf(citation) ?? [] }));
    },
  };
}

/** A citation of a single number, without it. */
function hide(citation: FoundCitation): { number: number; citation: FoundCitation }[] {
  const [target, another] = citation.targets;
  if (target?.first === undefined || another !== undefined) return [];
  if (target.first !== target.last || !/^\d+$/.test(target.first)) return [];
  const lost = { ...citation, targets: [{ ...target, first: undefined, last: undefined }] };
  return [{ number: Number(target.first), citation: lost }];
}

/** What no numbered paragraph starts with, or in, also where the text around it has no numbers. */
const noStart = /bullet$|^in profile$/;

/** What each sign tells, by three regressions over all lines. */
export function fitNumbers(lessons: readonly NumberLesson[]): StartWeights {
  const numbered: Observation[] = [];
  const stretches: Observation[] = [];
  for (const { lines, starts } of lessons) {
    let isNumbered = false;
    for (const { line, belowHeading, signs } of lines) {
      const start = starts.get(line);
      if (start !== undefined) isNumbered = true;
      else if (belowHeading) isNumbered = false;
      // What holds for a whole section would count on each of its lines again.
      const own = signs.filter((sign) => !sign.startsWith('in '));
      stretches.push({ signs: own, kind: isNumbered ? 0 : 1 });
      if (isNumbered || signs.some((sign) => noStart.test(sign)))
        numbered.push({ signs, kind: start === undefined ? 0 : start.whole ? 1 : 2 });
    }
  }
  const [own, inline] = regress(numbered, 3);
  const [plain] = regress(stretches, 2);
  const share = stretches.filter(({ kind }) => kind === 1).length / stretches.length;
  // How many lines stand in such text is no sign of the line.
  plain?.set('any', (plain.get('any') ?? 0) - Math.log(share / (1 - share)));
  const weights = gather({ own, inline, plain });
  return gather({ own, inline, plain, lost: fitLost(lessons, weights) });
}

/** How often the paragraph before a start is lost, or starts where nothing shows it. */
function fitLost(lessons: readonly NumberLesson[], weights: StartWeights): Map<string, number> | undefined {
  const seen: Observation[] = [];
  for (const { lines, starts } of lessons) {
    let number = 0;
    for (const line of lines) {
      const start = starts.get(line.line);
      if (start === undefined || !isPlace(line, oddsOf(line, weights))) continue;
      const signs = line.signs.filter((sign) => /^(?:any$|in |role |behind )/.test(sign));
      seen.push({ signs, kind: start.number === number + 1 ? 0 : 1 });
      number = start.number;
    }
  }
  return regress(seen, 2)[0];
}

function gather(
  told: Readonly<Partial<Record<keyof StartOdds, ReadonlyMap<string, number> | undefined>>>,
): StartWeights {
  const weights: Record<string, [number, number, number, number]> = {};
  [told.own, told.inline, told.plain, told.lost].forEach((event, at) => {
    for (const [sign, odds] of event ?? []) (weights[sign] ??= [0, 0, 0, 0])[at] = Math.round(odds * 100) / 100;
  });
  return weights;
}

export interface Found {
  /** 0-based. */
  readonly line: number;
  readonly number: number;
  readonly confidence: number;
  readonly isRight: boolean;
}

/**
 * The numbers that are recovered with these weights; `isCited` tells whether what citations tell of them is used. An oracle
 * tells of some evidence what is true.
 */
export function recoverWith(lesson: NumberLesson, weights: StartWeights, isCited: boolean, oracle?: Oracle): Found[] {
  const { layout, starts, matterAt } = lesson;
  const evidence = collectEvidence(layout, weights);
  const places = finish(weighPlaces(evidence));
  const told = oracle?.tell(lesson, evidence, places) ?? places;
  const cited = isCited ? matterAt(possibleStarts(evidence)) : undefined;
  const recovered = finish(numberPlaces(evidence, told, cited));
  return recovered.map(({ line, number, confidence }) => ({
    line,
    number,
    confidence,
    isRight: starts.get(line)?.number === number,
  }));
}

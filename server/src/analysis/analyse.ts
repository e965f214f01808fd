import type { Known } from '../report/headings/knownHeadings.ts';
import { readLinesInSteps } from '../report/lines/lines.ts';
import type { CutText } from '../report/lines/sameLines.ts';
import { PartReader } from '../report/parts/parts.ts';
import type { ReadParts } from '../report/parts/parts.ts';
import { recorded } from '../text/stages/recording.ts';
import type { SourceText } from '../text/sourceText.ts';
import { Stage } from '../text/stages/stage.ts';
import type { Steps } from '../text/stages/steps.ts';
import type { Report } from './model.ts';
import type { ReportPart } from './stages.ts';
import { stagesOf } from './stages.ts';

/**
 * Reads a report: what is printed (report/), then what it means, each list of the model by the function of its name. Any
 * text gives a result, nothing throws. Offsets are UTF-16 offsets of `source`; `known` is what is known of it besides.
 * Each list is worked out when it is first looked at.
 */
export function analyse(source: SourceText, known?: Known): Report {
  return beginAnalysis(source, { known }).report;
}

/** What a version of a text leaves for the next: its lines, and the parts of its outline with what they were read from. */
export interface EarlierReading {
  readonly source?: SourceText | undefined;
  readonly cut?: CutText | undefined;
  readonly parts?: ReadParts | undefined;
}

/** A report that can also be worked out in steps, so that something else can be done between them. */
export interface Analysis {
  readonly report: Report;
  /** Works out some parts of it, by default all. */
  readonly steps: (parts?: readonly ReportPart[]) => Steps<Report>;
  /** What the next version of the text can be read from: what is read of this one, or of those before as long as it is not. */
  readonly earlier: () => EarlierReading;
}

export interface AnalysisOptions {
  readonly known?: Known | undefined;
  /** An earlier version of the text: what is the same is not looked at again. The report is the same without. */
  readonly before?: EarlierReading | undefined;
  /** How sure it is that the text is a report, where that was found before. */
  readonly likeness?: number | undefined;
}

/** The same as `analyse`, and the way to work it out in steps. */
export function beginAnalysis(source: SourceText, { known, before, likeness }: AnalysisOptions = {}): Analysis {
  let lines = before?.cut;
  const cut = new Stage<CutText>(function* () {
    const cutNow = { source, lines: yield* recorded(undefined, readLinesInSteps(source, lines)) };
    // They are needed no longer, and may be long.
    lines = undefined;
    return cutNow;
  });
  // What is known besides is known of one version only.
  const earlierParts = known === undefined ? before?.parts : undefined;
  const reader = new PartReader(cut, source, earlierParts);
  const stages = stagesOf(cut, source, { known, likeness, reader });
  const parts = Object.keys(stages) as ReportPart[];
  const report = {};
  for (const part of parts) Object.defineProperty(report, part, { enumerable: true, get: () => stages[part].value });
  let readParts: ReadParts | undefined;
  return {
    report: report as Report,
    *steps(wanted = parts) {
      for (const part of wanted) yield* stages[part].steps();
      return report as Report;
    },
    earlier: () => {
      if (known === undefined) readParts = reader.handOver() ?? readParts ?? earlierParts;
      return { source, cut: cut.ready ?? lines, parts: readParts };
    },
  };
}

import type { Known } from '../report/knownHeadings.ts';
import { readLines } from '../report/lines.ts';
import type { CutText } from '../report/sameLines.ts';
import type { SourceText } from '../text/sourceText.ts';
import { Stage } from '../text/stage.ts';
import type { Steps } from '../text/steps.ts';
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

/** A report that can also be worked out in steps, so that something else can be done between them. */
export interface Analysis {
  readonly report: Report;
  /** Works out some parts of it, by default all. */
  readonly steps: (parts?: readonly ReportPart[]) => Steps<Report>;
  /** What the next version of the text can be read from: this one's lines, or those before as long as they are not cut. */
  readonly cut: () => CutText | undefined;
}

interface AnalysisOptions {
  readonly known?: Known | undefined;
  /** An earlier version of the text: lines that are the same are not looked at again. The report is the same without. */
  readonly before?: CutText | undefined;
}

/** The same as `analyse`, and the way to work it out in steps. */
export function beginAnalysis(source: SourceText, { known, before }: AnalysisOptions = {}): Analysis {
  let earlier = before;
  const cut = Stage.from([], (): CutText => {
    const lines = readLines(source, earlier);
    // It is needed no longer, and may be long.
    earlier = undefined;
    return { source, lines };
  });
  const stages = stagesOf(cut, source, known);
  const parts = Object.keys(stages) as ReportPart[];
  const report = {};
  for (const part of parts) Object.defineProperty(report, part, { enumerable: true, get: () => stages[part].value });
  return {
    report: report as Report,
    *steps(wanted = parts) {
      for (const part of wanted) yield* stages[part].steps();
      return report as Report;
    },
    cut: () => cut.ready ?? earlier,
  };
}

import { anchorAll } from '../../annotations/anchors/anchor.ts';
import type { Anchor } from '../../annotations/anchors/anchor.ts';
import { AnchorText } from '../../annotations/anchors/anchorText.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import { finish } from '../../text/stages/steps.ts';
import { SIDECAR_ENDING } from '../../workspace/annotations/annotationPlaces.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import { textFacts } from '../../workspace/index/entry/textFacts.ts';
import { EXIT, UsageError } from '../commandLine/command.ts';
import type { Command, Environment } from '../commandLine/command.ts';
import { Inputs } from '../commandLine/inputs.ts';
import { readAnnotations } from '../commandLine/sidecars.ts';
import type { ReadAnnotations } from '../commandLine/sidecars.ts';

export const anchorsCommand: Command = {
  summary: 'tell where the annotations of a report stand in it, and how surely',
  forms: ['REPORT [ANNOTATIONS]'],
  description: [
    'Prints one JSON value: for each annotation its id, its state (exact, moved, likely or unplaced), its range (lines and characters from 0, characters in UTF-16) and its score from 0 to 1; for those that are not certain the other places that come into question.',
    `ANNOTATIONS is a file of annotations as Report Lens writes them, also one that was made for another text of the same report; without it, the file beside the report is taken (REPORT${SIDECAR_ENDING}).`,
  ],
  options: {},
  examples: [
    { line: 'report-lens anchors report.txt', does: 'Where the annotations beside the report stand in it.' },
    {
      line: 'report-lens anchors report.txt | jq -r \'.[] | select(.state == "unplaced").id\'',
      does: 'Those that have no place any more.',
    },
  ],
  exits: { [EXIT.found]: 'Annotations are unplaced, or entries of the file are not understood.' },
  run: async ({ files: [report, sidecar, ...more] }, environment) => {
    if (report === undefined || more.length > 0) throw new UsageError('name a report and its file of annotations');
    const inputs = new Inputs([report], environment);
    for await (const { document } of inputs.reports()) {
      const name = sidecar ?? `${report}${SIDECAR_ENDING}`;
      const annotations = await readAnnotations(
        { name, uri: environment.toUri(name) },
        sidecar === undefined,
        environment,
      );
      if (annotations === undefined) return EXIT.failed;
      return inputs.exitCode(printAnchors(document, annotations, environment));
    }
    return inputs.exitCode(EXIT.failed);
  },
};

function printAnchors(
  document: ReportDocument,
  { annotations, isWhole }: ReadAnnotations,
  { print }: Environment,
): number {
  const { source } = document;
  const text = finish(AnchorText.read(source.text, textFacts(document)));
  const anchors = finish(anchorAll(text, annotations));
  const rows = annotations.flatMap(({ id }, at) => {
    const found = anchors[at];
    return found === undefined ? [] : [{ id, ...asObject(source, found) }];
  });
  print(JSON.stringify(rows, null, 2));
  return isWhole && anchors.every(({ state }) => state !== 'unplaced') ? EXIT.done : EXIT.found;
}

function asObject(source: SourceText, { state, span, score, guesses }: Anchor): object {
  const range = (one: Span): object => ({ start: source.positionAt(one.start), end: source.positionAt(one.end) });
  return {
    state,
    ...(span === undefined ? {} : { range: range(span) }),
    score,
    ...(guesses.length === 0
      ? {}
      : { guesses: guesses.map((guess) => ({ range: range(guess.span), score: guess.score })) }),
  };
}

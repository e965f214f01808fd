import { anchorAll } from '../annotations/anchor.ts';
import type { Anchor } from '../annotations/anchor.ts';
import { AnchorText } from '../annotations/anchorText.ts';
import type { Annotation } from '../annotations/annotation.ts';
import { parseSidecar } from '../annotations/sidecar.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import { finish } from '../text/steps.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { SIDECAR_ENDING } from '../workspace/annotationPlaces.ts';
import { FileError } from '../workspace/fileSystem.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { textFacts } from '../workspace/textFacts.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Environment } from './command.ts';
import { Inputs } from './inputs.ts';

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
      const annotations = await readAnnotations(name, sidecar === undefined, environment);
      if (annotations === undefined) return EXIT.failed;
      return inputs.exitCode(printAnchors(document, annotations, environment));
    }
    return inputs.exitCode(EXIT.failed);
  },
};

interface ReadAnnotations {
  readonly annotations: readonly Annotation[];
  readonly isWhole: boolean;
}

/** A report that nobody has annotated yet has no file beside it: `mayBeMissing`. */
async function readAnnotations(
  name: string,
  mayBeMissing: boolean,
  { files, toUri, complain }: Environment,
): Promise<ReadAnnotations | undefined> {
  const isThere = await files.stat(toUri(name)).then(() => true, isElsewhere);
  if (!isThere && mayBeMissing) return { annotations: [], isWhole: true };
  const bytes = await files.readFile(toUri(name)).catch(() => undefined);
  const text = bytes && decodeUtf8(bytes);
  if (text === undefined) {
    complain(`${name}: ${bytes === undefined ? 'this file cannot be read' : 'this is no text in UTF-8'}`);
    return undefined;
  }
  const { annotations, problems, isReadable } = parseSidecar(text);
  for (const { line, character, code, detail } of problems) {
    complain(`${name}:${line + 1}:${character + 1}: ${code} ${detail}`);
  }
  return isReadable ? { annotations, isWhole: problems.length === 0 } : undefined;
}

function isElsewhere(error: unknown): boolean {
  return !(error instanceof FileError && error.kind === 'missing');
}

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

import { EXPORT_ENDINGS } from '../../text/exportEndings.ts';
import type { ExportForm } from '../../protocol/exchange.ts';
import { SIDECAR_ENDING } from '../../workspace/annotations/annotationPlaces.ts';
import { showsPdf } from '../../workspace/files/documentUris.ts';
import { EXIT, isSwitchedOn, textOption, UsageError } from '../commandLine/command.ts';
import type { Command, Given } from '../commandLine/command.ts';
import { readExportable } from './exportable.ts';
import type { Exportable } from './exportable.ts';
import { printExport, writeExports } from './exportOutput.ts';
import { Inputs } from '../commandLine/inputs.ts';

/** Forms by the names that the command line knows them by. */
const FORMS: Readonly<Record<string, ExportForm>> = {
  markdown: 'markdown',
  csv: 'csv',
  'plan-csv': 'planCsv',
  'json-ld': 'jsonLd',
  word: 'word',
  qdpx: 'qdpx',
  pdf: 'pdf',
};

/** Forms that are no text, by what their files are called. */
const BINARY: Readonly<Partial<Record<ExportForm, string>>> = { word: 'Word', qdpx: 'QDPX', pdf: 'PDF' };

export const exportCommand: Command = {
  summary: 'export annotations and the action plan as Markdown, CSV, Word, JSON-LD or QDPX, or in a PDF',
  forms: [
    '[--to=FORMAT] [--annotations=PATH] [FILE|FOLDER]…',
    '[--to=FORMAT] [--annotations=PATH] --out=FOLDER [--force] [FILE|FOLDER]…',
  ],
  description: [
    'Prints what readers wrote about reports, or writes it into files. The passages are found again in the texts of today; where one stands and how surely is told with it. Reports and their files of annotations stay as they are.',
    `markdown is for reading: quotes, notes, tags, replies and the action plan, with links back. csv is a table with a row for each annotation, plan-csv one with a row for each recommendation; of several reports they are printed as one table. json-ld holds everything as W3C Web Annotations, and can be imported again. word (.docx), qdpx (a REFI-QDA project for NVivo, ATLAS.ti, MAXQDA and QualCoder) and pdf (a copy of the PDF with the annotations in it, of reports that are PDFs) are written into files only.`,
    `The annotations of a report are those in the file beside it (REPORT${SIDECAR_ENDING}). Reports that nobody has annotated are left out, and said.`,
  ],
  options: {
    to: { type: 'string', value: 'FORMAT', choices: Object.keys(FORMS), help: 'What to make.' },
    out: {
      type: 'string',
      value: 'FOLDER',
      help: `Write a file for each report into this folder, as REPORT.${EXPORT_ENDINGS.markdown} and the like, instead of printing. What is found in a folder keeps its folders.`,
    },
    force: { type: 'boolean', help: 'Replace files that are there already.' },
    annotations: {
      type: 'string',
      value: 'PATH',
      help: 'The file with the annotations of the one report that is named, or the folder that holds the files of annotations of all.',
    },
    scheme: {
      type: 'string',
      value: 'NAME',
      help: 'The editor that links back open: vscode if left out; vscodium, vscode-insiders.',
    },
  },
  exits: { [EXIT.found]: 'nothing was exported, because nobody has annotated these reports, or none is a PDF' },
  examples: [
    { line: 'report-lens export report.txt > notes.md', does: 'The notes on a report, for reading.' },
    { line: 'report-lens export --to=csv reports/ > all.csv', does: 'All annotations of a folder in one table.' },
    { line: 'report-lens export --to=word --out=papers reports/', does: 'A Word document for each annotated report.' },
    { line: 'report-lens export --to=pdf --out=papers report.pdf', does: 'A copy of a PDF with the notes in it.' },
    {
      line: 'report-lens export --to=json-ld --annotations=notes.json < report.txt',
      does: 'A text that comes from elsewhere, with annotations that do not lie beside it.',
    },
  ],
  run: async (given, environment) => {
    const { form, out } = wishes(given);
    const inputs = new Inputs(given.files, environment);
    const found: Exportable[] = [];
    let isWhole = true;
    for await (const report of inputs.reports()) {
      if (form === 'pdf' && !showsPdf(report.document.uri)) {
        environment.complain(`${report.name}: left out, it is no PDF`);
        continue;
      }
      const one = await readExportable(report, form, given, environment);
      isWhole &&= one?.isWhole === true;
      if (one !== undefined && one.annotations.length > 0) found.push(one);
    }
    const [first, ...others] = found;
    if (first === undefined) return inputs.exitCode(isWhole ? EXIT.found : EXIT.failed);
    if (out === undefined) await printExport([first, ...others], form, environment);
    else
      isWhole =
        (await writeExports(found, { form, out, isForced: isSwitchedOn(given, 'force') }, environment)) && isWhole;
    return inputs.exitCode(isWhole ? EXIT.done : EXIT.failed);
  },
};

function wishes(given: Given): { readonly form: ExportForm; readonly out: string | undefined } {
  const form = FORMS[textOption(given, 'to') ?? 'markdown'] ?? 'markdown';
  const out = textOption(given, 'out');
  const binary = BINARY[form];
  if (out === undefined && binary !== undefined)
    throw new UsageError(`say with --out into which folder the ${binary} files go`);
  const [first] = given.files;
  const isInput = given.files.length === 0 || first === '-';
  if (isInput && textOption(given, 'annotations') === undefined)
    throw new UsageError('say with --annotations where the annotations of the standard input are');
  return { form, out };
}

import { composeText } from '../../documents/compose.ts';
import type { DocumentContent } from '../../documents/content.ts';
import { DOCUMENT_LIMITS, DocumentError } from '../../documents/content.ts';
import { documentNote, documentProblem } from '../../features/words/documentMessages.ts';
import { FileError } from '../../workspace/files/fileSystem.ts';
import { readableMarkdown } from '../../workspace/files/readableDocument.ts';
import { EXIT, isSwitchedOn, textOption, UsageError } from '../commandLine/command.ts';
import type { Command, Environment, Given } from '../commandLine/command.ts';

export const convertCommand: Command = {
  summary: 'make text or Markdown of PDF and Word files',
  forms: ['[--to text|markdown] FILE', '[--to text|markdown] --out FOLDER FILE…'],
  description: [
    'Makes text of PDF and Word files as they are printed: a line for each paragraph with its number first, headings, bullets, tables, footnotes, columns one after the other; running heads and page numbers are left out. Where a page begins is kept: as a form feed in plain text, as a comment <!-- page 12 --> in Markdown. Report Lens reads both back.',
    'One file is printed; with --out, texts are written into a folder under the names of their files. A text that is there already is left alone unless --force is given.',
  ],
  options: {
    to: { type: 'string', value: 'FORMAT', choices: ['text', 'markdown'], help: 'What to make.' },
    out: { type: 'string', value: 'FOLDER', help: 'Write into this folder instead of printing.' },
    force: { type: 'boolean', help: 'Replace texts that are there already.' },
  },
  examples: [
    { line: 'report-lens convert a.pdf | less', does: 'The text of one report.' },
    {
      line: 'report-lens convert --to markdown --out texts a.pdf b.pdf',
      does: 'Markdown of two reports, in the folder texts.',
    },
  ],
  run: async (given, environment) => {
    if (given.files.length === 0) throw new UsageError('name a file');
    if (given.files.length > 1 && textOption(given, 'out') === undefined)
      throw new UsageError('say with --out into which folder several texts go');
    let code: number = EXIT.done;
    for (const [at, file] of given.files.entries()) {
      if (given.files.length > 1) environment.progress(`reading ${at + 1} of ${given.files.length}: ${file}`);
      const problem = await convertFile(file, given, environment).then(() => undefined, describe);
      environment.progress(undefined);
      if (problem === undefined) continue;
      environment.complain(`${file}: ${problem}`);
      code = EXIT.failed;
    }
    return code;
  },
};

async function convertFile(file: string, given: Given, environment: Environment): Promise<void> {
  const { files, toUri, print, complain } = environment;
  const isMarkdown = textOption(given, 'to') === 'markdown';
  const folder = textOption(given, 'out');
  const target = folder === undefined ? undefined : toUri(`${folder}/${nameOf(file)}${isMarkdown ? '.md' : '.txt'}`);
  if (target !== undefined && !isSwitchedOn(given, 'force') && (await exists(environment, target)))
    throw new Error('its text is there already; --force replaces it');
  const { size } = await files.stat(toUri(file));
  if (size > DOCUMENT_LIMITS.bytes) throw new DocumentError('too-many-bytes', String(size));
  const content = await environment.readDocument(await files.readFile(toUri(file)));
  for (const note of content.notes) complain(`${file}: ${documentNote(note)}`);
  const text = compose(content, isMarkdown);
  if (target === undefined) print(text.replace(/\n$/, ''));
  else await files.writeFile(target, new TextEncoder().encode(text));
}

function compose(content: DocumentContent, isMarkdown: boolean): string {
  return isMarkdown ? readableMarkdown(content) : composeText(content).text;
}

async function exists({ files }: Environment, uri: string): Promise<boolean> {
  return await files.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The file's name without folder and ending. */
function nameOf(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.(?:pdf|docx)$/i, '');
}

function describe(error: unknown): string {
  if (error instanceof DocumentError) return documentProblem(error.code, error.detail);
  if (error instanceof FileError && error.kind === 'missing') return 'there is no such file';
  return error instanceof Error ? error.message : String(error);
}

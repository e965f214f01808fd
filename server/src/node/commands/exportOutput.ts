import { printSidecar } from '../../annotations/sidecar/printSidecar.ts';
import { EXPORT_ENDINGS } from '../../text/exportEndings.ts';
import { PROTECTED_PDF } from '../../protocol/exchange.ts';
import type { ExportForm } from '../../protocol/exchange.ts';
import { sourceUri } from '../../workspace/files/documentUris.ts';
import { nameOf } from '../../workspace/files/uris.ts';
import { UsageError } from '../commandLine/command.ts';
import type { Environment } from '../commandLine/command.ts';
import type { Exportable } from './exportable.ts';

/** Prints what readers wrote about reports. Throws a UsageError for what cannot be printed together. */
export async function printExport(
  found: readonly [Exportable, ...Exportable[]],
  form: ExportForm,
  environment: Environment,
): Promise<void> {
  const show = (bytes: Uint8Array): void => {
    environment.print(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\r?\n$/, ''));
  };
  if (form === 'csv' || form === 'planCsv') {
    const [first, ...others] = found;
    const { exportReports } = await environment.loadExporter();
    show(await exportReports([first.exported, ...others.map(({ exported }) => exported)], form));
    return;
  }
  if (form === 'jsonLd' && found.length > 1)
    throw new UsageError('say with --out into which folder the JSON-LD files of several reports go');
  for (const one of found) show(await bytesOf(one, form, environment));
}

/** Writes a file for each report. False if one could not be written; what is wrong has then been said. */
export async function writeExports(
  found: readonly Exportable[],
  { form, out, isForced }: { readonly form: ExportForm; readonly out: string; readonly isForced: boolean },
  environment: Environment,
): Promise<boolean> {
  const { files, toUri, complain, progress } = environment;
  const names = namesOf(found);
  let isWhole = true;
  for (const [at, one] of found.entries()) {
    if (found.length > 1) progress(`writing ${at + 1} of ${found.length}: ${one.name}`);
    const target = `${out.replace(/[\\/]$/, '')}/${names[at] ?? ''}.${EXPORT_ENDINGS[form]}`;
    try {
      if (!isForced && (await isThere(toUri(target), environment)))
        throw new Error(`${target} is there already; --force replaces it`);
      await files.writeFile(toUri(target), await bytesOf(one, form, environment));
    } catch (error) {
      isWhole = false;
      progress(undefined);
      complain(`${one.name}: ${reasonOf(error)}`);
    }
  }
  return isWhole;
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason === PROTECTED_PDF ? 'the PDF is encrypted, so nothing can be added to it' : reason;
}

/** Names without endings; with them where two reports ("a.txt", "a.pdf") would have one name. */
function namesOf(found: readonly Exportable[]): string[] {
  const short = found.map(({ path }) => (path === '' ? 'standard input' : path.replace(/\.[^./]+$/, '')));
  return short.map((name, at) => (short.indexOf(name) === short.lastIndexOf(name) ? name : (found[at]?.path ?? name)));
}

async function isThere(uri: string, { files }: Environment): Promise<boolean> {
  return files.stat(uri).then(
    () => true,
    () => false,
  );
}

async function bytesOf(one: Exportable, form: ExportForm, { loadExporter }: Environment): Promise<Uint8Array> {
  if (form !== 'jsonLd') return (await loadExporter()).exportReports([one.exported], form);
  const name = nameOf(sourceUri(one.document.uri));
  return new TextEncoder().encode(printSidecar({ annotations: one.annotations, kept: [], rest: {} }, name));
}

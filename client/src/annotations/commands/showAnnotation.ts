import { l10n, Uri, window, workspace } from 'vscode';
import { keepsFocus } from '../../navigation/goToLine.ts';
import { toRange } from '../../navigation/ranges.ts';
import { showInReport } from '../../navigation/showInReport.ts';
import type { AnnotationEntry } from '../entries/annotationEntry.ts';
import type { Annotations } from '../entries/annotations.ts';
import { say } from '../../views/say.ts';

/** How long, in milliseconds, a report that was just opened may take until its annotations are known. */
const PATIENCE = 20_000;

/** Opens the report of an annotation and goes to its passage, as soon as that is found. */
export async function showAnnotation(annotations: Annotations, given: readonly unknown[]): Promise<void> {
  const [address, id] = given as [string, string];
  const uri = Uri.parse(address);
  const preserveFocus = keepsFocus(given);
  await window.showTextDocument(await workspace.openTextDocument(uri), { preserveFocus });
  const entry = annotations.get(uri, id) ?? (await whenKnown(annotations, uri, id));
  if (entry?.range !== undefined) await showInReport(uri, toRange(entry.range), { preserveFocus });
  else if (entry?.state === 'unplaced')
    say(
      l10n.t(
        'Its passage was not found in this report. The annotation stands under “Unplaced” in the Annotations view.',
      ),
    );
}

function whenKnown(annotations: Annotations, uri: Uri, id: string): Promise<AnnotationEntry | undefined> {
  return new Promise((resolve) => {
    const done = (entry: AnnotationEntry | undefined): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve(entry);
    };
    const timer = setTimeout(() => {
      done(undefined);
    }, PATIENCE);
    const listening = annotations.onDidChange(() => {
      const entry = annotations.get(uri, id);
      if (entry !== undefined) done(entry);
    });
  });
}

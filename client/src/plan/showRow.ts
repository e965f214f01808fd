import { Uri, window } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import { keepsFocus } from '../navigation/goToLine.ts';
import { beginningOf } from '../navigation/ranges.ts';
import { showInReport } from '../navigation/showInReport.ts';

/** A click on a recommendation: goes to it, or to its report where that has it no more. */
export async function showRow(given: readonly unknown[]): Promise<void> {
  const [address, range] = given as [string, LspRange | undefined];
  const preserveFocus = keepsFocus(given);
  const uri = Uri.parse(address);
  if (range === undefined) await window.showTextDocument(uri, { preserveFocus });
  else await showInReport(uri, beginningOf(range), { preserveFocus });
}

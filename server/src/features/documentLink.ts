import type { DocumentLink } from 'vscode-languageserver-types';
import type { ReportDocument } from '../workspace/reports.ts';
import { NO_FOLDER } from './folder.ts';
import type { Folder } from './folder.ts';
import { mentionLinks } from './links/otherReports.ts';
import { fold } from './words/prose.ts';
import { toRange } from './toLsp.ts';

/** Longer addresses are damage, not addresses. */
const MOST_OF_AN_ADDRESS = 2000;

/**
 * Lines of the contents page → their sections; addresses printed with http or https → themselves; dates of other
 * inspections → their reports in the folder.
 */
export function documentLink(document: ReportDocument, folder: Folder = NO_FOLDER): DocumentLink[] {
  return [...contentsLinks(document), ...addressLinks(document), ...mentionLinks(document, folder)].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function contentsLinks({ uri, source, report }: ReportDocument): DocumentLink[] {
  return report.contents.flatMap(({ span, section }) => {
    const target = report.sections[section ?? -1];
    if (target === undefined) return [];
    const { line } = source.positionAt(target.title.span.start);
    return [
      {
        range: toRange(source, span),
        target: `${uri.replace(/#.*$/s, '')}#L${line + 1}`,
        tooltip: fold(target.title.value),
      },
    ];
  });
}

function addressLinks({ source }: ReportDocument): DocumentLink[] {
  return [...source.text.matchAll(/https?:\/\/[^\s<>"“”‘’|\\^`{}\u0000-\u001f]+/gi)].flatMap(({ 0: run, index }) => {
    if (run.length > MOST_OF_AN_ADDRESS) return [];
    const target = withoutPunctuation(run);
    const range = toRange(source, { start: index, end: index + target.length });
    return /^https?:\/\/[a-z0-9[]/i.test(target) ? [{ range, target }] : [];
  });
}

/** Without the full stop of the sentence, and without a bracket that was opened before the address. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (/[.,;:!?'*_…–—]/.test(last)) continue;
    if (last === ')' && !address.slice(0, end).includes('(')) continue;
    if (last === ']' && !address.slice(0, end).includes('[')) continue;
    break;
  }
  return address.slice(0, end);
}

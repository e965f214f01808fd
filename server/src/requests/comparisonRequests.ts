import type { CancellationToken, Connection } from 'vscode-languageserver';
import { describeError } from '../answer.ts';
import { showProgress } from '../following/progress.ts';
import { comparisonTexts } from '../features/views/comparisonTexts.ts';
import type { NamedReport } from '../features/views/comparisonTexts.ts';
import { messages } from '../features/words/messages.ts';
import { reportTitle } from '../features/words/reportName.ts';
import { sameMatterList } from '../features/views/sameMatterList.ts';
import type { SearchedReport } from '../features/views/sameMatterList.ts';
import { COMPARE_REQUEST, SAME_MATTER_REQUEST } from '../protocol/shelf.ts';
import type { ComparedReports, CompareParams, SameMatterEntry, SameMatterParams } from '../protocol/shelf.ts';
import type { ReportIndex } from '../workspace/index/reportIndex.ts';
import { nearestInTime } from '../workspace/shelf/shelf.ts';

/** Reports nearest in time that are searched for a matter, and their characters together. */
const MOST_SEARCHED = 30;
const MOST_SEARCHED_CHARACTERS = 6_000_000;

/** What is alike in two reports, and in others of the same authority. */
export function answerComparisons(connection: Connection, index: ReportIndex): void {
  /** Other reports may have to be read for it: the reader sees that something is done. */
  const shown = <T>(what: string, otherwise: T, work: Promise<T>): Promise<T> => {
    const done = work.catch((error: unknown) => {
      connection.console.error(`${what} failed: ${describeError(error)}`);
      return otherwise;
    });
    void showProgress(connection, { title: messages.comparingReports(), finished: done.then(() => undefined) });
    return done;
  };
  connection.onRequest(SAME_MATTER_REQUEST, (params: SameMatterParams, token: CancellationToken) =>
    shown('sameMatter', [], findSameMatter(index, params, token)),
  );
  connection.onRequest(COMPARE_REQUEST, (params: CompareParams) => shown('compare', null, compare(index, params)));
}

/** Reads the reports of the same authority, the nearest in time first, and searches them; nothing once it is cancelled. */
async function findSameMatter(
  index: ReportIndex,
  { textDocument: { uri }, range }: SameMatterParams,
  token: CancellationToken,
): Promise<SameMatterEntry[]> {
  const self = index.get(uri);
  const document = await index.read(uri);
  if (self === undefined || document === undefined) return [];
  const searched: SearchedReport[] = [];
  let characters = 0;
  for (const report of nearestInTime(self, index.named()).slice(0, MOST_SEARCHED)) {
    characters += report.summary.length;
    if (token.isCancellationRequested || characters > MOST_SEARCHED_CHARACTERS) break;
    const other = await index.read(report.uri);
    if (other !== undefined) searched.push({ report, document: other });
  }
  return token.isCancellationRequested ? [] : sameMatterList(document, range, self, searched);
}

/** null where one of the two is no report, or cannot be read. */
async function compare(index: ReportIndex, { left, right }: CompareParams): Promise<ComparedReports | null> {
  const named = async (uri: string): Promise<NamedReport | undefined> => {
    const report = index.get(uri);
    const document = await index.read(uri);
    return report === undefined || document === undefined ? undefined : { document, title: reportTitle(report) };
  };
  const [one, other] = [await named(left), await named(right)];
  return one === undefined || other === undefined ? null : comparisonTexts(one, other);
}

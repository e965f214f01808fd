import type { CancellationToken, Connection } from 'vscode-languageserver';
import { describeError } from './answer.ts';
import { shelfList } from './features/shelfList.ts';
import { comparisonTexts } from './features/comparisonTexts.ts';
import type { NamedReport } from './features/comparisonTexts.ts';
import { reportTitle } from './features/reportName.ts';
import { sameMatterList } from './features/sameMatterList.ts';
import type { SearchedReport } from './features/sameMatterList.ts';
import {
  COMPARE_REQUEST,
  SAME_MATTER_REQUEST,
  READING_FOLDER_REQUEST,
  SHELF_CHANGED,
  SHELF_REQUEST,
} from './protocol/shelf.ts';
import type {
  ComparedReports,
  CompareParams,
  SameMatterEntry,
  SameMatterParams,
  ShelfGroup,
} from './protocol/shelf.ts';
import type { State } from './state.ts';
import type { ReportIndex } from './workspace/reportIndex.ts';
import { nearestInTime } from './workspace/shelf.ts';

/** Reports nearest in time that are searched for a matter, and their characters together. */
const MOST_SEARCHED = 30;
const MOST_SEARCHED_CHARACTERS = 6_000_000;

/** All reports of the folder in one list, and word of its changes to those who asked for it once. */
export function answerShelf(connection: Connection, { index }: State): void {
  connection.onRequest(SAME_MATTER_REQUEST, (params: SameMatterParams, token: CancellationToken) =>
    findSameMatter(index, params, token).catch((error: unknown) => {
      connection.console.error(`sameMatter failed: ${describeError(error)}`);
      return [];
    }),
  );
  connection.onRequest(COMPARE_REQUEST, (params: CompareParams) =>
    compare(index, params).catch((error: unknown) => {
      connection.console.error(`compare failed: ${describeError(error)}`);
      return null;
    }),
  );
  let isWanted = false;
  connection.onRequest(SHELF_REQUEST, (): ShelfGroup[] => {
    isWanted = true;
    try {
      index.start();
      return shelfList(index.all());
    } catch (error) {
      connection.console.error(`shelf failed: ${describeError(error)}`);
      return [];
    }
  });
  connection.onRequest(READING_FOLDER_REQUEST, (): boolean => index.isReading);
  index.onChange(() => {
    if (isWanted) void connection.sendNotification(SHELF_CHANGED);
  });
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
  for (const report of nearestInTime(self, index.all()).slice(0, MOST_SEARCHED)) {
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

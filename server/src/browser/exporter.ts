import { exportReports } from '../exchange/exporter.ts';
import type { ExportFormat, SeveralReports } from '../protocol/exchange.ts';

/** What the page that started this worker asks for, once. */
interface Order {
  readonly reports: SeveralReports;
  readonly format: ExportFormat;
}

/** In a browser, what makes documents is a worker of its own, so that it is loaded only when something is exported. */
function answerOrders(scope: DedicatedWorkerGlobalScope): void {
  scope.onmessage = ({ data: { reports, format } }: MessageEvent<Order>) => {
    exportReports(reports, format).then(
      (bytes) => {
        scope.postMessage({ bytes });
      },
      (error: unknown) => {
        scope.postMessage({ error: error instanceof Error ? error.message : String(error) });
      },
    );
  };
}

// On Node the same file is a module, whose functions are called.
export { exportReports } from '../exchange/exporter.ts';
if (typeof DedicatedWorkerGlobalScope !== 'undefined') answerOrders(self);

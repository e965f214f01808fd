import { exportReport } from '../exchange/exporter.ts';
import type { ExportedReport, ExportFormat } from '../protocol/exchange.ts';

/** What the page that started this worker asks for, once. */
interface Order {
  readonly report: ExportedReport;
  readonly format: ExportFormat;
}

// A worker of its own, so that what makes documents is loaded only when something is exported.
const scope = self as DedicatedWorkerGlobalScope;
scope.onmessage = ({ data: { report, format } }: MessageEvent<Order>) => {
  exportReport(report, format).then(
    (bytes) => {
      scope.postMessage({ bytes });
    },
    (error: unknown) => {
      scope.postMessage({ error: error instanceof Error ? error.message : String(error) });
    },
  );
};

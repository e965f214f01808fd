import { annotationsToCsv, planToCsv } from './csvExport.ts';
import { toMarkdown } from './markdownExport.ts';
import { toMarkedPdf } from './pdfExport.ts';
import { toQdpx } from './qdpxExport.ts';
import type { ExportedReport, ExportFormat } from '../protocol/exchange.ts';
import { toWord } from './wordExport.ts';

/** A report's annotations as the bytes of a file. The entry of a bundle of its own, loaded when something is exported. */
export async function exportReport(report: ExportedReport, format: ExportFormat): Promise<Uint8Array> {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  switch (format) {
    case 'markdown':
      return text(toMarkdown(report));
    case 'csv':
      return text(annotationsToCsv(report));
    case 'planCsv':
      return text(planToCsv(report));
    case 'qdpx':
      return toQdpx(report);
    case 'word':
      return toWord(report);
    case 'pdf':
      return toMarkedPdf(report);
  }
}

/** Annotations (`csv`) or action plans (`planCsv`) of several reports as one table. */
export function exportTable(
  reports: readonly [ExportedReport, ...ExportedReport[]],
  format: 'csv' | 'planCsv',
): Uint8Array {
  return new TextEncoder().encode(format === 'csv' ? annotationsToCsv(...reports) : planToCsv(...reports));
}

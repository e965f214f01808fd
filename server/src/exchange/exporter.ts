import { annotationsToCsv, planToCsv } from './csvExport.ts';
import { toMarkdown } from './markdownExport.ts';
import { toMarkedPdf } from './pdfExport.ts';
import { toQdpx } from './qdpxExport.ts';
import type { ExportFormat, SeveralReports } from '../protocol/exchange.ts';
import { toWord } from './wordExport.ts';

/**
 * The annotations of one report or several as the bytes of one file; a PDF is one report's, the first. The entry of a bundle
 * of its own, loaded when something is exported.
 */
export async function exportReports(reports: SeveralReports, format: ExportFormat): Promise<Uint8Array> {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  switch (format) {
    case 'markdown':
      return text(toMarkdown(...reports));
    case 'csv':
      return text(annotationsToCsv(...reports));
    case 'planCsv':
      return text(planToCsv(...reports));
    case 'qdpx':
      return toQdpx(...reports);
    case 'word':
      return toWord(...reports);
    case 'pdf':
      return toMarkedPdf(reports[0]);
  }
}

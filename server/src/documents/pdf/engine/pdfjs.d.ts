// What we use of pdf.js, without the browser's types that its own declarations need.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort(port: unknown): void };
}
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  export interface PdfTextItem {
    readonly str: string;
    readonly transform: readonly number[];
    readonly width: number;
    readonly height: number;
    readonly fontName: string;
  }
  export interface PdfMark {
    readonly type: string;
    readonly tag?: string;
    readonly id?: string | null;
  }
  export interface PdfTag {
    readonly role?: string;
    readonly type?: string;
    readonly id?: string;
    readonly children?: readonly PdfTag[];
  }
  export interface PdfViewport {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  }
  export interface PdfPage {
    getViewport(options: { scale: number }): PdfViewport;
    getTextContent(options: {
      includeMarkedContent: true;
    }): Promise<{ readonly items: readonly (PdfTextItem | PdfMark)[] }>;
    getStructTree(): Promise<PdfTag | null>;
    getOperatorList(): Promise<unknown>;
    readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
    cleanup(): void;
  }
  export interface PdfOutlineItem {
    readonly title: string;
    readonly items: readonly PdfOutlineItem[];
  }
  export interface PdfFile {
    readonly numPages: number;
    getPage(number: number): Promise<PdfPage>;
    getOutline(): Promise<readonly PdfOutlineItem[] | null>;
  }
  export interface PdfTask {
    readonly promise: Promise<PdfFile>;
    destroy(): Promise<void>;
  }
  export function getDocument(options: Record<string, unknown>): PdfTask;
  export const Util: { readonly transform: (first: readonly number[], second: readonly number[]) => number[] };
}

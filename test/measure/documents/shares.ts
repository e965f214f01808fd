/** What we use of a report's ground truth; lines and columns are those of the text that pdftotext gave. */
export interface Gold {
  readonly paragraphs: readonly { number: number; sequence: number; page: number; first60: string }[];
  readonly headings: readonly { text: string; kind: string; page: number; lines: { layout?: number } }[];
  readonly references: readonly {
    target: number;
    exists: boolean;
    layout?: { line: number; col: number; length: number };
  }[];
}

export interface Share {
  right: number;
  all: number;
}

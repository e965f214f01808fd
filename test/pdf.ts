/*
 * Small PDFs for tests, made by hand: pages of 595 × 842 points, Helvetica, no compression. What a test needs to say is
 * where words stand and how large.
 */

export interface PrintedWords {
  readonly text: string;
  /** From the left edge; 72 unless told. */
  readonly x?: number;
  /** Baseline from the upper edge. */
  readonly y: number;
  /** 11 unless told. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Marked as no part of the text. */
  readonly artifact?: boolean;
}

const LEADING = 14;

/** Lines of words one under the other, `leading` points apart. */
export function printed(
  y: number,
  lines: readonly string[],
  { leading = LEADING, ...look }: Partial<PrintedWords> & { readonly leading?: number } = {},
): PrintedWords[] {
  return lines.map((text, at) => ({ ...look, text, y: y + at * leading }));
}

/** A PDF with these pages; `extra` goes into its trailer. */
export function makePdf(pages: readonly (readonly PrintedWords[])[], extra = ''): Uint8Array {
  const first = 5;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((words, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * at + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      stream(words.map(paint).join('\n')),
    ]),
  ];
  return assemble(objects, extra);
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function paint({ text, x = 72, y, size = 11, bold = false, artifact = false }: PrintedWords): string {
  const shown = `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm (${encode(text)}) Tj ET`;
  return artifact ? `/Artifact BMC ${shown} EMC` : shown;
}

const WINDOWS: Readonly<Record<string, string>> = { '•': '\\225', '–': '\\226', '’': '\\222' };

function encode(text: string): string {
  return text.replace(/[()\\]/g, '\\$&').replace(/[•–’]/g, (sign) => WINDOWS[sign] ?? sign);
}

function assemble(objects: readonly string[], extra: string): Uint8Array {
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  objects.forEach((object, at) => {
    places.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${extra} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

import { analyse } from '../server/src/analysis/analyse.ts';
import type { Citation, Paragraph, ParagraphNumber, Report } from '../server/src/analysis/model.ts';
import { SourceText } from '../server/src/text/sourceText.ts';
import type { Span, Stated } from '../server/src/text/span.ts';
import type { Read } from './fixture.ts';

/**
 * A report made by hand, for tests of what features do with a report, whatever analysis finds in its text:
 * `sketch(({ paragraph }) => ({ paragraphs: [paragraph('1. Plans are late.')] }))`.
 */
export function sketch(make: (pencil: Pencil) => Partial<Report>, uri = 'file:///reports/report.txt'): Read {
  return (text) => {
    const nothing = analyse(new SourceText(''));
    return { uri, version: 1, source: new SourceText(text), report: { ...nothing, ...make(new Pencil(text)) } };
  };
}

/** Makes pieces of a report from their words; the words must stand in the text. */
export class Pencil {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of `words`, of their n-th occurrence (from 0). */
  readonly span = (words: string, occurrence = 0): Span => {
    let start = this.#text.indexOf(words);
    for (let n = 0; n < occurrence; n++) start = this.#text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`“${words}” does not stand in the text`);
    return { start, end: start + words.length };
  };

  readonly stated = (words: string, occurrence = 0): Stated<string> => ({
    value: words,
    span: this.span(words, occurrence),
  });

  /** From `first` to the end of `last`. */
  readonly from = (first: string, last: string): Span => ({ start: this.span(first).start, end: this.span(last).end });

  /** A paragraph as printed: its number is what stands before the first full stop. */
  readonly paragraph = (words: string, section?: number): Paragraph => {
    const span = this.span(words);
    const label = words.slice(0, words.indexOf('.'));
    const numberSpan = { start: span.start, end: span.start + label.length };
    const textStart = span.start + words.length - words.slice(label.length + 1).trimStart().length;
    return {
      span,
      textSpan: { start: textStart, end: span.end },
      number: { label, series: 0, source: 'printed', span: numberSpan },
      section,
    };
  };

  /** A paragraph whose number was lost. */
  readonly recovered = (
    label: string,
    words: string,
    rest: Partial<Extract<ParagraphNumber, { source: 'recovered' }>> & { section?: number } = {},
  ): Paragraph => {
    const { section, ...known } = rest;
    const span = this.span(words);
    const evidence = [{ kind: 'sequence', after: undefined, before: undefined }] as const;
    const number = { label, series: 0, source: 'recovered', confidence: 0.9, evidence, ...known } as const;
    return { span, textSpan: span, number, section };
  };

  /** "(paragraphs 2, 3)": a citation of its numbers, which lead to the paragraphs of these indices. */
  readonly citation = (words: string, targets: Readonly<Record<string, readonly number[]>>): Citation => {
    const span = this.span(words);
    return {
      span,
      targets: Object.entries(targets).map(([printed, paragraphs]) => {
        const start = span.start + words.indexOf(printed);
        const [first, last = first] = printed.split(/\s*(?:to|–|-)\s*/);
        return { span: { start, end: start + printed.length }, first, last, paragraphs };
      }),
    };
  };
}

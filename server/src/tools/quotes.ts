import { paragraphAt } from '../analysis/itemAt.ts';
import type { Paragraph } from '../analysis/model.ts';
import { pageName, percent, sectionName } from '../features/words/places.ts';
import { cutAtSentence, readableText } from '../features/words/prose.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { nameOf } from '../workspace/files/uris.ts';

/** Where a quotation stands: enough to find it again, and to cite it. */
export interface Source {
  /** The name of the file. */
  readonly report: string;
  readonly uri: string;
  /** The paragraph's number; left out outside numbered paragraphs. */
  readonly paragraph?: string;
  /** Present where the number was lost in the text and has been worked out: it may be wrong. */
  readonly paragraphNumberIsRecovered?: { readonly percentSure: number };
  /** "page 12"; left out where the text does not tell pages. */
  readonly page?: string;
  readonly section?: string;
  /** 1-based line of the text. */
  readonly line: number;
}

/** A stretch of a report with its source. */
export interface Quotation {
  readonly quote: string;
  readonly source: Source;
}

/** The words of `span`, cut behind a sentence if there are more than `most` characters. */
export function quotation(document: ReportDocument, span: Span, most: number): Quotation {
  const quote = cutAtSentence(readableText(document, span, most), most);
  return { quote, source: sourceAt(document, span.start) };
}

/** Where in its report an offset stands, as answers to assistants name it. */
export function sourceAt(document: ReportDocument, offset: number): Source {
  const { report, source, uri } = document;
  const paragraph = report.paragraphs[paragraphAt(report, offset) ?? -1];
  const page = pageName(document, offset);
  const section = paragraph?.section === undefined ? undefined : sectionName(document, paragraph.section);
  return {
    report: nameOf(uri),
    uri,
    ...numberOf(paragraph),
    ...(page === undefined ? {} : { page }),
    ...(section === undefined ? {} : { section }),
    line: source.lineAt(offset) + 1,
  };
}

function numberOf(paragraph: Paragraph | undefined): Pick<Source, 'paragraph' | 'paragraphNumberIsRecovered'> {
  const number = paragraph?.number;
  if (number === undefined) return {};
  if (number.source === 'printed') return { paragraph: number.label };
  return { paragraph: number.label, paragraphNumberIsRecovered: { percentSure: percent(number.confidence) } };
}

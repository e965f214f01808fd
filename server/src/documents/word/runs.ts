import { raisedFigures } from '../../text/numbers/figures.ts';
import type { XmlElement } from './xml.ts';
import { child, switchOf, valueOf } from './xml.ts';

/** The characters of a paragraph. */
export interface GatheredText {
  text: string;
  /** How many of its letters are bold by themselves, not by their style. */
  bold: number;
  /** Offsets in `text` before which Word began a new page when it last laid the document out. */
  readonly pageBreaks: number[];
  /** The notes whose marks stand in it, with the marks and where they stand in `text`. */
  readonly notes: NoteMark[];
  /** What stands in text boxes that hang on this paragraph. */
  readonly boxes: XmlElement[];
}

export type NoteKind = 'footnote' | 'endnote';

export interface NoteMark {
  readonly id: string;
  readonly mark: string;
  readonly at: number;
  readonly kind: NoteKind;
}

/** What is counted over the whole document. */
export interface Counts {
  changes: number;
  notes: number;
}

/** No part of the text: properties, deleted and moved words, codes of fields, the older of two forms of a picture. */
const SKIPPED = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'Fallback',
  'sectPr',
]);
export const CHANGES: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

/** Gathers the characters of a paragraph as they read with all changes accepted. */
export function gatherText(paragraph: XmlElement, counts: Counts): GatheredText {
  const gathered: GatheredText = { text: '', bold: 0, pageBreaks: [], notes: [], boxes: [] };
  for (const each of paragraph.children) gather(each, gathered, counts, undefined);
  return gathered;
}

/** `look` is what the run says of its characters. */
function gather(element: XmlElement, into: GatheredText, counts: Counts, look: XmlElement | undefined): void {
  const { name } = element;
  if (CHANGES.has(name)) counts.changes++;
  if (SKIPPED.has(name)) return;
  if (name === 'txbxContent') for (const each of element.children) into.boxes.push(each);
  else if (name === 'r') {
    const own = child(element, 'rPr');
    if (switchOf(own, 'vanish') !== true) for (const each of element.children) gather(each, into, counts, own);
  } else if (name === 't') add(into, element.text, look);
  else if (name === 'footnoteReference' || name === 'endnoteReference') addMark(element, into, counts);
  else if (name === 'lastRenderedPageBreak') into.pageBreaks.push(into.text.length);
  else if (SIGNS.has(name)) add(into, signOf(element), look);
  else for (const each of element.children) gather(each, into, counts, look);
}

const SIGNS = new Set(['tab', 'br', 'cr', 'noBreakHyphen', 'sym']);

function signOf(element: XmlElement): string {
  if (element.name === 'tab') return '\t';
  if (element.name === 'noBreakHyphen') return '\u2011';
  if (element.name !== 'sym') return element.attributes.get('type') === 'page' ? '' : ' ';
  const code = Number.parseInt(element.attributes.get('char') ?? '', 16);
  return code >= 0x20 && code < 0xe000 ? String.fromCharCode(code) : '•';
}

function add(into: GatheredText, text: string, look: XmlElement | undefined): void {
  const isRaised = valueOf(look, 'vertAlign') === 'superscript' && /^\d+$/.test(text);
  into.text += isRaised ? raisedFigures(text) : text;
  if (switchOf(look, 'b') === true) into.bold += text.trim().length;
}

function addMark(element: XmlElement, into: GatheredText, counts: Counts): void {
  counts.notes++;
  const mark = raisedFigures(String(counts.notes));
  const kind = element.name === 'footnoteReference' ? 'footnote' : 'endnote';
  into.notes.push({ id: element.attributes.get('id') ?? '', mark, at: into.text.length, kind });
  into.text += mark;
}

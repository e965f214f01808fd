import type { DocumentContent, DocumentNote, ReadOptions } from '../content.ts';
import { DocumentError } from '../content.ts';
import { BodyReader } from './body.ts';
import { NumberingCounter } from './numbering.ts';
import { Styles } from './styles.ts';
import { unzip } from './unzip.ts';
import type { XmlElement } from './xml.ts';
import { child, parseXml } from './xml.ts';

const PARTS = /^word\/(?:document\d*|numbering|styles|footnotes|endnotes)\.xml$/;

/** Reads a Word file (.docx). Throws a DocumentError where it is none, is damaged or passes a limit. */
export function readWord(bytes: Uint8Array, { limits }: ReadOptions): DocumentContent {
  const parts = unzip(bytes, (name) => PARTS.test(name), limits);
  const partOf = (name: RegExp): XmlElement | undefined => {
    const found = [...parts].find(([path]) => name.test(path))?.[1];
    return found === undefined ? undefined : parseXml(found);
  };
  const body = child(partOf(/\/document\d*\.xml$/), 'body');
  if (body === undefined) throw new DocumentError('not-a-document');
  const reader = new BodyReader({
    styles: new Styles(partOf(/\/styles\.xml$/)),
    counter: new NumberingCounter(partOf(/\/numbering\.xml$/)),
    footnote: notesOf(partOf(/\/footnotes\.xml$/)),
    endnote: notesOf(partOf(/\/endnotes\.xml$/)),
  });
  const { pages, changes } = reader.read(body);
  if (pages.every((blocks) => blocks.length === 0)) throw new DocumentError('no-text', '0');
  const notes: DocumentNote[] = changes > 0 ? [{ code: 'tracked-changes', count: changes }] : [];
  return { kind: 'word', hasPages: pages.length > 1, notes, pages: pages.map((blocks) => ({ blocks, furniture: [] })) };
}

/** Notes by their ids. */
function notesOf(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  return new Map(root?.children.map((note) => [note.attributes.get('id') ?? '', note]));
}

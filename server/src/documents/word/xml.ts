import { SaxesParser } from 'saxes';
import { DocumentError } from '../content.ts';

/** An element without its prefix: of the names that we read, none has another meaning with another prefix. */
export interface XmlElement {
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Characters right in it; Word has them in elements that hold nothing else. */
  readonly text: string;
}

const DEEPEST = 256;
const MOST_ELEMENTS = 4_000_000;

/** Parses XML without reading any definition of entities. Throws a DocumentError on what is no XML, or endless. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root = newElement('', new Map());
  const open = [root];
  let count = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new DocumentError('damaged', error.message);
  });
  parser.on('doctype', () => {
    throw new DocumentError('damaged', 'a Word file has no document type');
  });
  parser.on('opentag', ({ name, attributes }) => {
    count++;
    if (open.length > DEEPEST || count > MOST_ELEMENTS) throw new DocumentError('damaged', `${count} elements`);
    const own = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const);
    const element = newElement(localName(name), new Map(own));
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(new TextDecoder('utf-8').decode(bytes)).close();
  const [document] = root.children;
  if (document === undefined) throw new DocumentError('damaged', 'no XML');
  return document;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

function newElement(name: string, attributes: ReadonlyMap<string, string>): OpenElement {
  return { name, attributes, children: [], text: '' };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** The attribute `val` of the first child of a name; '' where it has none, undefined without the child. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : (found.attributes.get('val') ?? '');
}

/** True for `<w:b/>` and the like, unless their value says no; undefined where nothing is said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = valueOf(element, name);
  return value === undefined ? undefined : !/^(?:0|false|off)$/.test(value);
}

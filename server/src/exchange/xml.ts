/** An element of XML: name, attributes, and what stands in it. */
export interface Element {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly Element[];
  readonly text?: string;
}

/** XML 1.0 text of an element, with its declaration. */
export function toXml(root: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${print(root, '')}\n`;
}

function print({ name, attributes = {}, children = [], text }: Element, indent: string): string {
  const given = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const open = `${indent}<${name}${given.join('')}`;
  if (text !== undefined) return `${open}>${escapeXml(text)}</${name}>`;
  if (children.length === 0) return `${open}/>`;
  return `${open}>\n${children.map((child) => print(child, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

/** Escaped; characters that XML 1.0 cannot hold at all, half surrogates among them, become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import { strToU8, zipSync } from 'fflate';

/*
 * Small Word files for tests: a test writes what is in the body, and lists and styles where it needs them.
 */

export interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file of these parts. */
export function makeWord({ body, numbering, styles, footnotes }: WordParts): Uint8Array {
  const part = (name: string, content: string | undefined): Record<string, Uint8Array> =>
    content === undefined ? {} : { [`word/${name}.xml`]: strToU8(content) };
  return zipSync({
    ...part('document', wrap('document', `<w:body>${body}</w:body>`)),
    ...part('numbering', numbering === undefined ? undefined : wrap('numbering', numbering)),
    ...part('styles', styles === undefined ? undefined : wrap('styles', styles)),
    ...part('footnotes', footnotes === undefined ? undefined : wrap('footnotes', footnotes)),
  });
}

function wrap(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACE}>${content}</w:${name}>`;
}

/** A paragraph with these words; `properties` go into its `w:pPr`. */
export function paragraph(words: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${look}${run(words)}</w:p>`;
}

export function run(words: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Properties of a paragraph in a list. */
export function inList(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A list whose levels have these formats and texts ("decimal %1."). */
export function list(id: number, levels: readonly string[], more: readonly string[] = []): string {
  const all = levels.map((level, at) => {
    const [format = '', text = ''] = level.split(' ');
    const look = `<w:start w:val="1"/><w:numFmt w:val="${format}"/>${more[at] ?? ''}<w:lvlText w:val="${text}"/>`;
    return `<w:lvl w:ilvl="${at}">${look}</w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}">${all.join('')}</w:abstractNum>`;
}

/** Uses a list; `overrides` go into it. */
export function use(numId: number, listId: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${listId}"/>${overrides}</w:num>`;
}

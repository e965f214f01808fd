import type { XmlElement } from './xml.ts';
import { child, switchOf, valueOf } from './xml.ts';

/** What a paragraph gets from its style and from itself. */
export interface ParagraphLook {
  readonly styleName: string;
  /** 1 for the outermost headings. */
  readonly headingLevel: number | undefined;
  /** Its list; "0" is none. */
  readonly numId: string | undefined;
  readonly ilvl: number | undefined;
  /** The styles that may say at which level of the list it stands, its own first. */
  readonly styleIds: readonly string[];
  readonly bold: boolean;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly element: XmlElement;
}

const LONGEST_CHAIN = 30;

/** The styles of a Word file. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #default: string | undefined;

  constructor(root: XmlElement | undefined) {
    let usual: string | undefined;
    for (const element of root?.children ?? []) {
      const id = element.attributes.get('styleId');
      if (element.name !== 'style' || id === undefined) continue;
      const name = valueOf(element, 'name') ?? '';
      this.#styles.set(id, { id, name, basedOn: valueOf(element, 'basedOn'), element });
      const isDefault = /^(?:1|true|on)$/.test(element.attributes.get('default') ?? '');
      if (isDefault && element.attributes.get('type') === 'paragraph') usual = id;
    }
    this.#default = usual;
  }

  /** The look of a paragraph with these properties. */
  lookOf(properties: XmlElement | undefined): ParagraphLook {
    const chain = this.#chainOf(valueOf(properties, 'pStyle') ?? this.#default);
    // What stands nearest decides, each thing for itself.
    const all = [properties, ...chain.map(({ element }) => child(element, 'pPr'))];
    const first = (of: (each: XmlElement | undefined) => string | undefined): string | undefined =>
      all.map(of).find((value) => value !== undefined);
    const level = first((each) => valueOf(child(each, 'numPr'), 'ilvl'));
    const bold = chain.map(({ element }) => switchOf(child(element, 'rPr'), 'b'));
    return {
      styleName: chain[0]?.name ?? '',
      headingLevel: headingLevel(
        chain,
        first((each) => valueOf(each, 'outlineLvl')),
      ),
      numId: first((each) => valueOf(child(each, 'numPr'), 'numId')),
      ilvl: level === undefined ? undefined : Number(level),
      styleIds: chain.map(({ id }) => id),
      bold: bold.find((value) => value !== undefined) ?? false,
    };
  }

  /** A style and those that it is based on. */
  #chainOf(styleId: string | undefined): Style[] {
    const chain: Style[] = [];
    let style = this.#styles.get(styleId ?? '');
    while (style !== undefined && !chain.includes(style) && chain.length < LONGEST_CHAIN) {
      chain.push(style);
      style = this.#styles.get(style.basedOn ?? '');
    }
    return chain;
  }
}

/** Level 9 of the outline is running text. */
const LEVELS = 9;

function headingLevel(chain: readonly Style[], outline: string | undefined): number | undefined {
  if (outline !== undefined) return Number(outline) < LEVELS ? Number(outline) + 1 : undefined;
  for (const { name } of chain) {
    if (/^title$/i.test(name)) return 1;
    const level = /^heading ([1-9])$/i.exec(name)?.[1];
    if (level !== undefined) return Number(level);
  }
  return undefined;
}

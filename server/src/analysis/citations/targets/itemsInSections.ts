import { ListsByKey } from '../../../text/listsByKey.ts';
import type { SourceText } from '../../../text/sourceText.ts';
import type { Divisions } from '../../sections/divisions.ts';
import type { Paragraph } from '../../model.ts';
import type { ItemPlace } from './namedItems.ts';

const numberedInParts = /^(\d{1,2}(?:\.\d{1,2})+)\.(\d{1,2})$/;

/**
 * Where each section lists its findings anew, they are named with their section: "finding 1 in section 3.1", "conclusion
 * 3.1.1" of a section 3.1 that holds 1, 2 and 3.
 */
export class ItemsInSections {
  readonly #divisions: Divisions;
  /** By index of the section and label. */
  readonly #items = new ListsByKey<ItemPlace>();

  constructor(source: SourceText, paragraphs: readonly Paragraph[], divisions: Divisions) {
    this.#divisions = divisions;
    paragraphs.forEach((each, paragraph) => {
      const label = labelOf(each, source);
      if (each.section !== undefined && label !== undefined)
        this.#items.add(`${each.section} ${label}`, { span: each.span, paragraph });
    });
  }

  /** The item that a label names in the sections `outer`, or in the section whose number it begins with; none if it is not one alone. */
  find(label: string, outer: readonly number[] | undefined): readonly ItemPlace[] {
    const [, section = '', item = ''] = numberedInParts.exec(label) ?? [];
    const sections = outer ?? (section === '' ? [] : this.#divisions.find('section', section));
    const found = sections.flatMap((each) => this.#items.get(`${each} ${outer === undefined ? item : label}`) ?? []);
    return found.length === 1 ? found : [];
  }
}

const opensItem = /^\s{0,8}\(?(\d{1,2})[.)]\s/;
const longestOpening = 16;

/** Its number, or what it opens with as an item of a list that is too short for a series: "1. The officer fell asleep." */
function labelOf({ number, span }: Paragraph, source: SourceText): string | undefined {
  if (number !== undefined) return number.label;
  return opensItem.exec(source.text.slice(span.start, span.start + longestOpening))?.[1];
}

import { ListsByKey } from '../../../text/listsByKey.ts';
import { boxLabelIn } from '../../../report/headings/boxLabels.ts';
import { namedItemAtStart, namedItemIn } from '../../../report/headings/recommendationTitles.ts';
import type { SourceText } from '../../../text/sourceText.ts';
import type { Span } from '../../../text/span.ts';
import type { Paragraph, Section } from '../../model.ts';

/** A place where a finding, lesson or conclusion with a number stands: its heading or its paragraph. */
export interface ItemPlace {
  readonly span: Span;
  readonly paragraph?: number;
  readonly section?: number;
}

const longestLabel = 40;

/** The line above the one on which an offset stands, if it is a short one. */
function lineAbove(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - longestLabel), offset).split('\n');
  return before.length < 3 ? '' : (before.at(-2) ?? '');
}

/** "Findings" of "3.1 Findings". */
function withoutNumber(title: string): string {
  return title.replace(/^\d{1,2}(?:\.\d{1,2}){0,2}[.:]?\s+/, '');
}

/** "finding" of "3.1 Findings", "Findings in relation to Chapter 2", "Key lessons for harbours". */
function kindOfList(title: string): string | undefined {
  return namedItemIn(`${withoutNumber(title).replace(onWhat, '')} 1`)?.kind;
}

const onWhat = /\s(?:in relation to|relating to|in respect of|regarding|concerning|about|as to|on|from|for)\s.*$/su;

interface Numbered {
  readonly source: SourceText;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
}

const longestOpening = 60;
/** "(iv) Legislation should …", "b The Agency should …", "BB. We welcome …" in a list of conclusions and recommendations. */
const lettered = /^(?:\(([ivxl]{1,7}|[a-z])\)\s|([a-z](?=[.)]?\s)|[A-Z]{1,2}(?=\.\s))[.)]?\s+(?=\p{Lu}))/u;

/** "Recommendations", and "Annex A: Conclusions and recommendations". */
function isListOfThem(section: Section | undefined): boolean {
  return section?.kind === 'recommendations' || /^annex.*\brecommendations$/i.test(section?.title.value ?? '');
}

/** Characters of a section in which its items begin. */
const longestSection = 9000;
const listed = /(?<=\n[ \t]{0,12})(\d{1,2})(?:[.)][ \t]+\p{L}|[ \t]+\p{Lu}).*/gu;
/** "(1) The agency did not …" in a list of findings. */
const bracketed = /^\((\d{1,2})\)\s/;

/** What a report numbers besides its paragraphs and recommendations, by its name: "Finding 3", "Lesson 2", "Conclusion (iv)". */
export class NamedItems {
  readonly #places = new ListsByKey<ItemPlace>();

  constructor({ source, sections, paragraphs }: Numbered) {
    sections.forEach(({ title, span }, index) => {
      const item = namedItemIn(withoutNumber(title.value));
      if (item !== undefined) this.#add(item.kind, item.label, { span, section: index });
    });
    const named = new Set([...this.#places.entries].map(([key]) => key.split(' ', 1)[0]));
    const opened: (() => void)[] = [];
    paragraphs.forEach(({ number, span, textSpan, section }, index) => {
      const opening = source.text.slice(textSpan.start, Math.min(textSpan.end, textSpan.start + longestOpening));
      const letter = isListOfThem(sections[section ?? -1]) ? lettered.exec(opening) : null;
      if (letter !== null && number === undefined) {
        const label = letter[1] ?? letter[2] ?? '';
        for (const kind of ['conclusion', 'recommendation']) this.#add(kind, label, { span, paragraph: index });
        return;
      }
      const item = namedItemAtStart(opening);
      if (item !== undefined) {
        this.#add(item.kind, item.label, { span, paragraph: index });
        named.add(item.kind);
        return;
      }
      // "Learning points" over 1, 2, 3: what is listed there is named by the heading.
      const kind = kindOfList(sections[section ?? -1]?.title.value ?? '');
      const listed = number?.source === 'printed' ? number.label : bracketed.exec(opening)?.[1];
      if (kind !== undefined && listed?.includes('.') === false)
        opened.push(() => {
          if (!named.has(kind)) this.#add(kind, listed, { span, paragraph: index });
        });
    });
    for (const add of opened) add();
    this.#addListed(source, sections);
    this.#addBoxed(source.text, paragraphs);
  }

  /** "Learning point" over "1 Staff are …" alone, "We recommend that:" over "1. the Board set up a fund": no paragraphs. */
  #addListed({ text }: SourceText, sections: readonly Section[]): void {
    for (const section of sections) {
      const { start, end } = section.span;
      const kind = kindOfList(section.title.value) ?? (isListOfThem(section) ? 'recommendation' : undefined);
      if (kind === undefined || this.find(kind, '1').length > 0) continue;
      let next = 1;
      for (const { 0: item, 1: label = '', index } of text
        .slice(start, Math.min(end, start + longestSection))
        .matchAll(listed)) {
        if (Number(label) !== next) continue;
        next++;
        this.#add(kind, label, { span: { start: start + index, end: start + index + item.length } });
      }
    }
  }

  /** "Finding" over "3. The crew …" between paragraphs of another series: all numbers of that series are findings. */
  #addBoxed(text: string, paragraphs: readonly Paragraph[]): void {
    const kinds = new Map<number, string>();
    for (const { number, span } of paragraphs) {
      if (number?.source !== 'printed' || number.series === 0) continue;
      const kind = boxLabelIn(lineAbove(text, span.start));
      if (kind !== undefined) kinds.set(number.series, kind);
    }
    paragraphs.forEach(({ number, span }, index) => {
      const kind = number === undefined ? undefined : kinds.get(number.series);
      if (kind !== undefined && number !== undefined) this.#add(kind, number.label, { span, paragraph: index });
    });
  }

  /** The places of “Finding 3”: `kind` in small letters, `label` as it is printed where it is cited. None that is not there. */
  find(kind: string, label: string): readonly ItemPlace[] {
    return this.#places.get(`${kind} ${label.toUpperCase()}`) ?? [];
  }

  #add(kind: string, label: string, place: ItemPlace): void {
    this.#places.add(`${kind} ${label.toUpperCase()}`, place);
  }
}

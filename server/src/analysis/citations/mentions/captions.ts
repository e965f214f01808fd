import { ListsByKey } from '../../../text/listsByKey.ts';
import type { Layout } from '../../../report/layout.ts';
import { endsSentence } from '../../../report/lines/lines.ts';
import type { JoinedText } from '../../../text/joinedText.ts';
import type { Span } from '../../../text/span.ts';
import type { FoundMention } from './mentions.ts';
import { readLabels } from './labels.ts';
import { isOfAnother } from '../whose/otherDocuments.ts';
import { openBracket } from '../whose/wordsAround.ts';

const kinds =
  'box(?:es)?|figures?|figs?\\.?|tables?|charts?|exhibits?|maps?|diagrams?|photographs?|case\\s(?:stud(?:y|ies)|examples?)';
/** "Figure 2: The harbour", "BOX 3" over its title, "Table 1.2 Boats"; "Figure 2 shows …" speaks of one. */
const opensCaption = new RegExp(
  `^(?:[*_]{1,3}|#{1,6}\\s)?(${kinds})\\s(\\d{1,3}(?:\\.\\d{1,2}){0,2}[A-Z]?|[A-Z]\\.?\\d{0,2})(?![\\p{L}\\d])`,
  'iu',
);
const opensTitle = /^[*_]{0,3}(?:\s?[.:–—-](?!\d)|\s+[\p{Lu}‘“"(\d]|$)/u;
/** In a list of figures; years have four. */
const pageBehind = /\S[\s.…]\d{1,3}$/;
const longestCaption = 400;

/** The boxes, figures and tables of a report, by their captions: kind and number → the lines that open with them. */
export class Captions {
  readonly #places = new ListsByKey<Span>();

  constructor({ body }: Pick<Layout, 'body'>) {
    body.forEach(({ text, start, end, index }, at) => {
      const match = text.length > longestCaption ? null : opensCaption.exec(text);
      const above = body[at - 1];
      // A line of a paragraph may begin with "Figure 2." too.
      const isApart = above === undefined || index - above.index > 1 || endsSentence(above.text);
      if (
        match === null ||
        !opensTitle.test(text.slice(match[0].length)) ||
        !isApart ||
        pageBehind.test(text.slice(match[0].length))
      )
        return;
      this.#places.add(keyOf(match[1] ?? '', match[2] ?? ''), { start, end });
    });
  }

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** The caption of that number; where chapters count anew, the one nearest to `offset`. */
  find(kind: string, label: string, offset: number): readonly Span[] {
    const away = ({ start }: Span): number => Math.abs(start - offset);
    return [...(this.#places.get(keyOf(kind, label)) ?? [])].sort((a, b) => away(a) - away(b)).slice(0, 1);
  }
}

function keyOf(kind: string, label: string): string {
  const word = kind.toLowerCase();
  return `${
    word.startsWith('fig')
      ? 'figure'
      : word
          .replace(/^box.*/, 'box')
          .replace(/ies$/, 'y')
          .replace(/s$/, '')
          .replace(/\s/, ' ')
  } ${label.toUpperCase()}`;
}

const named = new RegExp(`(?<![\\p{L}\\d-])(${kinds})\\s{1,3}(?=[\\dA-Z])`, 'giu');

/** The places that name a box, figure or table of a report that has some: "(see figure 2)", "Tables 3 and 4". */
export function findCaptionMentions(joined: JoinedText, captions: Captions): FoundMention[] {
  if (captions.isEmpty) return [];
  const { text } = joined;
  return [...text.matchAll(named)].flatMap(({ 0: words, 1: kind = '', index }): FoundMention[] => {
    const targets = readLabels(text, index + words.length).filter(({ first }) => /^[\dA-Z]/.test(first));
    const end = targets.at(-1)?.end;
    if (end === undefined) return [];
    if (isOfAnother(text, index, end, { open: openBracket(text, index) })) return [];
    return [
      {
        span: joined.spanInSource({ start: index, end }),
        kind: kind.toLowerCase(),
        isCaption: true,
        targets: targets.map(({ start, end: behind, first, last }) => ({
          span: joined.spanInSource({ start, end: behind }),
          first,
          last,
        })),
      },
    ];
  });
}

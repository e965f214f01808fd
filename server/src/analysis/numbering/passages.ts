import { isPair } from '../matter/matter.ts';
import type { Matter, MatterReader } from '../matter/matter.ts';
import { criticism, speaksOfTime } from '../matter/signs.ts';
import type { Layout } from '../../report/layout.ts';
import { linesValue } from '../../report/lines/lineMemo.ts';
import { placeInBody } from '../../report/lines/placeInBody.ts';
import { roleOf } from '../../report/vocabulary.ts';
import { detached } from '../../text/detached.ts';
import { isSameData } from '../../text/sameData.ts';

const mostLines = 14;

/** A place where a paragraph may start, with the text behind it. */
export interface Passage {
  readonly line: number;
  readonly matter: Matter;
  /** The heading above it, and its stems. */
  readonly heading: string | undefined;
  readonly title: ReadonlySet<string>;
  readonly criticism: number;
  readonly ofTime: boolean;
  /** True for what no recommendation means: recommendations, summaries. */
  readonly isAside: boolean;
}

/** The lines from each of some places (0-based lines) on to the next, as far as a paragraph usually goes; of their words those that are asked for. */
export function readPassages(
  layout: Layout,
  places: readonly number[],
  reader: MatterReader,
  asked: ReadonlySet<string>,
): Passage[] {
  const { body, headingLines } = layout;
  let heading: string | undefined;
  let title: ReadonlySet<string> = new Set();
  let isAside = false;
  let at = 0;
  const starts = places.map((line) => placeInBody(body, line));
  return places.map((line, nth): Passage => {
    const from = starts[nth] ?? 0;
    for (; at <= from; at++) {
      const above = headingLines.get(body[at]?.index ?? -1)?.title;
      if (above === undefined || above === heading) continue;
      heading = above;
      title = new Set([...reader.read(above, asked).stems.keys()].filter((stem) => !isPair(stem)));
      isAside = asides.has(roleOf(above) ?? '');
    }
    const end = Math.min(from + mostLines, starts[nth + 1] ?? Infinity, body.length);
    let behind = from + 1;
    while (behind < end && !headingLines.has(body[behind]?.index ?? -1)) behind++;
    const words = readWords(body.slice(from, behind));
    return {
      line,
      matter: words.matterFor(asked, reader),
      heading,
      title,
      criticism: words.criticism,
      ofTime: words.ofTime,
      isAside: isAside || words.cites,
    };
  });
}

/** True for passages that say the same of what is asked, wherever they stand. */
export function isSamePassage(one: Passage, other: Passage): boolean {
  return (
    (one.matter === other.matter || isSameData(one.matter, other.matter)) &&
    one.heading === other.heading &&
    one.criticism === other.criticism &&
    one.ofTime === other.ofTime &&
    one.isAside === other.isAside
  );
}

/** What the lines of a passage say, read once for as long as they are the same. */
class PassageWords {
  readonly criticism: number;
  readonly ofTime: boolean;
  /** What itself cites is a recommendation, and no finding. */
  readonly cites: boolean;
  readonly #text: string;
  #held: { readonly asked: ReadonlySet<string>; readonly matter: Matter } | undefined;

  constructor(lines: readonly string[]) {
    // A piece of the text would keep all of it in memory.
    this.#text = detached(lines.join('\n'));
    this.criticism = criticism(this.#text);
    this.ofTime = speaksOfTime(this.#text);
    this.cites = citing.test(this.#text);
  }

  /** Its matter as far as it is asked for. */
  matterFor(asked: ReadonlySet<string>, reader: MatterReader): Matter {
    if (this.#held?.asked !== asked) this.#held = { asked, matter: reader.read(this.cites ? '' : this.#text, asked) };
    return this.#held.matter;
  }
}

const readWords = linesValue((lines) => new PassageWords(lines));

const asides: ReadonlySet<string> = new Set(['recommendations', 'summary', 'profile']);

const citing = /\((?:pages?|paragraphs?|paras?\.?)\b/i;

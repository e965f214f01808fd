import { isPair } from '../matter/matter.ts';
import type { Matter, MatterReader } from '../matter/matter.ts';
import { criticism, speaksOfTime } from '../matter/signs.ts';
import type { Layout } from '../../report/layout.ts';
import { dependOn } from '../../report/lines/line.ts';
import { linesValue } from '../../report/lines/lineMemo.ts';
import { placeInBody } from '../../report/lines/placeInBody.ts';
import { roleOf } from '../../report/vocabulary.ts';
import { detached } from '../../text/detached.ts';
import { unrecorded } from '../../text/stages/recording.ts';
import { isSameData } from '../../text/stages/sameData.ts';

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

/** The lines of the body from each place on to the next, as far as a paragraph usually goes. */
interface Stretch {
  readonly from: number;
  readonly behind: number;
  readonly heading: string | undefined;
  /** True where no recommendation means anything. */
  readonly isAside: boolean;
}

/** What stands at some places (0-based lines); of their words those that are asked for. A recorded reading depends on that. */
export function readPassages(
  layout: Layout,
  places: readonly number[],
  reader: MatterReader,
  asked: ReadonlySet<string>,
): Passage[] {
  const { body } = layout;
  const stretches = stretchesOf(layout, places);
  const titles = new Map<string | undefined, ReadonlySet<string>>();
  const titleOf = (heading = ''): ReadonlySet<string> =>
    titles.get(heading) ?? new Set([...reader.read(heading, asked).stems.keys()].filter((stem) => !isPair(stem)));
  const passageOf = ({ heading, isAside }: Stretch, line: number, words: PassageWords): Passage => {
    const title = titleOf(heading);
    titles.set(heading, title);
    return {
      line,
      matter: words.matterFor(asked, reader),
      heading,
      title,
      criticism: words.criticism,
      ofTime: words.ofTime,
      isAside: isAside || words.cites,
    };
  };
  const passages = unrecorded(() =>
    stretches.map((each, nth) => passageOf(each, places[nth] ?? 0, readWords(body.slice(each.from, each.behind)))),
  );
  dependOn((changes) => {
    const now = new Map(changes.map(({ after }) => [after.index, after]));
    const changed = changes.map(({ before }) => placeInBody(body, before.index));
    return stretches.every((each, nth) => {
      if (!changed.some((at) => at >= each.from && at < each.behind)) return true;
      const lines = body.slice(each.from, each.behind).map((line) => now.get(line.index) ?? line);
      return isSamePassage(passageOf(each, places[nth] ?? 0, readWords(lines)), passages[nth]);
    });
  });
  return passages;
}

function stretchesOf({ body, headingLines }: Layout, places: readonly number[]): Stretch[] {
  const starts = places.map((line) => placeInBody(body, line));
  let heading: string | undefined;
  let isAside = false;
  let at = 0;
  return starts.map((from, nth): Stretch => {
    for (; at <= from; at++) {
      const above = headingLines.get(body[at]?.index ?? -1)?.title;
      if (above === undefined || above === heading) continue;
      heading = above;
      isAside = asides.has(roleOf(above) ?? '');
    }
    const end = Math.min(from + mostLines, starts[nth + 1] ?? Infinity, body.length);
    let behind = from + 1;
    while (behind < end && !headingLines.has(body[behind]?.index ?? -1)) behind++;
    return { from, behind, heading, isAside };
  });
}

/** True for passages that say the same of what is asked, wherever they stand. */
export function isSamePassage(one: Passage, other: Passage | undefined): boolean {
  return (
    other !== undefined &&
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

import type { Layout } from '../../../report/layout.ts';
import { endsAsSentence, beginsLower } from '../../../report/lines/lineTests.ts';
import type { Line } from '../../../report/lines/lines.ts';
import type { JoinedText } from '../../../text/joinedText.ts';
import { ListsByKey } from '../../../text/listsByKey.ts';
import type { Span } from '../../../text/span.ts';
import type { FoundMention } from './mentions.ts';

/*
 * What investigators number over all their reports: "AO-2018-030-SI-01", "R-22-14", "M23-01", "O/2021/098",
 * "2018-04-I-TX-R3", "2021/108". No other document can be meant where a report prints one before or behind words of its own.
 */

const code = String.raw`(?:[A-Z]{1,2}(?:[-/]\d{2,4}|\d{2})(?:[-/][A-Z\d]{1,4}){1,3}|\d{4}-\d{2}(?:-[A-Z]{1,2}){1,2}-R\d{1,2}|\d{4}/\d{3})`;
const printed = new RegExp(String.raw`(?<![\p{L}\d/-])${code}(?![\p{L}\d]|[-/][\p{L}\d])`, 'gu');
/** "R-22-14 Stop all trains", "Safety issue number: AO-2018-030-SI-01", "TSB Recommendation M23-01". */
const opening = new RegExp(
  String.raw`^(?:(${code})(?:[:.–—-]?\s+(?=[\p{Lu}“‘])|[:.]?$)|\p{Lu}[\p{L} ]{2,40}:?\s(${code}):?$)`,
  'u',
);
/** "Look at each pin. (A-20-4)" */
const closing = new RegExp(String.raw`[.”"]\s{1,3}\((${code})\)\.?$`, 'u');
/** A line above is no text that goes on, if it is narrower, in average letters. */
const NARROW = 55;

/** The lines of a report that bear a code. */
export class Codes {
  readonly #places = new ListsByKey<Span>();

  constructor({ body, headingLines }: Pick<Layout, 'body' | 'headingLines'>) {
    body.forEach((line, at) => {
      if (!/\d/.test(line.text)) return;
      const [above, next] = [body[at - 1], body[at + 1]];
      const match = opening.exec(line.text);
      const isItem =
        match !== null && opensAnew(line, above, headingLines) && (next === undefined || !beginsLower(next));
      const found = isItem ? (match[1] ?? match[2]) : closing.exec(line.text)?.[1];
      if (found !== undefined) this.#places.add(found, line);
    });
  }

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** The line that bears a code; of several the one nearest to `offset`, and none for the code in such a line itself. */
  find(label: string, offset: number): Span | undefined {
    const places = this.#places.get(label) ?? [];
    if (places.some(({ start, end }) => offset >= start && offset <= end)) return undefined;
    const away = ({ start }: Span): number => Math.abs(start - offset);
    return [...places].sort((a, b) => away(a) - away(b))[0];
  }
}

function opensAnew(line: Line, above: Line | undefined, headingLines: Layout['headingLines']): boolean {
  if (above === undefined || line.index - above.index > 1) return true;
  return endsAsSentence(above) || headingLines.has(above.index) || above.isNarrowerThan(NARROW);
}

/** The places that name such a code, whatever word stands before it. */
export function findCodeMentions(joined: JoinedText, codes: Codes): FoundMention[] {
  if (codes.isEmpty) return [];
  return [...joined.text.matchAll(printed)].flatMap(({ 0: label, index }): FoundMention[] => {
    const span = joined.spanInSource({ start: index, end: index + label.length });
    if (codes.find(label, span.start) === undefined) return [];
    return [{ span, kind: 'code', targets: [{ span, first: label, last: label }] }];
  });
}

import type { Layout } from '../../report/layout.ts';
import { dependOn } from '../../report/lines/line.ts';
import { lineValue } from '../../report/lines/lineMemo.ts';
import type { Line } from '../../report/lines/lines.ts';
import { placeInBody } from '../../report/lines/placeInBody.ts';
import { detached } from '../../text/detached.ts';
import { unrecorded } from '../../text/stages/recording.ts';

/** What kind of word opens a line with a capital. */
export type Written = (line: Line) => 'acronym' | 'bracket' | 'common' | 'proper' | 'other';

/**
 * Tells from how the text itself writes a word elsewhere whether it has its capital because a sentence begins (`common`), or
 * always (`proper`): a line that begins with a name may be in the middle of a sentence. A reading that is recorded depends
 * on what it is told.
 */
export function howWritten({ body }: Layout): Written {
  const counts = unrecorded(() => lastCounted.countsOf(body));
  /** What is known of the words that were asked for. */
  const asked = new Map<string, number>();
  dependOn((changes) => {
    const others = new Map<string, number>();
    const inBody = changes.filter(({ before }) => body[placeInBody(body, before.index)] === before);
    count(
      inBody.map(({ before }) => before),
      -1,
      others,
    );
    count(
      inBody.map(({ after }) => after),
      1,
      others,
    );
    return [...others].every(([word, more]) => {
      const known = asked.get(word);
      return known === undefined || Math.sign(known) === Math.sign(known + more);
    });
  });
  return (line) => {
    const word = firstWord(line);
    if (word === '(') return 'bracket';
    if (/^[A-Z]{2,}s?$/.test(word)) return 'acronym';
    const small = smallOf(word);
    const known = counts.get(small) ?? 0;
    asked.set(small, known);
    return known > 0 ? 'common' : known < 0 ? 'proper' : 'other';
  };
}

/** Names hold common words too ("Children Act"), so a capital counts for more. */
const asName = 2;
/** The word with a capital, or the bracket, that a line begins with; empty for others. */
const firstWord = lineValue((text) => detached(/^(?:\(|[A-Z][A-Za-z]*)/.exec(text)?.[0] ?? ''));
/** No sentence ends behind such a word. */
const goesOn = /[a-z,]$/;

/** Bodies of more lines are counted anew each time: they would take much memory. */
const MOST_LINES = 10_000;

/** What `count` says of the words of a text. */
class CountedWords {
  #body: readonly Line[] = [];
  readonly #counts = new Map<string, number>();

  /** Counts the words of the lines. Those that were there the last time, as most are after a key, are counted already. */
  countsOf(body: readonly Line[]): ReadonlyMap<string, number> {
    const before = this.#body;
    const most = Math.min(body.length, before.length);
    const isSame = (at: number, then: number): boolean => body[at]?.memo === before[then]?.memo;
    let head = 0;
    while (head < most && isSame(head, head)) head++;
    let tail = 0;
    while (tail < most - head && isSame(body.length - 1 - tail, before.length - 1 - tail)) tail++;
    if (head + tail === 0) this.#counts.clear();
    else count(before.slice(head, before.length - tail), -1, this.#counts);
    count(body.slice(head, body.length - tail), 1, this.#counts);
    this.#body = body.length > MOST_LINES ? [] : body;
    return this.#counts;
  }
}

/** Adds, or with -1 takes away, how often lines have each word with a small letter, less what they have it as a name for. */
function count(lines: readonly Line[], times: 1 | -1, counts: Map<string, number>): void {
  const add = (word: string, more: number): unknown => counts.set(word, (counts.get(word) ?? 0) + more);
  for (const { text } of lines) {
    let before = '';
    for (const word of text.split(' ')) {
      if (before !== '' && isLetters(word)) {
        const small = smallOf(word);
        if (small === word) add(small, times);
        else if (goesOn.test(before)) add(small, -asName * times);
      }
      before = word;
    }
  }
}

/** The body that was read last: the next is most often its next version. */
const lastCounted = new CountedWords();

function smallOf(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function isLetters(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const small = word.charCodeAt(at) | 0x20;
    if (small < 97 || small > 122) return false;
  }
  return true;
}

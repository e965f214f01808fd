import type { Layout } from '../../report/layout.ts';
import type { Line } from '../../report/lines/lines.ts';

/** What kind of word opens a line with a capital. */
export type Written = (text: string) => 'acronym' | 'bracket' | 'common' | 'proper' | 'other';

/**
 * Tells from how the text itself writes a word elsewhere whether it has its capital because a sentence begins (`common`), or
 * always (`proper`): a line that begins with a name may be in the middle of a sentence.
 */
export function howWritten({ body }: Layout): Written {
  const counts = lastCounted.countsOf(body);
  return (text) => {
    if (text.startsWith('(')) return 'bracket';
    const word = firstWord.exec(text)?.[0] ?? '';
    if (/^[A-Z]{2,}s?$/.test(word)) return 'acronym';
    const count = counts.get(smallOf(word)) ?? 0;
    return count > 0 ? 'common' : count < 0 ? 'proper' : 'other';
  };
}

/** Names hold common words too ("Children Act"), so a capital counts for more. */
const asName = 2;
const firstWord = /^[A-Z][A-Za-z]*/;
/** No sentence ends behind such a word. */
const goesOn = /[a-z,]$/;

/** Bodies of more lines are counted anew each time: they would take much memory. */
const MOST_LINES = 10_000;

/** How often a text has each word with a small letter, less what it has it as a name for: by the word with a small letter. */
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
    else this.#count(before.slice(head, before.length - tail), -1);
    this.#count(body.slice(head, body.length - tail), 1);
    this.#body = body.length > MOST_LINES ? [] : body;
    return this.#counts;
  }

  #count(lines: readonly Line[], times: 1 | -1): void {
    for (const { text } of lines) {
      let before = '';
      for (const word of text.split(' ')) {
        if (before !== '' && isLetters(word)) {
          const small = smallOf(word);
          if (small === word) this.#add(small, times);
          else if (goesOn.test(before)) this.#add(small, -asName * times);
        }
        before = word;
      }
    }
  }

  #add(word: string, times: number): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + times);
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

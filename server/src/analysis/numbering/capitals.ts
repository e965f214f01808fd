import type { Layout } from '../../report/layout.ts';

/** What kind of word opens a line with a capital. */
export type Written = (text: string) => 'acronym' | 'bracket' | 'common' | 'proper' | 'other';

/**
 * Tells from how the text itself writes a word elsewhere whether it has its capital because a sentence begins (`common`), or
 * always (`proper`): a line that begins with a name may be in the middle of a sentence. `openings` are the lines to be told.
 */
export function howWritten({ body }: Layout, openings: readonly string[]): Written {
  const names = openings.map((text) => firstWord.exec(text)?.[0] ?? '');
  /** Each word as it opens a line, and small: what it counts for. */
  const asked = new Map(
    names.flatMap((name) => [[name, -asName] as const, [name.charAt(0).toLowerCase() + name.slice(1), 1] as const]),
  );
  const counts = new Map<string, number>();
  for (const { text } of body) {
    let before = '';
    for (const word of text.split(' ')) {
      const counted = asked.get(word);
      if (counted !== undefined && before !== '' && (counted > 0 || goesOn.test(before))) {
        const name = counted > 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
        counts.set(name, (counts.get(name) ?? 0) + counted);
      }
      before = word;
    }
  }
  return (text) => {
    if (text.startsWith('(')) return 'bracket';
    const word = firstWord.exec(text)?.[0] ?? '';
    if (/^[A-Z]{2,}s?$/.test(word)) return 'acronym';
    const count = counts.get(word) ?? 0;
    return count > 0 ? 'common' : count < 0 ? 'proper' : 'other';
  };
}

/** Names hold common words too ("Children Act"), so a capital counts for more. */
const asName = 2;
const firstWord = /^[A-Z][A-Za-z]*/;
/** No sentence ends behind such a word. */
const goesOn = /[a-z,]$/;

import { readdirSync, readFileSync } from 'node:fs';
import type { GoldCitation, Typeset } from './typeset.ts';

/*
 * Reports that are written out as they come out of their files: web pages, Markdown, listings, PDFs. What a citation is
 * to lead to is marked as in `typeset.ts`, `⟦32→32. The pumps⟧`; `⟪The pumps⟫` is a heading. All are made up.
 */

const folder = new URL('samples/', import.meta.url);

/** The samples by their names. */
export function readSamples(): Record<string, Typeset> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return Object.fromEntries(
    names.sort().map((name) => [name.replace('.txt', ''), readSample(readFileSync(new URL(name, folder), 'utf8'))]),
  );
}

/** Takes the marks out of a sample and remembers where they stood. */
function readSample(marked: string): Typeset {
  const citations: GoldCitation[] = [];
  const headings: { title: string; line: number }[] = [];
  let text = '';
  let at = 0;
  for (const { 0: mark, 1: shown, 2: goal, index } of marked.matchAll(/⟦([^→⟧]*)→([^⟧]*)⟧|[⟪⟫]/g)) {
    text += marked.slice(at, index);
    at = index + mark.length;
    if (mark === '⟪') {
      const title = marked.slice(at, marked.indexOf('⟫', at));
      headings.push({ title, line: text.split('\n').length - 1 });
    } else if (shown !== undefined && goal !== undefined) {
      const start = text.length;
      text += shown;
      citations.push({ start, end: text.length, targets: goal === '' ? [] : goal.split('|') });
    }
  }
  return { text: text + marked.slice(at), headings, citations };
}

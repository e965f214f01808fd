import { analyse } from '../../../server/src/analysis/analyse.ts';
import { composeText } from '../../../server/src/documents/compose.ts';
import type { DocumentText } from '../../../server/src/documents/compose.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import type { DocumentContent } from '../../../server/src/documents/content.ts';
import { placesOf } from '../../../server/src/documents/printedPlaces.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import type { ReportDocument } from '../../../server/src/workspace/reports.ts';
import { asWord } from './asWord.ts';
import { squeeze } from './squeezed.ts';
import { Comparison } from './documentComparison.ts';
import type { Share, Gold } from './shares.ts';

const MEASURES = [
  'words',
  'paragraphs',
  'pages',
  'headings found',
  'headings true',
  'citations',
  'words with a place',
  'places hold the word',
  'words as Word',
  'paragraphs as Word',
  'headings as Word',
] as const;

type MeasureName = (typeof MEASURES)[number];

/** Gathers how faithfully documents are read. */
export class DocumentMeasurement {
  readonly #sums = new Map<MeasureName, Share>();
  #milliseconds = 0;
  #pages = 0;

  /** Reads one PDF and compares it; returns its line of the table. */
  async add(id: string, bytes: Uint8Array, layout: string, gold: Gold): Promise<string> {
    const before = performance.now();
    const content = await readDocument(bytes, { limits: DOCUMENT_LIMITS });
    const made = composeText(content);
    const { text } = made;
    const took = performance.now() - before;
    this.#milliseconds += took;
    this.#pages += content.pages.length;
    const source = new SourceText(text);
    const document: ReportDocument = {
      uri: 'file:///report',
      version: 1,
      source,
      report: analyse(source, made),
    };
    const furniture = content.pages.flatMap((page) => page.furniture).join('\n');
    const notes: string[] = [];
    const comparison = new Comparison(document, layout, gold, notes);
    const shares: Record<MeasureName, Share> = {
      words: wordShare(`${text}\n${furniture}`, layout),
      paragraphs: comparison.paragraphs(),
      pages: comparison.pages(),
      ...comparison.headings(),
      citations: comparison.citations(),
      ...placeShares(made),
      ...(await wordShares(content, made, gold)),
    };
    for (const name of MEASURES) {
      const sum = this.#sums.get(name) ?? { right: 0, all: 0 };
      this.#sums.set(name, { right: sum.right + shares[name].right, all: sum.all + shares[name].all });
    }
    const cells = MEASURES.map((name) => `${name} ${percent(shares[name])}`);
    return [`${id}: ${cells.join(', ')}, ${(took / content.pages.length).toFixed(1)} ms a page`, ...notes].join(
      '\n    ',
    );
  }

  /** How many were read. */
  get pages(): number {
    return this.#pages;
  }

  sums(): string {
    const cells = MEASURES.map((name) => {
      const share = this.#sums.get(name) ?? { right: 0, all: 0 };
      return `${name} ${percent(share)} (${share.right} of ${share.all})`;
    });
    const [found, isTrue] = [this.#sums.get('headings found'), this.#sums.get('headings true')].map(ratio);
    const f1 = (2 * (found ?? 0) * (isTrue ?? 0)) / ((found ?? 0) + (isTrue ?? 0));
    const speed = `${(this.#milliseconds / this.#pages).toFixed(1)} ms a page over ${this.#pages} pages`;
    return `${cells.join('\n')}\nheadings F1 ${(100 * f1).toFixed(2)} %\n${speed}`;
  }
}

/** How many words have a place on their page, and in how many such places that word is painted, or the first part of it. */
function placeShares(made: DocumentText): Record<'words with a place' | 'places hold the word', Share> {
  let all = 0;
  let placed = 0;
  let right = 0;
  for (const { index, 0: word } of made.text.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
    // Every seventh word tells as much as all of them.
    if (all++ % 7 !== 0) continue;
    const [place] = placesOf(made, { start: index, end: index + word.length });
    const box = place?.boxes[0];
    if (place === undefined || box === undefined) continue;
    placed++;
    const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
    const painted = made.parts.flatMap(({ page, pieces }) =>
      page === place.page ? pieces.filter(({ x0, x1, y0, y1 }) => x0 <= x && x <= x1 && y0 <= y && y <= y1) : [],
    );
    if (painted.some(({ text }) => text.includes(word) || holdsPart(text, word))) right++;
  }
  const looked = Math.ceil(all / 7);
  return { 'words with a place': { right: placed, all: looked }, 'places hold the word': { right, all: placed } };
}

/** The word is broken at the end of a line, or painted in several pieces. */
function holdsPart(painted: string, word: string): boolean {
  const parts = painted.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return [parts[0], parts.at(-1)].some((part) => part !== undefined && word.includes(part));
}

/** The same document as a Word file of another maker: its words, its numbered paragraphs, its headings. */
async function wordShares(
  content: DocumentContent,
  made: DocumentText,
  gold: Gold,
): Promise<Record<'words as Word' | 'paragraphs as Word' | 'headings as Word', Share>> {
  const read = await readDocument(await asWord(content), { limits: DOCUMENT_LIMITS });
  const { text } = composeText(read);
  const lines = text.split('\n').map(squeeze);
  const right = gold.paragraphs.filter(({ number, first60 }) =>
    lines.some((line) => line.startsWith(`${number}${squeeze(first60)}`.slice(0, 40))),
  );
  const titles = ({ pages }: DocumentContent): string[] =>
    pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'heading' ? [squeeze(block.text)] : [])));
  const [wanted, found] = [titles(content), new Set(titles(read))];
  return {
    // Word was given one sign for all bullets.
    'words as Word': wordShare(withoutSigns(text), withoutSigns(made.text)),
    'paragraphs as Word': { right: right.length, all: gold.paragraphs.length },
    'headings as Word': { right: wanted.filter((title) => found.has(title)).length, all: wanted.length },
  };
}

function withoutSigns(text: string): string {
  return text.replace(/^ *[^\p{L}\p{N}\s([‘“"'£]{1,2} /gmu, '');
}

function ratio(share: Share | undefined): number {
  return share === undefined || share.all === 0 ? 1 : share.right / share.all;
}

function percent(share: Share): string {
  return share.all === 0 ? '–' : `${(100 * ratio(share)).toFixed(2)} %`;
}

/** Words that both texts have, twice over all words of both: F1 as a share. Words broken at a line end are joined. */
function wordShare(ours: string, theirs: string): Share {
  const [a, b] = [wordsOf(ours), wordsOf(theirs)];
  let both = 0;
  for (const [word, count] of a) both += Math.min(count, b.get(word) ?? 0);
  const all = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  return { right: 2 * both, all };
}

function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  const joined = text.normalize('NFKC').replace(/(?<=[\p{L}\p{N}][-–—/])\s*\n[\s\f]*(?=[\p{L}\p{N}])/gu, '');
  for (const word of joined.split(/\s+/)) if (word !== '') words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

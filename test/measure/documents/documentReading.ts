import type { DocumentSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import { composeText } from '../../../server/src/documents/compose.ts';
import type { DocumentText } from '../../../server/src/documents/compose.ts';
import { DOCUMENT_LIMITS } from '../../../server/src/documents/content.ts';
import type { DocumentContent } from '../../../server/src/documents/content.ts';
import { placesOf } from '../../../server/src/documents/printedPlaces.ts';
import { readDocument } from '../../../server/src/documents/readDocument.ts';
import { definition } from '../../../server/src/features/definition.ts';
import { documentSymbol } from '../../../server/src/features/symbols/documentSymbol.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import type { ReportDocument } from '../../../server/src/workspace/reports.ts';
import { asWord } from './asWord.ts';
import { squeeze, Squeezed } from './squeezed.ts';

/** What we use of a report's ground truth; lines and columns are those of the text that pdftotext gave. */
export interface Gold {
  readonly paragraphs: readonly { number: number; sequence: number; page: number; first60: string }[];
  readonly headings: readonly { text: string; kind: string; page: number; lines: { layout?: number } }[];
  readonly references: readonly {
    target: number;
    exists: boolean;
    layout?: { line: number; col: number; length: number };
  }[];
}

interface Share {
  right: number;
  all: number;
}
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

/** Compares what was read with the ground truth. Wrong ones are noted. */
class Comparison {
  readonly #document: ReportDocument;
  readonly #text: Squeezed;
  readonly #layout: Squeezed;
  readonly #gold: Gold;
  readonly #notes: string[];
  readonly #starts = new Map<number, number>();

  constructor(document: ReportDocument, layout: string, gold: Gold, notes: string[]) {
    this.#document = document;
    this.#text = new Squeezed(document.source.text);
    this.#layout = new Squeezed(layout);
    this.#gold = gold;
    this.#notes = notes;
    let from = 0;
    gold.paragraphs.forEach((paragraph, at) => {
      const key = `${paragraph.number}${squeeze(paragraph.first60)}`;
      const found = this.#text.find(key, from) ?? this.#text.find(key, 0);
      if (found === undefined) return;
      from = found.at + 1;
      this.#starts.set(at, found.offset);
    });
  }

  /** Every numbered paragraph is there, its number first on its line. */
  paragraphs(): Share {
    const { text } = this.#document.source;
    const right = this.#gold.paragraphs.filter(({ number, first60 }, at) => {
      const offset = this.#starts.get(at);
      const isThere = offset !== undefined && /(?:^|[\n\f])[ \f]*$/.test(text.slice(Math.max(0, offset - 30), offset));
      if (!isThere) this.#note('paragraph', `${number} ${first60}`);
      return isThere;
    });
    return { right: right.length, all: this.#gold.paragraphs.length };
  }

  pages(): Share {
    const found = this.#gold.paragraphs.filter((_, at) => this.#starts.has(at));
    const right = this.#gold.paragraphs.filter((paragraph, at) => {
      const offset = this.#starts.get(at);
      return offset !== undefined && this.#pageOf(offset) === paragraph.page;
    });
    return { right: right.length, all: found.length };
  }

  /** By the rule of the corpus' own score: the same letters within two lines; numbered paragraphs do not count. */
  headings(): Record<'headings found' | 'headings true', Share> {
    const { source } = this.#document;
    const nested = documentSymbol(this.#document, { isHierarchical: true, kinds: KINDS }) as DocumentSymbol[];
    const symbols = flatten(source, nested);
    const used = new Set<Flat>();
    const isNear = (symbol: Flat, heading: Gold['headings'][number]): boolean =>
      sameName(symbol.name, heading.text) && Math.abs(this.#pageOf(symbol.offset) - heading.page) <= 0;
    const required = this.#gold.headings.filter(({ kind, lines }) => kind === 'heading' && lines.layout !== undefined);
    for (const heading of required) {
      const symbol = symbols.find((each) => !used.has(each) && isNear(each, heading));
      if (symbol === undefined) this.#note('heading', heading.text);
      else used.add(symbol);
    }
    const found = used.size;
    const optional = this.#gold.headings.filter(({ kind }) => kind !== 'heading');
    const starts = new Set([...this.#starts.values()].map((offset) => this.#document.source.lineAt(offset)));
    const wrong = symbols.filter((symbol) => {
      if (used.has(symbol) || isNumbered(symbol) || starts.has(symbol.line)) return false;
      const page = this.#pageOf(symbol.offset);
      return !optional.some(
        (heading) =>
          heading.page === page &&
          (sameName(symbol.name, heading.text) || squeeze(symbol.name).includes(squeeze(heading.text))),
      );
    });
    for (const symbol of wrong) this.#note('no heading', symbol.name);
    return {
      'headings found': { right: found, all: required.length },
      'headings true': { right: found, all: found + wrong.length },
    };
  }

  /** Go to definition from each cited number leads to the paragraph. */
  citations(): Share {
    const byNumber = new Map(
      this.#gold.paragraphs.flatMap((paragraph, at) =>
        paragraph.sequence === 1 ? [[paragraph.number, at] as const] : [],
      ),
    );
    let right = 0;
    let all = 0;
    for (const { target, exists, layout } of this.#gold.references) {
      const start = this.#starts.get(byNumber.get(target) ?? -1);
      if (!exists || layout === undefined || start === undefined) continue;
      all++;
      const offset = this.#text.like(
        this.#layout,
        this.#layout.offsetAt(layout.line, layout.col + (layout.length >> 1)),
      );
      const position = offset === undefined ? undefined : this.#document.source.positionAt(offset);
      const [link] = position === undefined ? [] : definition(this.#document, position, true);
      const range = link === undefined ? undefined : 'targetRange' in link ? link.targetSelectionRange : link.range;
      if (range?.start.line === this.#document.source.lineAt(start)) right++;
      else this.#note('citation', `${target} -> ${range?.start.line ?? 'nowhere'}`);
    }
    return { right, all };
  }

  #pageOf(offset: number): number {
    const { text } = this.#document.source;
    let page = 1;
    for (let at = text.indexOf('\f'); at >= 0 && at <= offset; at = text.indexOf('\f', at + 1)) page++;
    return page;
  }

  #note(kind: string, what: string): void {
    if (this.#notes.length < 12) this.#notes.push(`${kind}: ${what.slice(0, 90)}`);
  }
}

interface Flat {
  readonly name: string;
  readonly detail: string;
  readonly line: number;
  readonly offset: number;
}

/** Those that every client knows: without bullets, which are no headings. */
const KINDS = Array.from({ length: SymbolKind.Array }, (_, at) => (at + 1) as SymbolKind);

function flatten(source: SourceText, symbols: readonly DocumentSymbol[]): Flat[] {
  return symbols.flatMap(({ name, detail = '', selectionRange: { start }, children = [] }) => [
    { name, detail, line: start.line, offset: source.offsetAt(start) },
    ...flatten(source, children),
  ]);
}

function isNumbered({ name, detail }: Flat): boolean {
  return (
    /^\W*(paragraph|para\.?|¶|recommendation|rec\.?)?\s*[~≈]?\s*\d{1,3}\b/i.test(name) ||
    /\bpara(graph)?\b|¶|^\W*\d{1,3}\.?$/i.test(detail)
  );
}

function sameName(name: string, gold: string): boolean {
  const [a, b] = [name, gold].map((each) => squeeze(each).replace(/(?<=[a-z])\d$/, ''));
  if (a === undefined || b === undefined) return false;
  return a === b || (Math.min(a.length, b.length) >= 8 && (a.startsWith(b) || b.startsWith(a)));
}

import type { DocumentSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { definition } from '../../../server/src/features/definition.ts';
import { documentSymbol } from '../../../server/src/features/symbols/documentSymbol.ts';
import type { SourceText } from '../../../server/src/text/sourceText.ts';
import type { ReportDocument } from '../../../server/src/workspace/reports.ts';
import { squeeze, Squeezed } from './squeezed.ts';
import type { Share, Gold } from './shares.ts';

/** Compares what was read with the ground truth. Wrong ones are noted. */
export class Comparison {
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

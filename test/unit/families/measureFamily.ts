import type { DocumentSymbol } from 'vscode-languageserver-types';
import { definition } from '../../../server/src/features/definition.ts';
import { documentSymbol } from '../../../server/src/features/symbols/documentSymbol.ts';
import { read } from '../../fixture.ts';
import type { GoldCitation, Typeset } from './typeset.ts';

/** What a reader of a report gets of what is true of it. */
export interface Measured {
  /** Citations of the report's own paragraphs, sections and recommendations: all, and those that lead right. */
  readonly own: number;
  readonly right: number;
  /** Citations of other documents: all, and those that are answered. */
  readonly others: number;
  readonly answered: number;
  readonly headings: { readonly all: number; readonly found: number; readonly wrong: number };
  /** What went wrong, for the reader of a failing test. */
  readonly faults: readonly string[];
}

/** Asks for the outline and for the target of each citation of a report that has been set on pages. */
export function measureFamily({ text, headings, citations }: Typeset): Measured {
  const document = read(text);
  const { source } = document;
  const faults: string[] = [];
  const targetsOf = ({ start, end }: GoldCitation): string[] =>
    definition(document, source.positionAt(Math.floor((start + end) / 2)), true).map((link) => {
      const { start: from } = 'targetRange' in link ? link.targetSelectionRange : link.range;
      return fold(text.slice(source.offsetAt({ line: from.line, character: 0 })).slice(0, 150));
    });
  const around = ({ start, end }: GoldCitation): string => fold(text.slice(Math.max(0, start - 30), end + 20));
  let [right, answered] = [0, 0];
  for (const citation of citations) {
    const found = targetsOf(citation);
    const wanted = citation.targets;
    const isRight =
      found.length === wanted.length && wanted.every((goal) => found.some((each) => each.startsWith(fold(goal))));
    if (wanted.length === 0) answered += found.length > 0 ? 1 : 0;
    else if (isRight) right++;
    if (!isRight)
      faults.push(`…${around(citation)}… → ${found.map((each) => each.slice(0, 24)).join(' | ') || 'nothing'}`);
  }
  const outline = flatten(documentSymbol(document, { isHierarchical: true, kinds: [] }) as DocumentSymbol[]);
  const symbols = outline.filter(({ name, detail }) => !looksNumbered(name, detail ?? ''));
  const isHeading = (symbol: DocumentSymbol): boolean =>
    headings.some(
      ({ title, line }) => sameName(symbol.name, title) && Math.abs(symbol.selectionRange.start.line - line) <= 2,
    );
  const found = headings.filter(({ title, line }) =>
    outline.some((symbol) => sameName(symbol.name, title) && Math.abs(symbol.selectionRange.start.line - line) <= 2),
  );
  const wrong = symbols.filter((symbol) => !isHeading(symbol) && !/^contents/i.test(symbol.name));
  for (const { title } of headings.filter((each) => !found.includes(each))) faults.push(`heading missed: ${title}`);
  for (const { name } of wrong) faults.push(`no heading: ${name}`);
  return {
    own: citations.filter(({ targets }) => targets.length > 0).length,
    right,
    others: citations.filter(({ targets }) => targets.length === 0).length,
    answered,
    headings: { all: headings.length, found: found.length, wrong: wrong.length },
    faults,
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function flatten(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children ?? [])]);
}

/** As the scorer of the corpus tells paragraphs from headings; there all numbers are plain. */
function looksNumbered(name: string, detail: string): boolean {
  return (
    /^\W*(?:paragraph|para\.?|¶|recommendation|rec\.?)?\s*[~≈]?\s*[A-Z]?\d{1,3}\b/i.test(name) ||
    /\bpara(?:graph)?\b|¶|^\W*\d{1,3}\.?$/i.test(detail)
  );
}

function sameName(name: string, gold: string): boolean {
  const squeeze = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const [a, b] = [squeeze(name), squeeze(gold)];
  return a === b || (Math.min(a.length, b.length) >= 8 && (a.startsWith(b) || b.startsWith(a)));
}

import { SymbolKind } from 'vscode-languageserver-types';
import type { Place, ReportSummary } from '../workspace/reportSummary.ts';
import { SYMBOL_KINDS } from './documentSymbol.ts';
import { messages } from './messages.ts';

/** Something in a report that can be found by its name. */
export interface NamedThing {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly place: Place;
  /** Index of the section that it stands in. */
  readonly section: number | undefined;
  /** "57": where it has a number, `name` begins with it. */
  readonly label: string | undefined;
}

/** All that a report offers to the search for symbols: sections, passages, terms and judgements. */
export function thingsOf(summary: ReportSummary): NamedThing[] {
  const { sections, paragraphs, recommendations, terms, judgements } = summary;
  const recommended = new Set(recommendations.map(({ paragraph }) => paragraph));
  return [
    ...sections.map(({ title, place, parent, grade }) => ({
      name: [title === '' ? messages.untitled() : title, grade].filter((part) => part !== undefined).join(': '),
      kind: SYMBOL_KINDS.section,
      place,
      section: parent,
      label: undefined,
    })),
    ...paragraphs.flatMap(({ label, isRecovered, words, place, section }, index) => {
      if (label === undefined) return [];
      const kind = recommended.has(index) ? SYMBOL_KINDS.recommendation : SYMBOL_KINDS.paragraph;
      return [{ name: `${label} ${isRecovered ? '~ ' : ''}${words}`.trim(), kind, place, section, label }];
    }),
    ...recommendations.flatMap((one) => [
      ...(one.paragraph === undefined ? [unnumbered(one.words, SYMBOL_KINDS.recommendation, one)] : []),
      ...one.items.map((item) => unnumbered(item.words, SYMBOL_KINDS.bullet, { ...item, section: one.section })),
    ]),
    ...terms.flatMap(({ short, long, place }) =>
      long === undefined ? [] : [unnumbered(`${short} – ${long}`, SymbolKind.Constant, { place })],
    ),
    ...judgements.map(({ area, grade, place }) => unnumbered(`${area}: ${grade}`, SymbolKind.Enum, { place })),
  ];
}

function unnumbered(
  name: string,
  kind: SymbolKind,
  { place, section }: { readonly place: Place; readonly section?: number | undefined },
): NamedThing {
  return { name: name === '' ? messages.recommendation() : name, kind, place, section, label: undefined };
}

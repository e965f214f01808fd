import { readEntries } from '../../../../glossary/glossary.yaml';
import { singular } from '../introduced/acronyms.ts';
import { phraseWords } from './phraseWords.ts';

/** What is known of a term beyond any report, with the place that says so. */
export interface GlossaryEntry {
  /** "LADO"; absent for terms that have no short form. */
  readonly short?: string;
  /** In the singular: "local authority designated officer". */
  readonly long: string;
  /** Other ways to write the long form, irregular plurals among them. */
  readonly aliases?: readonly string[];
  /** One or two plain sentences; a team may leave it out, as all that follows. */
  readonly meaning?: string;
  /** "England", "England and Wales", "UK" … */
  readonly nation?: string;
  /** First and last year of use. */
  readonly from?: number;
  readonly until?: number;
  /** The Act, regulations or guidance: "Children Act 1989". */
  readonly source?: string;
  /** Where in it: "section 17(10)". */
  readonly section?: string;
  /** The year of the source. */
  readonly year?: number;
}

/** One glossary: the one that comes with the product, or a file of the reader's team. */
export interface GlossaryLayer {
  readonly kind: 'team' | 'built-in';
  /** For the reader: "team.glossary.yaml"; empty for the built-in one. */
  readonly name: string;
  readonly entries: readonly GlossaryEntry[];
}

/** An entry and the glossary that it comes from. */
export interface KnownEntry {
  readonly entry: GlossaryEntry;
  readonly layer: GlossaryLayer;
}

/** Several glossaries as one; what an earlier layer says counts more than what a later one says. */
export class Glossary {
  readonly layers: readonly GlossaryLayer[];
  #indices: readonly Index[] | undefined;

  constructor(layers: readonly GlossaryLayer[]) {
    this.layers = layers;
  }

  /**
   * What each layer says of a short form ("LADO", "LADOs", "CAFCASS") or a longer term in any number, case and
   * hyphenation ("child in need", "Section 47 enquiries"); the strongest layer first, empty if none knows it.
   */
  lookUpAll(term: string): KnownEntry[] {
    this.#indices ??= this.layers.map(readIndex);
    return this.#indices.flatMap((index) => lookUpIn(index, term) ?? []);
  }

  /** What the strongest layer that knows the term says; undefined if none does. */
  lookUp(term: string): KnownEntry | undefined {
    return this.lookUpAll(term)[0];
  }

  /** True for a short form that has an entry. */
  isKnownShort(short: string): boolean {
    return this.lookUpAll(short).some(({ entry }) => isShortOf(entry, short));
  }

  /** The usual long forms of a short form; empty if none is known. */
  longFormsOf(short: string): readonly string[] {
    const known = this.lookUpAll(short).find(({ entry }) => isShortOf(entry, short));
    return known === undefined ? [] : [known.entry.long, ...(known.entry.aliases ?? [])];
  }

  /** Short forms that look like ordinary names: "Ofsted", "Cafcass". */
  shortsLikeNames(): string[] {
    return this.layers.flatMap((layer) => layer.entries.flatMap(({ short }) => (isLikeName(short) ? [short] : [])));
  }
}

/** What comes with the product; its entries are loaded when they are first looked at. */
export const BUILT_IN: GlossaryLayer = {
  kind: 'built-in',
  name: '',
  get entries() {
    return readEntries();
  },
};
export const BUILT_IN_GLOSSARY = new Glossary([BUILT_IN]);

interface Index {
  readonly layer: GlossaryLayer;
  readonly shorts: ReadonlyMap<string, GlossaryEntry>;
  /** By letters alone, for "DFE" and "CICC". */
  readonly foldedShorts: ReadonlyMap<string, GlossaryEntry>;
  readonly phrases: ReadonlyMap<string, GlossaryEntry>;
}

function readIndex(layer: GlossaryLayer): Index {
  const shorts = new Map<string, GlossaryEntry>();
  const foldedShorts = new Map<string, GlossaryEntry>();
  const phrases = new Map<string, GlossaryEntry>();
  for (const entry of layer.entries) {
    if (entry.short !== undefined) {
      shorts.set(entry.short, entry);
      foldedShorts.set(fold(entry.short), entry);
    }
    for (const phrase of [entry.long, ...(entry.aliases ?? [])]) {
      const key = keyOf(phrase);
      if (!phrases.has(key)) phrases.set(key, entry);
    }
  }
  return { layer, shorts, foldedShorts, phrases };
}

function lookUpIn({ layer, shorts, foldedShorts, phrases }: Index, term: string): KnownEntry | undefined {
  const short = singular(term.trim());
  const entry =
    shorts.get(term.trim()) ?? shorts.get(short) ?? foldedShort(foldedShorts, short) ?? phrases.get(keyOf(term));
  return entry === undefined ? undefined : { entry, layer };
}

/** Only words of capitals, three letters or more, may differ in case: "Sen" is no SEN. */
function foldedShort(foldedShorts: ReadonlyMap<string, GlossaryEntry>, short: string): GlossaryEntry | undefined {
  return /^\p{Lu}.*\p{Lu}$/u.test(short) && short.length > 2 ? foldedShorts.get(fold(short)) : undefined;
}

const isShortOf = (entry: GlossaryEntry, short: string): boolean =>
  entry.short !== undefined && fold(entry.short) === fold(short);
const isLikeName = (short: string | undefined): short is string =>
  short !== undefined && /^\p{Lu}\p{Ll}+$/u.test(short);
const fold = (short: string): string => short.toUpperCase();
const keyOf = (phrase: string): string => phraseWords(phrase).join(' ');

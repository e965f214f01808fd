import { entries } from '../../glossary/glossary.yaml';

/** What is known of a term beyond any report, with the place that says so. */
export interface GlossaryEntry {
  /** "LADO"; absent for terms that have no short form. */
  readonly short?: string;
  /** In the singular: "local authority designated officer". */
  readonly long: string;
  /** Other ways to write the long form, irregular plurals among them. */
  readonly aliases?: readonly string[];
  /** One or two plain sentences. */
  readonly meaning: string;
  /** "England", "England and Wales", "UK" … */
  readonly nation: string;
  /** First and last year of use. */
  readonly from?: number;
  readonly until?: number;
  /** The Act, regulations or guidance: "Children Act 1989". */
  readonly source: string;
  /** Where in it: "section 17(10)". */
  readonly section?: string;
  /** The year of the source. */
  readonly year: number;
}

interface Index {
  readonly shorts: ReadonlyMap<string, GlossaryEntry>;
  /** By letters alone, for "DFE" and "CICC". */
  readonly foldedShorts: ReadonlyMap<string, GlossaryEntry>;
  readonly phrases: ReadonlyMap<string, GlossaryEntry>;
}

let index: Index | undefined;

/**
 * The entry for a short form ("LADO", "LADOs", "CAFCASS") or a longer term in any number, case and hyphenation ("child
 * in need", "Section 47 enquiries"); undefined if there is none.
 */
export function lookUp(term: string): GlossaryEntry | undefined {
  const { shorts, foldedShorts, phrases } = (index ??= readIndex());
  const short = withoutPlural(term.trim());
  return (
    shorts.get(term.trim()) ?? shorts.get(short) ?? foldedShort(foldedShorts, short) ?? phrases.get(foldPhrase(term))
  );
}

/** True for a short form that has an entry. */
export function isKnownShort(short: string): boolean {
  const entry = lookUp(short);
  return entry?.short !== undefined && fold(entry.short) === fold(short);
}

/** The usual long forms of a short form; empty if none is known. */
export function longFormsOf(short: string): readonly string[] {
  const entry = isKnownShort(short) ? lookUp(short) : undefined;
  return entry === undefined ? [] : [entry.long, ...(entry.aliases ?? [])];
}

/** Short forms that look like ordinary names: "Ofsted", "Cafcass". */
export function shortsLikeNames(): string[] {
  return entries.flatMap(({ short }) => (short !== undefined && /^\p{Lu}\p{Ll}+$/u.test(short) ? [short] : []));
}

function readIndex(): Index {
  const shorts = new Map<string, GlossaryEntry>();
  const foldedShorts = new Map<string, GlossaryEntry>();
  const phrases = new Map<string, GlossaryEntry>();
  for (const entry of entries) {
    if (entry.short !== undefined) {
      shorts.set(entry.short, entry);
      foldedShorts.set(fold(entry.short), entry);
    }
    for (const phrase of [entry.long, ...(entry.aliases ?? [])]) {
      const key = foldPhrase(phrase);
      if (!phrases.has(key)) phrases.set(key, entry);
    }
  }
  return { shorts, foldedShorts, phrases };
}

/** Only words of capitals, three letters or more, may differ in case: "Sen" is no SEN. */
function foldedShort(foldedShorts: ReadonlyMap<string, GlossaryEntry>, short: string): GlossaryEntry | undefined {
  return /^\p{Lu}.*\p{Lu}$/u.test(short) && short.length > 2 ? foldedShorts.get(fold(short)) : undefined;
}

const fold = (short: string): string => short.toUpperCase();

function withoutPlural(short: string): string {
  return short.replace(/['’]s?$/, '').replace(/([\p{Lu}\p{N}])['’]?s$/u, '$1');
}

/** Case, hyphens, apostrophes and the plural of each word do not tell terms apart. */
function foldPhrase(phrase: string): string {
  return phrase
    .slice(0, 120)
    .toLowerCase()
    .replace(/\bs\.? ?(?=\d)/, 'section ')
    .replace(/['’]s?(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/s$/, '') : word))
    .join(' ');
}

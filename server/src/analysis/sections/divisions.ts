import { ListsByKey } from '../../text/listsByKey.ts';
import { opensWithPart } from '../../report/headings/divisionTitles.ts';
import { romanValue } from '../../text/numbers/romanNumbers.ts';
import type { Section } from '../model.ts';

/** What a report calls one of its parts: "Chapter 5 – …", "3.2. Narrative", "Annex B". */
interface Named {
  /**
   * "chapter", "part", "section", "annex", "appendix"; "number" where only a number stands before the title,
   * "item" where it stands in brackets.
   */
  readonly kind: string;
  readonly label: string;
}

const named = opensWithPart('volume|chapter|part|section|annex(?:e|ure)?|appendix');
const numbered =
  /^((?:[A-Z]\d{0,2}|\d{1,3})(?:\.\d{1,3}){0,3})(?:[.):]\s*|\s+(?:[-–—]\s+)?|(?<=\d)(?=\p{Lu}\p{Ll}))(?=\p{L}|[‘“'"])/u;
/** "(a) The first letter": counted in the part above. */
const bracketed = /^\(([a-z]|[ivx]{1,5}|\d{1,2})\)\s+[\p{L}‘“'"]/iu;
const roman = /^([IVXL]{1,6})(?:[.:]\s*\p{L}|$)/u;
/** "Summary and recommendations". */
const opensSummary = /^(?:executive\s)?summary\sand\b/i;
/** "A" alone: the second part of "II" is called "II–A". */
const letter = /^[A-H]$/;

/** Finds the parts of a report by their name and number. */
export class Divisions {
  readonly #byName = new ListsByKey<number>();
  readonly #sections: readonly Section[];
  /** The headings that name their kind: with "Part Two" printed, "I. Procedure" is no part one. */
  readonly #kinds = new ListsByKey<number>();
  /** Annexes and appendices. */
  readonly #annexes: number[] = [];
  /** How many headings bear a number; with few of them "section 4" is rather a law's. */
  readonly numbered: number;

  constructor(sections: readonly Section[]) {
    this.#sections = sections;
    let count = 0;
    sections.forEach((section, index) => {
      if (section.kind === 'contents' || section.kind === 'cover') return;
      if (section.kind === 'summary' || opensSummary.test(section.title.value)) this.#byName.add('summary', index);
      if (/^(?:\d{1,2}[.)]?\s)?(?:annex(?:es?|ures?)?|appendix|appendices)(?![\p{L}\d])/iu.test(section.title.value))
        this.#annexes.push(index);
      if (/^introduction\b/i.test(section.title.value)) this.#byName.add('introduction', index);
      for (const { kind, label } of namesOf(section.title.value)) {
        if (kind === 'number') count++;
        else if (kind !== 'item') this.#kinds.add(kind + shapeOf(label), index);
        this.#byName.add(`${kind} ${label}`, index);
      }
    });
    this.numbered = count;
  }

  /**
   * Indices of the sections that "Chapter 5" or "Section 4.2" may mean, in reading order; a heading with a number alone
   * is a chapter to some and a section to others.
   */
  find(kind: string, printed: string): readonly number[] {
    if (printed === '') return this.#byName.get(kind) ?? [];
    const label = arabic(printed).replace(overParts, '');
    const direct = this.#byName.get(`${kind} ${label}`) ?? this.#byName.get(`${twin[kind] ?? kind} ${label}`);
    if (direct !== undefined) return direct;
    const nested = nestedParts(printed);
    if (nested === undefined && printed.startsWith('('))
      return this.#outermost(this.#named('item', printed.replace(/[()]/g, '')));
    if (nested !== undefined) return this.#byName.get(`number ${label}`) ?? this.#walk(kind, printed, nested);
    if (isAnnexKind(kind)) return this.#inAnnexes(label);
    if (kind !== 'chapter' && kind !== 'section' && kind !== 'part' && kind !== 'heading') return [];
    const ofKind = this.#kinds.get(kind + shapeOf(label)) ?? [];
    if (!label.includes('.') && ofKind.length >= leastOfKind) return [];
    // "2. The gate" in the file of Chapter 4 is none of the chapters beside that.
    const all = this.#byName.get(`number ${label}`) ?? this.#byName.get(`number ${printed}`) ?? [];
    // … and what is counted in a chapter is no part.
    const around = kind === 'part' ? [...ofKind, ...(this.#kinds.get('chapter#') ?? [])] : ofKind;
    const within = label.includes('.') ? [] : this.inside(all, around);
    const counted = all.filter((index) => !within.includes(index));
    // "section II" is "II. …" rather than "2. …" in one of those.
    const alike = counted.filter((index) => this.#sections[index]?.title.value.startsWith(printed) === true);
    return alike.length > 0 ? alike : counted;
  }

  /** "appendix 8.1", where "8 Appendices" holds "8.1 Documents"; "Annex 2", where "A2. Legal framework" is. */
  #inAnnexes(label: string): readonly number[] {
    if (label.includes('.')) return this.inside(this.#byName.get(`number ${label}`) ?? [], this.#annexes);
    return /^\d{1,2}$/.test(label) ? (this.#byName.get(`number A${label}`) ?? []) : [];
  }

  /** The annex of a report that has no more than one. */
  onlyAnnex(): readonly number[] {
    return this.#annexes.length === 1 ? this.#annexes : [];
  }

  /** Where parts are counted anew in each part above them: those that share the innermost part with an offset. */
  nearest(places: readonly number[], offset: number): readonly number[] {
    if (places.length < 2) return places;
    const depths = places.map((index) => this.#above(index).filter((above) => this.holds([above], offset)).length);
    const deepest = Math.max(...depths);
    return deepest === 0 ? places : places.filter((_, at) => depths[at] === deepest);
  }

  /** Those that are parts of one of `outer`. */
  inside(places: readonly number[], outer: readonly number[]): readonly number[] {
    const around = new Set(outer);
    return places.filter((index) => this.#above(index).some((above) => around.has(above)));
  }

  /** "VI-A.2": what is called "2" in what is called "A" in section VI; of "B(2)" what B is, if its parts have no headings. */
  #walk(kind: string, printed: string, [first = '', ...rest]: readonly string[]): readonly number[] {
    let outer = this.find(kind, printed.startsWith('(') ? `(${first})` : first);
    for (const part of rest) {
      const around = new Set(outer);
      const named = [...this.#named('number', part), ...this.#named('item', part)];
      const inside = named.filter((index) => around.has(this.#sections[index]?.parent ?? -1));
      // What is below a part without a heading is counted in another, too.
      if (inside.length === 0) break;
      outer = inside;
    }
    return outer;
  }

  /** Of places in brackets those that are not counted in another: "(C) The witnesses" rather than "(c) The call". */
  #outermost(places: readonly number[]): readonly number[] {
    const levels = places.map((index) => this.#sections[index]?.level ?? 0);
    const least = Math.min(...levels);
    return places.filter((_, at) => levels[at] === least);
  }

  #named(kind: string, printed: string): readonly number[] {
    return this.#byName.get(`${kind} ${arabic(printed)}`) ?? [];
  }

  /** The parts in which one is, the innermost first. */
  #above(index: number): number[] {
    const found: number[] = [];
    let above = this.#sections[index]?.parent;
    while (above !== undefined) {
      found.push(above);
      above = this.#sections[above]?.parent;
    }
    return found;
  }

  /** True if an offset lies in one of the sections. */
  holds(sections: readonly number[], offset: number): boolean {
    return sections.some((index) => {
      const span = this.#sections[index]?.span;
      return span !== undefined && offset >= span.start && offset < span.end;
    });
  }
}

/** "Section 12" and "Section 13" are no sections beside "B. The quay", which may be a section of one. */
function shapeOf(label: string): string {
  return /\d/.test(label) ? '#' : '';
}

/** So many headings of a kind show that its parts are named. */
const leastOfKind = 2;

function isAnnexKind(kind: string): boolean {
  return kind === 'annex' || kind === 'appendix';
}

const twin: Readonly<Record<string, string>> = { annex: 'appendix', appendix: 'annex' };

/** The nought of "2.0", over 2.1. */
const overParts = /\.0$/;

function namesOf(title: string): Named[] {
  const match = named.exec(title);
  if (match !== null) {
    const kind = (match[1] ?? '').toLowerCase();
    return [{ kind: kind.startsWith('annex') ? 'annex' : kind, label: arabic(match[2] ?? '') }];
  }
  const item = bracketed.exec(title)?.[1];
  if (item !== undefined) return [{ kind: 'item', label: arabic(item) }];
  const number = roman.exec(title)?.[1] ?? numbered.exec(title)?.[1] ?? letter.exec(title)?.[0];
  return number === undefined ? [] : [{ kind: 'number', label: arabic(number).replace(overParts, '') }];
}

/** The parts of "VI-A.2", "IV.B", "V(A)(2)"; undefined for "IV" and "4.2". */
function nestedParts(printed: string): readonly string[] | undefined {
  const parts = printed.split(/[-–.()\s]+/).filter((part) => part !== '');
  return parts.length > 1 && /[A-Z]/i.test(printed) ? parts : undefined;
}

const words = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

/** "IV", "four" and "4" are the same number; letters stay letters. */
export function arabic(printed: string): string {
  const word = words.indexOf(printed.toLowerCase());
  if (word >= 0) return String(word + 1);
  const upper = printed.toUpperCase();
  if (!/^[IVXL]{1,6}$/.test(upper) || upper === 'L') return upper;
  return String(romanValue(upper));
}

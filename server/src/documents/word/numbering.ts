import { formatNumber } from './numberFormats.ts';
import type { XmlElement } from './xml.ts';
import { switchOf, valueOf } from './xml.ts';

/** What stands before a numbered paragraph. */
export interface Label {
  readonly kind: 'number' | 'bullet';
  readonly text: string;
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly style: string | undefined;
  /** True if all its numbers are figures, whatever the levels above it use. */
  readonly isLegal: boolean;
  /** Level (1-based) behind which it begins again; 0 is never. */
  readonly restart: number | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Starts that the list itself sets. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/**
 * Counts as Word does: one counter for each abstract list and level, shared by all lists made from it, and set anew
 * where a list overrides the start.
 */
export class NumberingCounter {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(root: XmlElement | undefined) {
    this.#lists = readLists(root);
  }

  /** The level of a list that belongs to one of these paragraph styles. */
  levelOfStyle(numId: string, styleIds: readonly string[]): number | undefined {
    for (const id of styleIds)
      for (const [at, { style }] of this.#lists.get(numId)?.levels ?? []) if (style === id) return at;
    return undefined;
  }

  /** Counts one paragraph and gives what Word shows before it; undefined where it shows nothing. */
  next(numId: string, ilvl: number): Label | undefined {
    const list = this.#lists.get(numId);
    const level = list?.levels.get(ilvl);
    if (list === undefined || level === undefined) return undefined;
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    const start = this.#startOf(numId, list, ilvl);
    const before = counters[ilvl];
    counters[ilvl] = start ?? (before === undefined ? level.start : before + 1);
    for (let upper = 0; upper < ilvl; upper++) counters[upper] ??= list.levels.get(upper)?.start ?? 1;
    for (let lower = ilvl + 1; lower < LEVELS; lower++) {
      const restart = list.levels.get(lower)?.restart;
      if (restart === undefined || (restart > 0 && ilvl < restart)) counters[lower] = undefined;
    }
    return labelOf(list, level, ilvl, counters);
  }

  /** The start that a list sets at a level, the first time that it is used there. */
  #startOf(numId: string, { starts }: List, ilvl: number): number | undefined {
    const start = starts.get(ilvl);
    const key = `${numId} ${ilvl}`;
    if (start === undefined || this.#started.has(key)) return undefined;
    this.#started.add(key);
    return start;
  }
}

function labelOf(
  { levels }: List,
  { format, text, isLegal }: Level,
  ilvl: number,
  counters: readonly (number | undefined)[],
): Label | undefined {
  if (format === 'bullet') return { kind: 'bullet', text: bulletOf(text), level: ilvl };
  const shown = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = levels.get(at)?.format ?? 'decimal';
    return formatNumber(counters[at] ?? 1, isLegal ? 'decimal' : own);
  });
  return shown.trim() === '' || format === 'none' ? undefined : { kind: 'number', text: shown.trim(), level: ilvl };
}

/** Signs of symbol fonts have no character of their own; a letter "o" as a bullet is a small circle. */
function bulletOf(text: string): string {
  if (text === 'o') return '◦';
  return /^[•◦▪‣–—-]$/.test(text) ? text : '•';
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const elements = root?.children ?? [];
  const abstracts = new Map<string, XmlElement>();
  for (const element of elements)
    if (element.name === 'abstractNum') abstracts.set(element.attributes.get('abstractNumId') ?? '', element);
  const lists = new Map<string, List>();
  for (const element of elements)
    if (element.name === 'num') lists.set(element.attributes.get('numId') ?? '', readList(element, abstracts));
  return lists;
}

function readList(element: XmlElement, abstracts: ReadonlyMap<string, XmlElement>): List {
  const abstractId = valueOf(element, 'abstractNumId') ?? '';
  const levels = readLevels(linked(abstracts, abstractId)?.children ?? []);
  const starts = new Map<number, number>();
  for (const override of element.children.filter(({ name }) => name === 'lvlOverride')) {
    const start = valueOf(override, 'startOverride');
    if (start !== undefined) starts.set(Number(override.attributes.get('ilvl') ?? 0), Number(start));
    for (const [at, level] of readLevels(override.children)) levels.set(at, level);
  }
  return { abstractId, levels, starts };
}

/** A list may take its levels from that which defines a list style. */
function linked(abstracts: ReadonlyMap<string, XmlElement>, id: string): XmlElement | undefined {
  const own = abstracts.get(id);
  const style = valueOf(own, 'numStyleLink');
  if (style === undefined) return own;
  return [...abstracts.values()].find((each) => valueOf(each, 'styleLink') === style) ?? own;
}

function readLevels(elements: readonly XmlElement[]): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of elements) {
    if (element.name !== 'lvl') continue;
    const restart = valueOf(element, 'lvlRestart');
    levels.set(Number(element.attributes.get('ilvl') ?? 0), {
      start: Number(valueOf(element, 'start') ?? 1),
      format: valueOf(element, 'numFmt') ?? 'decimal',
      text: valueOf(element, 'lvlText') ?? '',
      style: valueOf(element, 'pStyle'),
      isLegal: switchOf(element, 'isLgl') ?? false,
      restart: restart === undefined ? undefined : Number(restart),
    });
  }
  return levels;
}

import { oneLine } from '../../text/letters/whiteSpace.ts';

/** Phrases of one kind. Each that occurs counts once with its weight, up to the cap. */
export interface PhraseGroup {
  /** How the log names it. */
  readonly name: string;
  readonly cap: number;
  /** Phrase → points. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Words of one subject: their share of the text earns points, the whole weight from `rate` per thousand words on. */
export interface WordFamily {
  readonly name: string;
  readonly weight: number;
  readonly rate: number;
  readonly words: ReadonlySet<string>;
}

function list(text: string): string[] {
  return text.split(';').flatMap((part) => (part.trim() === '' ? [] : [oneLine(part)]));
}

/** Phrases, parted by semicolons, with the points that each of them counts for. */
export function weigh(
  ...weighted: readonly (readonly [points: number, phrases: string])[]
): ReadonlyMap<string, number> {
  return new Map(weighted.flatMap(([points, phrases]) => list(phrases).map((phrase) => [phrase, points] as const)));
}

/** A family of words, which are parted by semicolons. */
export function family(name: string, weight: number, rate: number, words: string): WordFamily {
  return { name, weight, rate, words: new Set(list(words)) };
}

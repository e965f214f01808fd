import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

/** An entry as far as it is right: see the head of glossary.yaml. */
export interface WrittenEntry {
  readonly short?: string;
  readonly long: string;
  readonly aliases?: readonly string[];
  readonly meaning: string;
  readonly nation: string;
  readonly from?: number;
  readonly until?: number;
  readonly source: string;
  readonly section?: string;
  readonly year: number;
}

export interface GlossaryProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

export function readGlossary(text: string): {
  readonly entries: readonly WrittenEntry[];
  readonly problems: readonly GlossaryProblem[];
};
export function glossaryModule(file: string, text: string): string;
export function glossaryForEsbuild(apart?: string): EsbuildPlugin;
export function glossaryForVite(): VitePlugin;

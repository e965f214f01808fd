import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../seeds/', import.meta.url);

/** The reports that the project carries with it, by file name. */
export const seedNames: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** The text of a seed. */
export function seed(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

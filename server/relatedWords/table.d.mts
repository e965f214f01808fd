/** Words by the passages that they are found in; see `server/src/analysis/matter/relatedWords.ts`, which reads them. */
export function readRows(): readonly string[];

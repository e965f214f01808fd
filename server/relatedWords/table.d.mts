/** Words by the passages that they are found in; see `server/src/analysis/relatedWords.ts`, which reads them. */
export function readRows(): readonly string[];

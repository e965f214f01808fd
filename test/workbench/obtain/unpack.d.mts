/** The file that `npm run package` makes. */
export function packageFile(): string;
/** What is in a package, by paths such as "extension/package.json". */
export function readPackage(file: string): Record<string, Uint8Array<ArrayBuffer>>;
/** Unpacks the extension into a temporary folder; returns the extension’s folder. */
export function unpackExtension(file: string): string;

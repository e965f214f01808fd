// @ts-check
/** The packaged extension, taken out of its .vsix as an editor does that installs it. */
import { unzipSync } from 'fflate';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectDir, temporaryFolder } from '../paths.mjs';

/** The file that `npm run package` makes. */
export function packageFile() {
  const { version } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
  return join(projectDir, '.build', `report-lens-${version}.vsix`);
}

/**
 * What is in a package.
 * @param {string} file
 * @returns {Record<string, Uint8Array>} by paths such as "extension/package.json"
 */
export function readPackage(file) {
  return unzipSync(readFileSync(file));
}

/**
 * Unpacks the extension into a temporary folder.
 * @param {string} file
 * @returns {string} the extension's folder
 */
export function unpackExtension(file) {
  const dir = temporaryFolder('package');
  for (const [name, bytes] of Object.entries(readPackage(file))) {
    if (name.endsWith('/')) continue;
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return join(dir, 'extension');
}

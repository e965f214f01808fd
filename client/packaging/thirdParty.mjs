// @ts-check
/** The packages of others that are in the bundles, and their licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ name: string, version: string, license: string, text: string }} Package */

/**
 * The packages that esbuild put into bundles, by its metafiles.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @param {string} projectDir
 * @returns {Package[]} sorted by name
 */
export function bundledPackages(metafiles, projectDir) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs: parts }) =>
      Object.entries(parts).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
    ),
  );
  const folders = new Set(
    inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  );
  return [...folders]
    .map((folder) => readPackage(join(projectDir, folder)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * @param {string} folder
 * @returns {Package}
 */
function readPackage(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} does not say its licence`);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  const text = file === undefined ? textOf(name, license, author) : readFileSync(join(folder, file), 'utf8');
  const notice = join(folder, 'NOTICE');
  const added = existsSync(notice) ? readFileSync(notice, 'utf8') : '';
  return { name, version, license, text: `${text}\n${added}`.trim() };
}

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF
CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/**
 * The licence of a package that names it but carries no file of it.
 * @param {string} name
 * @param {string} license
 * @param {unknown} author
 */
function textOf(name, license, author) {
  const holder = typeof author === 'string' ? author : /** @type {{ name?: string } | undefined} */ (author)?.name;
  if (holder === undefined) throw new Error(`${name} has no file with its licence, and no author`);
  if (license === 'ISC') return `Copyright (c) ${holder}\n\n${ISC}`;
  if (license !== 'MIT') throw new Error(`${name} has no file with its licence`);
  // Ours is the same, with other people's names.
  const own = readFileSync(fileURLToPath(new URL('../../LICENSE', import.meta.url)), 'utf8');
  return own.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}

/**
 * The file that goes with the package, as licences ask for.
 * @param {readonly Package[]} packages
 */
export function noticesOf(packages) {
  const head = `Report Lens contains the following software of others.\n`;
  const parts = packages.map(
    ({ name, version, license, text }) => `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`,
  );
  return [head, ...parts].join('\n');
}

/**
 * The parts of the product as CycloneDX 1.5 (ECMA-424) lists them: the packages that are in the bundles, no others.
 * (`npm sbom --omit dev` leaves out those that tools need too.)
 * @param {Omit<Package, 'text'>} product
 * @param {readonly Package[]} packages
 * @returns {string} JSON
 */
export function partsOf(product, packages) {
  const component = (/** @type {'application' | 'library'} */ type, /** @type {Omit<Package, 'text'>} */ part) => {
    const purl = `pkg:npm/${part.name.replace('@', '%40')}@${part.version}`;
    const licenses = [{ license: { id: part.license } }];
    return { type, 'bom-ref': purl, name: part.name, version: part.version, purl, licenses };
  };
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: component('application', product) },
    components: packages.map((one) => component('library', one)),
  };
  return JSON.stringify(document, null, 2);
}

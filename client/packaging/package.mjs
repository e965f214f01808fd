// @ts-check
/**
 * `npm run package`: makes .build/report-lens-VERSION.vsix, the one file that people install: extension, language server
 * and command line, for desktop and browser, with the licences of what is in it and a list of its parts (SBOM).
 */
import { createVSIX } from '@vscode/vsce';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages, noticesOf, partsOf } from './thirdParty.mjs';

const projectDir = resolve(fileURLToPath(import.meta.url), '../../..');
const distDir = join(projectDir, 'dist');

/** @returns {Promise<string>} the path of the file */
export async function makePackage() {
  // What an earlier build left behind is no part of this one.
  rmSync(distDir, { recursive: true, force: true });
  buildMinified();
  const metafiles = JSON.parse(readFileSync(join(projectDir, '.build', 'metafiles.json'), 'utf8'));
  const { name, version, license } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
  const packages = bundledPackages(metafiles, projectDir);
  writeFileSync(join(distDir, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
  writeFileSync(join(distDir, 'sbom.cdx.json'), partsOf({ name, version, license }, packages));
  const file = join(projectDir, '.build', `report-lens-${version}.vsix`);
  mkdirSync(join(projectDir, '.build'), { recursive: true });
  await createVSIX({
    cwd: projectDir,
    packagePath: file,
    // Everything is in the bundles.
    dependencies: false,
    // Links in the README stay as they are: they lead to files of the package.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  console.log(`${file}: ${(statSync(file).size / 1024 / 1024).toFixed(2)} MB`);
  return file;
}

function buildMinified() {
  const words = ['esbuild.mjs', '--minify'];
  const { status, error } = spawnSync(process.execPath, words, {
    cwd: projectDir,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`the bundles could not be built${error === undefined ? '' : `: ${error.message}`}`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await makePackage();

// @ts-check
/**
 * Fills dist/ with what goes into packages: minified bundles, the licences of what is in them, and a list of its parts
 * (SBOM). npm runs it before `npm pack`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages, noticesOf, partsOf } from './thirdParty.mjs';

export const projectDir = resolve(fileURLToPath(import.meta.url), '../../..');
const distDir = join(projectDir, 'dist');

export function prepare() {
  // What an earlier build left behind is no part of this one.
  rmSync(distDir, { recursive: true, force: true });
  buildMinified();
  const metafiles = JSON.parse(readFileSync(join(projectDir, '.build', 'metafiles.json'), 'utf8'));
  const { name, version, license } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
  const packages = bundledPackages(metafiles, projectDir);
  writeFileSync(join(distDir, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
  writeFileSync(join(distDir, 'sbom.cdx.json'), partsOf({ name, version, license }, packages));
}

function buildMinified() {
  const words = ['esbuild.mjs', '--minify'];
  const { status, error } = spawnSync(process.execPath, words, {
    cwd: projectDir,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`the bundles could not be built${error === undefined ? '' : `: ${error.message}`}`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) prepare();

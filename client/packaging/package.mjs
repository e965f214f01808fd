// @ts-check
/**
 * `npm run package`: makes .build/report-lens-VERSION.vsix, the one file that people install: extension, language server
 * and command line, for desktop and browser, with the licences of what is in it and a list of its parts (SBOM).
 */
import { createVSIX } from '@vscode/vsce';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare, projectDir } from './prepare.mjs';

/** @returns {Promise<string>} the path of the file */
export async function makePackage() {
  prepare();
  const { version, repository } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
  const file = join(projectDir, '.build', `report-lens-${version}.vsix`);
  mkdirSync(join(projectDir, '.build'), { recursive: true });
  await createVSIX({
    cwd: projectDir,
    packagePath: file,
    // Everything is in the bundles.
    dependencies: false,
    // Without a repository, links in the README stay as they are: they lead to files of the package. Galleries need one.
    rewriteRelativeLinks: repository !== undefined,
    allowMissingRepository: true,
  });
  console.log(`${file}: ${(statSync(file).size / 1024 / 1024).toFixed(2)} MB`);
  return file;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await makePackage();

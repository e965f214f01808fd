// @ts-check
/**
 * A browser for the tests and the pictures: the user's own Chrome, Chromium or Edge, else on Linux x64 the headless
 * Chromium that the npm package @sparticuz/chromium carries, with the shared libraries and the font that it bundles.
 */
import { chmodSync, createReadStream, createWriteStream, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cached, run, unpackPackage, untar } from './packages.mjs';
import { folder, inPath, removeFolder } from '../paths.mjs';

/** Only its archives are used, never its code, so the Node version that it asks for does not matter. */
const bundled = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

/** @typedef {{ executablePath: string, args: string[], env: NodeJS.ProcessEnv }} Browser what playwright's `launch` needs */

/**
 * The browser to use; obtained if this machine has none.
 * @returns {Promise<Browser>}
 */
export async function obtainBrowser() {
  const own = ownBrowser();
  if (own !== undefined) return { executablePath: own, args: switches(), env: process.env };
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser();
  throw new Error('No browser found: install Chrome, Chromium or Edge, or set CHROME_PATH to the program.');
}

/** @returns {string | undefined} */
function ownBrowser() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names a program that is not there: ${chosen}`);
    return chosen;
  }
  return inPath(...commands) ?? usualPlaces().find((file) => existsSync(file));
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  return roots.flatMap((root) => [
    join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(root, 'Chromium', 'Application', 'chrome.exe'),
    join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
}

/** Only pages of this machine are opened, so the sandbox, which root and some containers cannot have, is not missed. */
function switches() {
  const quiet = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return process.platform === 'linux' ? ['--no-sandbox', ...quiet] : quiet;
}

/** @returns {Promise<Browser>} */
async function bundledBrowser() {
  const dir = await cached(`chromium-${bundled.version}`, 'fonts/fonts.conf', makeBundledBrowser);
  const executablePath = join(dir, 'chromium');
  const env = { ...process.env };
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(dir, 'fonts');
  if ((await missingLibraries(executablePath, env)).length > 0) {
    env['LD_LIBRARY_PATH'] = [join(dir, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    const missing = await missingLibraries(executablePath, env);
    if (missing.length > 0)
      throw new Error(`The browser lacks ${missing.join(', ')}: install the package chromium, or set CHROME_PATH.`);
  }
  return { executablePath, args: switches(), env };
}

/** @param {string} into */
async function makeBundledBrowser(into) {
  console.error(`Obtaining a browser (${bundled.name} ${bundled.version}, 70 MB, once) ...`);
  await unpackPackage(bundled, into, ['package/bin']);
  const bin = join(into, 'package', 'bin');
  console.error('Unpacking the browser ...');
  for (const name of readdirSync(bin)) {
    const target = join(into, name.replace(/\.br$/, ''));
    await pipeline(createReadStream(join(bin, name)), createBrotliDecompress(), createWriteStream(target));
  }
  removeFolder(join(into, 'package'));
  for (const name of ['al2023', 'swiftshader', 'fonts']) {
    await untar(`${name}.tar`, into);
    removeFolder(join(into, `${name}.tar`));
  }
  removeFolder(join(into, 'fonts.conf'));
  chmodSync(join(into, 'chromium'), 0o755);
  writeFileSync(join(folder(join(into, 'fonts')), 'fonts.conf'), fontsConf);
}

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The shared libraries that the dynamic linker does not find for a program.
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string[]>}
 */
async function missingLibraries(program, env) {
  const listing = await run('ldd', [program], { env }).catch((/** @type {Error} */ error) => error.message);
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

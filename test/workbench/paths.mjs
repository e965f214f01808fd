// @ts-check
/** Where things are, for every script of this folder. All paths are absolute. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const projectDir = resolve(fileURLToPath(import.meta.url), '../../..');

/** What is obtained once and kept: workbench, browser, ripgrep, and the desktop VS Code of `@vscode/test-electron`. */
export const cacheDir = join(projectDir, '.vscode-test');

/** The five reports. */
export const seedsDir = join(projectDir, 'seeds');

/** @type {string[]} */
const temporaryFolders = [];

/**
 * A new empty folder in the system's temporary folder, removed when this process ends.
 * @param {string} name a word for people who find it
 * @returns {string}
 */
export function temporaryFolder(name) {
  // VS Code makes sockets in its folders; macOS has a limit on their paths that its own temporary folder nearly reaches.
  const parent = process.platform === 'darwin' ? '/tmp' : tmpdir();
  const dir = mkdtempSync(join(parent, `report-lens-${name}-`));
  if (temporaryFolders.length === 0) process.on('exit', () => temporaryFolders.forEach(removeFolder));
  temporaryFolders.push(dir);
  return dir;
}

/**
 * Removes a folder with all in it; one that is still in use (Windows) is left to the system.
 * @param {string} dir
 */
export function removeFolder(dir) {
  try {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  } catch {
    // A temporary folder that cannot be removed does no harm.
  }
}

/**
 * @param {string} dir
 * @returns {string} the same folder, made if need be
 */
export function folder(dir) {
  mkdirSync(dir, { recursive: true });
  return dir;
}

/**
 * The first of these programs that is in PATH.
 * @param {readonly string[]} names
 * @returns {string | undefined} its full path
 */
export function inPath(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const dirs = (process.env['PATH'] ?? '').split(delimiter).filter((dir) => dir !== '');
  for (const name of names) {
    for (const dir of dirs) {
      for (const ending of endings) {
        const file = join(dir, name + ending);
        if (existsSync(file)) return file;
      }
    }
  }
  return undefined;
}

// @ts-check
/** Obtains packages of the npm registry, each pinned by the sha512 of its tarball, into the cache folder. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheDir, folder, removeFolder } from '../paths.mjs';

/** @typedef {{ name: string, version: string, integrity: string }} PinnedPackage */

/**
 * Runs a program to its end, quietly; its output is told only if it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, shell?: boolean, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} what it wrote to its standard output
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else
        reject(
          new Error(`${basename(command)} ${args.join(' ')} failed (${code})\n${(err || out).trim().slice(-1500)}`),
        );
    });
  });
}

/**
 * Runs npm: the one that started this script, else the one in PATH.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const cli = process.env['npm_execpath'];
  if (cli !== undefined && cli.endsWith('npm-cli.js') && existsSync(cli))
    return run(process.execPath, [cli, ...args], { cwd });
  return run('npm', args, { cwd, shell: process.platform === 'win32' });
}

/**
 * The folder of the cache that holds a finished thing, made if it is not there. It is made in a folder of its own and
 * renamed when it is complete, so an interrupted run leaves nothing that looks finished.
 * @param {string} name the folder's name in the cache; has the version in it
 * @param {string} proof a file that a finished folder holds
 * @param {(dir: string) => Promise<void>} make fills the empty folder `dir`
 * @returns {Promise<string>}
 */
export async function cached(name, proof, make) {
  const target = join(folder(cacheDir), name);
  if (existsSync(join(target, proof))) return target;
  removeUnfinished();
  const unfinished = mkdtempSync(join(cacheDir, `unfinished-${process.pid}-`));
  try {
    await make(unfinished);
    if (!existsSync(join(unfinished, proof))) throw new Error(`${name}: ${proof} is not there after unpacking`);
    if (!existsSync(join(target, proof))) {
      removeFolder(target);
      renameSync(unfinished, target);
    }
  } finally {
    removeFolder(unfinished);
  }
  return target;
}

/** Removes what runs that were interrupted have left. */
function removeUnfinished() {
  for (const entry of readdirSync(cacheDir)) {
    const pid = /^unfinished-(\d+)-/.exec(entry)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) removeFolder(join(cacheDir, entry));
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Downloads a package, compares its tarball with the pinned sha512 and unpacks it.
 * @param {PinnedPackage} pinned
 * @param {string} dir an empty folder; the tarball's `package/` appears in it
 * @param {readonly string[]} [members] only these paths of the tarball, else all
 */
export async function unpackPackage(pinned, dir, members = []) {
  await npm(['pack', `${pinned.name}@${pinned.version}`, '--silent', '--pack-destination', '.'], dir);
  const tarball = readdirSync(dir).find((entry) => entry.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack left no tarball of ${pinned.name}`);
  const found = `sha512-${createHash('sha512')
    .update(readFileSync(join(dir, tarball)))
    .digest('base64')}`;
  if (found !== pinned.integrity) {
    throw new Error(
      `${pinned.name}@${pinned.version} is not the tarball that was pinned\n  ${found}\n  ${pinned.integrity}`,
    );
  }
  await untar(tarball, dir, members);
  removeFolder(join(dir, tarball));
}

/**
 * Unpacks a tar archive with the system's tar (part of Linux, macOS and Windows 10 or newer).
 * @param {string} archive a path relative to `dir`
 * @param {string} dir
 * @param {readonly string[]} [members]
 */
export async function untar(archive, dir, members = []) {
  await run('tar', ['-xf', archive, ...members], { cwd: dir });
}

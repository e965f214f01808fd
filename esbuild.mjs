// Makes the bundles in dist/: the client (`client/bundle.mjs`), the server, the command line and what else runs the server's
// code (`server/bundle.mjs`), pages, what reads PDF and Word files, and what writes documents.
//   node esbuild.mjs [--minify] [--watch]
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { bundleClient, watchClient } from './client/bundle.mjs';
import { bundleServer, watchServer } from './server/bundle.mjs';
import { forPdfjs } from './server/documentsBundle.mjs';

const minify = process.argv.includes('--minify');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
  // While sources change, nothing that they made is kept.
  define: watch ? {} : { ANALYSIS_VERSION: JSON.stringify(versionOf('server')) },
};
const onNode = {
  ...shared,
  platform: /** @type {const} */ ('node'),
  format: /** @type {const} */ ('cjs'),
  // jsonc-parser's `main` finds its parts in a way that cannot be bundled.
  mainFields: ['module', 'main'],
};
/** What reads PDF and Word files is one bundle, which a thread of Node's is given what it needs for. */
const besideBrowsers = {
  name: 'documents-of-the-browser',
  setup(build) {
    build.onResolve({ filter: /documents\/workerMain\.ts$/ }, () => ({
      path: './documents.browser.js',
      external: true,
    }));
  },
};
const inBrowser = { ...shared, platform: /** @type {const} */ ('browser'), mainFields: ['browser', 'module', 'main'] };

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  // The page of the judgement timeline, in a webview.
  'timeline.js': { ...inBrowser, format: 'iife', entryPoints: ['client/webview/timeline.ts'] },
  // Loaded when a PDF or Word file is read, not before.
  'documents.node.js': {
    ...onNode,
    entryPoints: ['server/src/node/documentsMain.ts'],
    plugins: [besideBrowsers],
  },
  'documents.browser.js': {
    ...inBrowser,
    ...forPdfjs,
    format: 'iife',
    entryPoints: ['server/src/browser/documentsMain.ts'],
  },
  // The page that draws a PDF, in a webview; its worker is documents.browser.js.
  'pdfPage.js': { ...inBrowser, ...forPdfjs, format: 'iife', entryPoints: ['client/webview/pdf/page.ts'] },
  // One file for both, because it is large: a module for Node that is a worker where there is no module.
  'exporter.js': {
    ...inBrowser,
    format: 'cjs',
    entryPoints: ['server/src/browser/exporter.ts'],
    banner: { js: 'var module = typeof module === "undefined" ? { exports: {} } : module;' },
    // Never run: tells Node the names of what is exported.
    footer: { js: '0 && (module.exports = { exportReports });' },
  },
  'actionPlan.js': { ...inBrowser, format: 'iife', entryPoints: ['client/webview/main.ts'] },
};

/** A name for all that is in the files of a folder: what is kept of readings with other sources is not used. */
function versionOf(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Prints the size of each bundle and what it is mostly made of. */
function printSizes(results) {
  for (const { metafile } of results) {
    for (const [file, { bytes, inputs }] of Object.entries(metafile.outputs)) {
      if (file.endsWith('.map')) continue;
      const ours = Object.entries(inputs)
        .filter(([input]) => !input.startsWith('node_modules/'))
        .reduce((sum, [, input]) => sum + input.bytesInOutput, 0);
      console.log(`${file.padEnd(28)} ${kilobytes(bytes)}, of which ours ${kilobytes(ours)}`);
    }
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0).padStart(4)} KB`;
}

const jobs = Object.entries(bundles).map(([name, options]) => ({ ...options, outfile: `dist/${name}` }));
if (watch) {
  await watchClient(shared);
  await watchServer(shared);
  for (const job of jobs) await (await context({ ...job, logLevel: 'info' })).watch();
} else {
  const [client, server, ...others] = await Promise.all([
    bundleClient(shared),
    bundleServer(shared),
    ...jobs.map((job) => build(job)),
  ]);
  const results = [...client, ...server, ...others];
  printSizes(results);
  // For packaging, which lists what is in the bundles.
  mkdirSync('.build', { recursive: true });
  writeFileSync('.build/metafiles.json', JSON.stringify(results.map(({ metafile }) => metafile)));
}

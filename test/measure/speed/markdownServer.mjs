// The same text, asked of our server and, as Markdown, of the Markdown language server of VS Code, in turn. That server
// comes from npm (vscode-langservers-extracted) into a temporary folder; it is no part of this project.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MeasuredServer, median } from './lspClient.mjs';

/** A report as Markdown: headings for its headings, an anchor for each paragraph, links for its citations. */
function asMarkdown(text) {
  return text
    .split('\n\n')
    .map((block) => {
      const escaped = block.replace(/([\\`*_[\]<>#|~])/g, '\\$1');
      const number = /^(\d+)\. /.exec(block)?.[1];
      const linked = escaped.replace(/\(paragraph (\d+)\)/g, '([paragraph $1](#p$1))');
      if (number !== undefined) return `#### p${number}\n\n${linked.replace(/^(\d+)\. /, '$1\\. ')}`;
      return block.length < 80 ? `## ${linked}` : linked;
    })
    .join('\n\n');
}

function install(folder) {
  const packages = ['vscode-langservers-extracted@4.10.0', 'markdown-it@14.1.0'];
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    stdio: 'ignore',
  });
  const bin = join(folder, 'node_modules', 'vscode-langservers-extracted', 'bin', 'vscode-markdown-language-server');
  const markdownIt = createRequire(join(folder, 'package.json'))('markdown-it');
  return { bin, parse: (text) => markdownIt({ html: true }).parse(text, {}) };
}

/** Places of citations, in a text where they stand in `pattern`'s first group. */
function placesOf(text, pattern) {
  const found = [];
  text.split('\n').forEach((words, line) => {
    const match = pattern.exec(words);
    if (match !== null) found.push({ line, character: match.index + match[0].indexOf(match[1]) + 1 });
  });
  return found;
}

/** The requests of both, each about one of its own places. */
function kindsFor({ uri, places }) {
  const textDocument = { uri };
  const place = (index) => places[index % places.length];
  return {
    hover: (index) => ['textDocument/hover', { textDocument, position: place(index) }],
    definition: (index) => ['textDocument/definition', { textDocument, position: place(index) }],
    references: (index) => [
      'textDocument/references',
      { textDocument, position: place(index), context: { includeDeclaration: true } },
    ],
    outline: () => ['textDocument/documentSymbol', { textDocument }],
    folding: () => ['textDocument/foldingRange', { textDocument }],
  };
}

/** Rounds that are not counted: both programs, and this one, are slower at first. */
const WARMING_UP = 30;

/** Asks both in turn, so that whatever else the machine does slows both. Times and processor time of each side. */
async function timesOf(sides, rounds) {
  const found = {};
  for (const name of Object.keys(kindsFor(sides[0]))) {
    found[name] = sides.map(() => ({ all: [], each: NaN }));
    let before = [];
    for (let index = -WARMING_UP; index < rounds; index++) {
      if (index === 0) before = sides.map(({ server }) => server.processorTime() ?? NaN);
      for (const [at, side] of sides.entries()) {
        const time = await side.server.time(...kindsFor(side)[name](index + WARMING_UP));
        if (index >= 0) found[name][at].all.push(time);
      }
    }
    sides.forEach(({ server }, at) => {
      found[name][at].each = ((server.processorTime() ?? NaN) - before[at]) / rounds;
    });
  }
  found['key to outline'] = sides.map(() => ({ all: [], each: NaN }));
  for (let index = 0; index < 20; index++) {
    for (const [at, { server, uri, places }] of sides.entries()) {
      const started = performance.now();
      await server.type(uri, places[index % places.length]);
      await server.ask('textDocument/documentSymbol', { textDocument: { uri } });
      found['key to outline'][at].all.push(performance.now() - started);
    }
  }
  return found;
}

/** Of their hovers those at pictures say something, those at links nothing. */
async function hoversThatAnswer(ours, theirs, rounds) {
  const hovers = { ours: [], theirs: [] };
  for (let index = -WARMING_UP; index < rounds; index++) {
    const mine = await ours.server.time(...kindsFor(ours).hover(index + WARMING_UP));
    const other = await theirs.server.time(...kindsFor({ ...theirs, places: theirs.pictures }).hover(0));
    if (index >= 0) {
      hovers.ours.push(mine);
      hovers.theirs.push(other);
    }
  }
  return hovers;
}

export async function measureMarkdown({ work, text, server: command, rounds, row, ms }) {
  const { bin, parse } = install(join(work, 'markdown'));
  const markdown = `${asMarkdown(text)}\n\n![a picture](picture.png)\n`;
  const uri = 'file:///compared/report.md';
  const other = new MeasuredServer([process.execPath, bin, '--stdio'], {
    'markdown/parse': () => parse(markdown),
    'markdown/fs/readFile': () => [],
    'markdown/fs/readDirectory': () => [],
    'markdown/fs/stat': () => ({ isDirectory: false }),
    'markdown/fs/watcher/create': () => null,
    'markdown/fs/watcher/delete': () => null,
    'markdown/findMarkdownFilesInWorkspace': () => [uri],
    'workspace/configuration': ({ items }) => items.map(() => null),
    'client/registerCapability': () => null,
  });
  await other.initialize(undefined, { markdownFileExtensions: ['md'] });
  await other.open(uri, markdown, 'markdown');
  const own = new MeasuredServer(command);
  await own.initialize(undefined);
  const ours = { server: own, uri: 'file:///compared/report.txt', places: placesOf(text, /\(paragraph (\d+)\)/) };
  await own.open(ours.uri, text);
  const places = placesOf(markdown, /\[paragraph \d+\]\((#p\d+)\)/);
  const theirs = { server: other, uri, places, pictures: placesOf(markdown, /\((picture\.png)\)/) };
  const pictured = await hoversThatAnswer(ours, theirs, rounds);
  const found = await timesOf([ours, theirs], rounds);
  await own.end();
  await other.end();
  console.log('\nbeside the Markdown language server of VS Code, the same text of 100 KB:');
  row('', 'ours median', 'theirs', 'ratio', 'processor', 'theirs', 'ratio');
  const times = (one) => `${one.toFixed(1)} ×`;
  const pair = (mine, its) => [ms(mine), ms(its), times(its / mine)];
  row('hover, both say something', ...pair(median(pictured.ours), median(pictured.theirs)));
  for (const [name, [mine, its]] of Object.entries(found))
    row(
      name === 'hover' ? 'hover, theirs says nothing' : name,
      ...pair(median(mine.all), median(its.all)),
      ...(Number.isNaN(mine.each) ? [] : pair(mine.each, its.each)),
    );
}

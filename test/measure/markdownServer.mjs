// The same text, asked of our server and, as Markdown, of the Markdown language server of VS Code, in turn. That server
// comes from npm (vscode-langservers-extracted) into a temporary folder; it is no part of this project.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MeasuredServer, median, quantile } from './lspClient.mjs';

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

async function times(server, uri, places, rounds) {
  const textDocument = { uri };
  const place = (index) => places[index % places.length];
  const kinds = {
    hover: (index) => ['textDocument/hover', { textDocument, position: place(index) }],
    definition: (index) => ['textDocument/definition', { textDocument, position: place(index) }],
    references: (index) => [
      'textDocument/references',
      { textDocument, position: place(index), context: { includeDeclaration: true } },
    ],
    outline: () => ['textDocument/documentSymbol', { textDocument }],
    folding: () => ['textDocument/foldingRange', { textDocument }],
  };
  const found = {};
  for (const [name, make] of Object.entries(kinds)) {
    found[name] = [];
    for (let index = 0; index < rounds; index++) found[name].push(await server.time(...make(index)));
  }
  found['key to outline'] = [];
  for (let index = 0; index < 20; index++) {
    const started = performance.now();
    await server.type(uri, place(index));
    await server.ask('textDocument/documentSymbol', { textDocument });
    found['key to outline'].push(performance.now() - started);
  }
  return found;
}

export async function measureMarkdown({ work, text, server: command, rounds, row, ms }) {
  const { bin, parse } = install(join(work, 'markdown'));
  const markdown = asMarkdown(text);
  const uri = 'file:///compared/report.md';
  let now = markdown;
  const other = new MeasuredServer([process.execPath, bin, '--stdio'], {
    'markdown/parse': () => parse(now),
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
  const theirs = await times(other, uri, placesOf(markdown, /\[paragraph \d+\]\((#p\d+)\)/), rounds);
  await other.end();
  const ours = new MeasuredServer(command);
  await ours.initialize(undefined);
  await ours.open('file:///compared/report.txt', text);
  const found = await times(ours, 'file:///compared/report.txt', placesOf(text, /\(paragraph (\d+)\)/), rounds);
  await ours.end();
  console.log('\nbeside the Markdown language server of VS Code, the same text of 100 KB:');
  row('', 'ours p95', 'theirs p95', 'ratio of medians');
  for (const [name, all] of Object.entries(found)) {
    const ratio = median(theirs[name]) / median(all);
    row(name, ms(quantile(all, 0.95)), ms(quantile(theirs[name], 0.95)), `${ratio.toFixed(1)} ×`);
  }
}

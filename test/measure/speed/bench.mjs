// npm run bench -- [--reports FOLDER]… [--sizes 10,100,1000] [--copies 400] [--large 16] [--rounds 200] [--markdown]
// How fast the built server is: on the seeds, on folders of your own reports, on folders of made reports and of copies of
// your own, on one large report, and at a key press; and how long the extension takes to start. Medians, p95 and ratios;
// numbers are wall time as an editor sees it, JSON included, unless they are called processor time.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { measureActivation } from './activation.mjs';
import { MeasuredServer, median, quantile } from './lspClient.mjs';
import { copyReports, madeReport, makeFolder, sentencesOf } from './madeReports.mjs';
import { measureMarkdown } from './markdownServer.mjs';

const { values: options } = parseArgs({
  options: {
    reports: { type: 'string', multiple: true, default: [] },
    sizes: { type: 'string', default: '10,100,1000' },
    copies: { type: 'string', default: '0' },
    large: { type: 'string', default: '16' },
    rounds: { type: 'string', default: '200' },
    markdown: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));
const EXTENSION = fileURLToPath(new URL('../../../dist/extension.node.js', import.meta.url));
const SERVER = [process.execPath, fileURLToPath(new URL('../../../dist/server.node.js', import.meta.url)), '--stdio'];
const work = mkdtempSync(join(tmpdir(), 'report-lens-bench-'));

const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const row = (name, ...cells) => console.log(`  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(13)).join('')}`);

function textsIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:txt|md)$/i.test(name));
  return names
    .sort()
    .map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

/** What reading and decoding the files alone takes, one after the other: to wait, and processor time; medians of five times. */
function floorOf(files) {
  const decoder = new TextDecoder();
  const once = () => {
    const [begun, started] = [performance.now(), process.cpuUsage()];
    for (const { path } of files) decoder.decode(readFileSync(path));
    const { user, system } = process.cpuUsage(started);
    return { wait: performance.now() - begun, processor: (user + system) / 1000 };
  };
  const times = Array.from({ length: 5 }, once);
  return { wait: median(times.map(({ wait }) => wait)), processor: median(times.map(({ processor }) => processor)) };
}

/** Milliseconds that hovers take while the folder is read for the first time, as fast as they are answered. */
async function hoversWhileReading(folder, uri, text) {
  const server = new MeasuredServer(SERVER);
  await server.initialize(pathToFileURL(folder).toString(), { storage: pathToFileURL(join(work, 'none')).toString() });
  await server.open(uri, text);
  const { hover } = requestsFor(uri, text, positionsIn(text));
  const times = [];
  for (let index = 0; index < rounds; index++) times.push(await server.time(...hover(index)));
  const { isReading } = await server.ask('report/search', { query: '' });
  await server.end();
  rmSync(join(work, 'none'), { recursive: true, force: true });
  // The first one reads the report itself.
  return isReading ? times.slice(1) : [];
}

/**
 * Opens the first report and waits until the whole folder is read and can be searched. Milliseconds, to wait and of processor
 * time, until then (`all`), and until who and when of all reports are known by their first pages (`names`); and the most memory on
 * the way, of all its processes (`most`).
 */
async function untilRead(server, uri, text) {
  const [started, begun] = [performance.now(), server.processorTime() ?? NaN];
  const since = () => ({ wait: performance.now() - started, processor: (server.processorTime() ?? NaN) - begun });
  let names;
  let most = 0;
  await server.open(uri, text);
  for (let asked = 0; ; asked++) {
    if (asked % 20 === 0) most = Math.max(most, server.memoryOfAll() ?? NaN);
    const { isReading, left, unseen } = await server.ask('report/folderReading');
    if (left > 0 && unseen === 0) names ??= since();
    if (!isReading && left === 0) return { all: since(), names, most };
    await new Promise((go) => setTimeout(go, 5));
  }
}

const QUERIES = [
  'health assessments',
  'care leavers',
  'child protection',
  'missing exploitation',
  'social worker',
  'IHA plan',
];
const SYMBOLS = ['children', '2015 ¶12', 'health', 'care plan', '57', 'inadequate'];

/** The requests of a reader at places spread over the text. */
function requestsFor(uri, text, positions) {
  const textDocument = { uri };
  const at = (index) => positions[index % positions.length];
  return {
    hover: (index) => ['textDocument/hover', { textDocument, position: at(index) }],
    definition: (index) => ['textDocument/definition', { textDocument, position: at(index) }],
    references: (index) => [
      'textDocument/references',
      { textDocument, position: at(index), context: { includeDeclaration: true } },
    ],
    highlight: (index) => ['textDocument/documentHighlight', { textDocument, position: at(index) }],
    outline: () => ['textDocument/documentSymbol', { textDocument }],
    'symbols of the folder': (index) => ['workspace/symbol', { query: SYMBOLS[index % SYMBOLS.length] }],
    'search, two words': (index) => ['report/search', { query: QUERIES[index % QUERIES.length] }],
  };
}

/** Half of the places are numbers of citations or paragraphs, half are anywhere. */
function positionsIn(text) {
  const lines = text.split('\n');
  const telling = [];
  lines.forEach((words, line) => {
    const character = /\(paragraphs? \d|^\s{0,8}\d{1,3}\.\s/.exec(words)?.index;
    if (character !== undefined) telling.push({ line, character: character + words.slice(character).search(/\d/) });
  });
  const step = Math.max(1, Math.floor(lines.length / 40));
  const anywhere = lines.flatMap((words, line) =>
    line % step === 0 && words.length > 4 ? [{ line, character: words.length >> 1 }] : [],
  );
  const some = telling.filter((_, index) => index % Math.max(1, Math.floor(telling.length / 40)) === 0);
  return [...some, ...anywhere];
}

/** How much each further report costs: the slope of the line through the folders with the least squares. */
function slopeOf(folders, name) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const counts = folders.map(({ count }) => count);
  const costs = folders.map((folder) => folder[name] ?? NaN);
  const [count, cost] = [mean(counts), mean(costs)];
  const products = counts.map((each, at) => (each - count) * (costs[at] - cost));
  return mean(products) / mean(counts.map((each) => (each - count) ** 2));
}

/** For each kind of request how long its answers took, and the processor time of an answer in the mean. */
async function timesOf(server, requests) {
  const found = {};
  for (const [name, make] of Object.entries(requests)) {
    const all = [];
    const before = server.processorTime() ?? NaN;
    for (let index = 0; index < rounds; index++) all.push(await server.time(...make(index)));
    found[name] = { all, each: ((server.processorTime() ?? NaN) - before) / rounds };
  }
  return found;
}

function printTimes(times) {
  row('', 'median', 'p95', 'processor');
  for (const [name, { all, each }] of Object.entries(times))
    row(name, ms(median(all)), ms(quantile(all, 0.95)), each === undefined ? '' : ms(each));
}

/** A folder: cold start, requests, memory, warm start. Returns milliseconds per report, cold. */
async function benchFolder(name, folder) {
  const files = textsIn(folder);
  const storage = pathToFileURL(join(work, `storage-${name.replace(/\W/g, '-')}`)).toString();
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  const [first] = files;
  const uri = pathToFileURL(first.path).toString();
  console.log(`\n${name}: ${files.length} files, ${(size / 1e6).toFixed(1)} M characters`);
  const floor = floorOf(files);
  const meanwhile = await hoversWhileReading(folder, uri, first.text);
  const server = new MeasuredServer(SERVER);
  await server.initialize(pathToFileURL(folder).toString(), { storage });
  const cold = await untilRead(server, uri, first.text);
  const times = await timesOf(server, requestsFor(uri, first.text, positionsIn(first.text)));
  const memory = server.memory();
  await server.end();
  const again = new MeasuredServer(SERVER);
  await again.initialize(pathToFileURL(folder).toString(), { storage });
  const warm = await untilRead(again, uri, first.text);
  const warmMemory = again.memory();
  await again.end();
  const started = (name, { wait, processor }) =>
    row(
      name,
      ms(wait),
      `${(wait / floor.wait).toFixed(0)} ×`,
      ms(processor),
      `${(processor / floor.processor).toFixed(0)} ×`,
    );
  row('', 'to wait', 'of reading', 'processor', 'of reading');
  row('reading and decoding alone', ms(floor.wait), '', ms(floor.processor));
  if (cold.names !== undefined) started('first start, names and dates only', cold.names);
  started('first start, all read', cold.all);
  started('next start, all known', warm.all);
  const mb = (value) => (value === undefined ? 'unknown' : `${value.toFixed(0)} MB`);
  row('most memory on the way, all processes', mb(cold.most));
  row('memory after all requests', mb(memory));
  row('memory after the next start', mb(warmMemory));
  printTimes(meanwhile.length === 0 ? times : { 'hover while the folder is read': { all: meanwhile }, ...times });
  return { name, count: files.length, size, cold: cold.all.processor, warm: warm.all.processor, memory };
}

/** Places between two words, spread over the text. */
function placesInText(text, count) {
  const lines = text.split('\n');
  return Array.from({ length: count }, (_, place) => {
    const from = Math.floor(((place + 0.5) * lines.length) / count);
    const line = lines.findIndex((words, at) => at >= from && words.length > 30);
    return { line, character: (lines[line]?.indexOf(' ', 15) ?? 0) + 1 };
  });
}

/** Types letters, one at each position, and waits for the outline after each. */
async function benchKeys(name, server, uri, positions) {
  const strokes = [];
  const before = server.processorTime() ?? NaN;
  for (const [index, position] of positions.entries()) {
    const typed = performance.now();
    await server.type(uri, position, 'evidence o'[index % 10]);
    await server.ask('textDocument/documentSymbol', { textDocument: { uri } });
    strokes.push(performance.now() - typed);
  }
  row(name, ms(median(strokes)), ms(quantile(strokes, 0.95)));
  row('processor time for each', ms(((server.processorTime() ?? NaN) - before) / strokes.length));
}

/** One report of `characters`: opened, asked, typed into. */
async function benchReport(name, text) {
  console.log(`\n${name}: ${(text.length / 1e6).toFixed(2)} M characters`);
  const server = new MeasuredServer(SERVER);
  await server.initialize(undefined);
  const uri = 'file:///large/report.txt';
  const textDocument = { uri };
  const started = performance.now();
  await server.open(uri, text);
  await server.ask('textDocument/documentSymbol', { textDocument });
  row('opened to outline', ms(performance.now() - started));
  const requests = requestsFor(uri, text, positionsIn(text));
  const { hover, definition } = requests;
  printTimes(await timesOf(server, { hover, definition }));
  const [position] = positionsIn(text).slice(-1);
  const presses = text.length > 1e6 ? 3 : 40;
  await benchKeys('key to outline', server, uri, Array(presses).fill(position));
  // Words are typed: ten letters on end at each of several places.
  const places = placesInText(text, text.length > 1e6 ? 2 : 12);
  const typed = places.flatMap(({ line, character }) =>
    Array.from({ length: 10 }, (_, letter) => ({ line, character: character + letter })),
  );
  await benchKeys(`words typed at ${places.length} places`, server, uri, typed);
  row('memory', `${server.memory()?.toFixed(0) ?? '?'} MB`);
  await server.end();
}

try {
  console.log(`${cpus().length} processors, Node ${process.version}, ${rounds} rounds each`);
  const folders = [SEEDS, ...options.reports.map((folder) => resolve(folder))];
  const sentences = sentencesOf(folders.flatMap((folder) => textsIn(folder).map(({ text }) => text)));
  for (const folder of folders) await benchFolder(folder === SEEDS ? 'seeds' : folder, folder);
  const slope = [];
  for (const count of options.sizes
    .split(',')
    .map(Number)
    .filter((one) => one > 0)) {
    const folder = join(work, `made-${count}`);
    makeFolder(folder, count, sentences);
    slope.push(await benchFolder(`made reports`, folder));
    rmSync(folder, { recursive: true });
  }
  if (slope.length > 0) {
    console.log('\nprocessor time per report, first start and next start, and memory:');
    for (const { count, cold, warm, memory } of slope)
      row(`${count} reports`, ms(cold / count), ms(warm / count), `${memory?.toFixed(0) ?? '?'} MB`);
    if (slope.length > 1)
      row(
        'each further report (slope)',
        ms(slopeOf(slope, 'cold')),
        ms(slopeOf(slope, 'warm')),
        `${(slopeOf(slope, 'memory') * 1024).toFixed(0)} KB`,
      );
  }
  const copies = Number(options.copies);
  if (copies > 0) {
    const folder = join(work, 'copies');
    const own = folders.length > 1 ? folders.slice(1) : folders;
    copyReports(
      folder,
      copies,
      own.flatMap((one) => textsIn(one).map(({ text }) => text)),
    );
    await benchFolder('copies of reports', folder);
    rmSync(folder, { recursive: true });
  }
  const starts = measureActivation(EXTENSION, 9);
  console.log('\nthe extension, processor time:');
  row('its bundle is loaded', ms(median(starts.map(({ load }) => load))));
  row('it is activated', ms(median(starts.map(({ activate }) => activate))));
  await benchReport('a report of 100 KB', madeReport(1, sentences, 100_000));
  const large = Number(options.large);
  if (large > 0) await benchReport('a large report', madeReport(2, sentences, large * 1_000_000));
  if (options.markdown)
    await measureMarkdown({ work, text: madeReport(3, sentences, 100_000), server: SERVER, rounds, row, ms });
} finally {
  rmSync(work, { recursive: true, force: true });
}

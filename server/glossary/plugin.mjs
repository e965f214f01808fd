// Turns glossary files (*.yaml) into plain data when the bundles are built or tests run, so that no YAML reader is
// shipped. A wrong entry stops the build with its file and line.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

const nations = [
  'England',
  'England and Wales',
  'England, Wales and Scotland',
  'England, Wales and Northern Ireland',
  'UK',
];
const firstYear = 1900;
const lastYear = 2100;

/** What each field must be; `needed` ones may not be missing. */
const fields = {
  short: { check: isText },
  long: { check: isText, needed: true },
  aliases: { check: (value) => Array.isArray(value) && value.every(isText), wanted: 'a list of texts in [ ]' },
  meaning: { check: isText, needed: true },
  nation: { check: (value) => nations.includes(value), wanted: nations.join('; '), needed: true },
  from: { check: isYear, wanted: 'a year' },
  until: { check: isYear, wanted: 'a year' },
  source: { check: isText, needed: true },
  section: { check: isText },
  year: { check: isYear, wanted: 'a year', needed: true },
};

function isText(value) {
  return typeof value === 'string' && value.trim() === value && value !== '' && !/[<>]/.test(value);
}

function isYear(value) {
  return Number.isInteger(value) && value >= firstYear && value <= lastYear;
}

/**
 * Reads a glossary.
 * @param {string} text the YAML text
 * @returns {{ entries: object[], problems: { line: number, message: string }[] }} lines count from 1
 */
export function readGlossary(text) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems = [];
  const report = (offset, message) => problems.push({ line: lines.linePos(offset).line, message });
  for (const error of document.errors) report(error.pos[0], error.message.split('\n')[0]);
  if (problems.length > 0) return { entries: [], problems };
  if (!isSeq(document.contents)) {
    report(0, 'a glossary is a list: each entry begins with a dash');
    return { entries: [], problems };
  }
  const seen = new Map();
  const entries = document.contents.items.map((item) => readEntry(item, seen, report));
  return { entries, problems };
}

function readEntry(item, seen, report) {
  const at = item?.range?.[0] ?? 0;
  if (!isMap(item)) {
    report(at, 'an entry holds fields such as "long: …"');
    return {};
  }
  const entry = {};
  for (const pair of item.items) {
    const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
    const where = pair.key?.range?.[0] ?? at;
    const value = pair.value?.toJSON?.() ?? null;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) report(where, `unknown field "${key}"; known are ${Object.keys(fields).join(', ')}`);
    else if (!field.check(value)) report(where, `"${key}" should be ${field.wanted ?? 'a text without < or >'}`);
    else entry[key] = value;
  }
  checkWhole(entry, item, at, seen, report);
  return entry;
}

function checkWhole(entry, item, at, seen, report) {
  for (const [key, { needed }] of Object.entries(fields)) {
    if (needed && !item.has(key)) report(at, `"${key}" is missing`);
  }
  if (entry.from !== undefined && entry.until !== undefined && entry.from > entry.until) {
    report(at, `"from" (${entry.from}) is later than "until" (${entry.until})`);
  }
  const name = entry.short ?? entry.long;
  if (name === undefined) return;
  if (seen.has(name)) report(at, `"${name}" has an entry already`);
  seen.set(name, true);
}

/** The JavaScript module that stands for a glossary file. Throws an error that names the first wrong lines. */
export function glossaryModule(file, text) {
  const { entries, problems } = readGlossary(text);
  if (problems.length > 0) {
    const list = problems.map(({ line, message }) => `${basename(file)}:${line}: ${message}`);
    throw new Error(`The glossary has mistakes:\n${list.slice(0, 20).join('\n')}`);
  }
  return `export const entries = ${JSON.stringify(entries)};\n`;
}

/** For esbuild: `plugins: [glossaryForEsbuild()]`. */
export function glossaryForEsbuild() {
  return {
    name: 'glossary',
    setup(build) {
      build.onLoad({ filter: /\.yaml$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const { entries, problems } = readGlossary(text);
        if (problems.length === 0)
          return { contents: `export const entries = ${JSON.stringify(entries)};\n`, loader: 'js' };
        const rows = text.split('\n');
        return {
          errors: problems.map(({ line, message }) => ({
            text: message,
            location: { file: path, line, column: 0, lineText: rows[line - 1] ?? '' },
          })),
        };
      });
    },
  };
}

/** For Vite and Vitest: `plugins: [glossaryForVite()]`. */
export function glossaryForVite() {
  return {
    name: 'glossary',
    enforce: 'pre',
    transform(text, id) {
      if (!id.endsWith('.yaml')) return null;
      return { code: glossaryModule(id, text), map: null };
    },
  };
}

// Turns the built-in glossary (*.yaml) into plain data when the bundles are built or tests run. A wrong entry stops the
// build with its file and line.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readGlossary as readFile } from './reader.mjs';

const nations = [
  'England',
  'England and Wales',
  'England, Wales and Scotland',
  'England, Wales and Northern Ireland',
  'UK',
];

/** What an entry of the built-in glossary may not leave out; teams may. */
const needed = ['long', 'meaning', 'nation', 'source', 'year'];

/** What the reader finds wrong, in words for whoever edits the file. */
const words = {
  syntax: ([message]) => message,
  'too-large': () => 'the file is too large',
  'not-a-list': () => 'a glossary is a list: each entry begins with a dash',
  'not-an-entry': () => 'an entry holds fields such as "long: …"',
  'unknown-field': ([field, known]) => `unknown field "${field}"; known are ${known}`,
  missing: ([field]) => `"${field}" is missing`,
  'not-a-text': ([field]) =>
    field === 'nation' ? `"nation" should be ${nations.join('; ')}` : `"${field}" should be a text without < or >`,
  'not-a-texts': ([field]) => `"${field}" should be a list of texts in [ ]`,
  'not-a-year': ([field]) => `"${field}" should be a year`,
  years: ([from, until]) => `"from" (${from}) is later than "until" (${until})`,
  repeated: ([name]) => `"${name}" has an entry already`,
};

const isWrong = (field, value) => (field === 'nation' ? !nations.includes(value) : /[<>]/.test(String(value)));

/**
 * Reads the built-in glossary, which is stricter than those of teams: every entry has its meaning and its source.
 * @param {string} text the YAML text
 * @returns {{ entries: object[], problems: { line: number, message: string }[] }} lines count from 1
 */
export function readGlossary(text) {
  const lineAt = (offset) => text.slice(0, offset).split('\n').length;
  const { entries: found, problems: general } = readFile(text, isWrong);
  const problems = general.map(({ code, detail, start }) => ({ line: lineAt(start), message: words[code](detail) }));
  const entries = found.map((one) => {
    const { start, ...entry } = one;
    delete entry.end;
    for (const field of needed) {
      if (entry[field] === undefined) problems.push({ line: lineAt(start), message: words.missing([field]) });
    }
    return entry;
  });
  return { entries, problems: problems.sort((a, b) => a.line - b.line) };
}

/** The JavaScript module that stands for a glossary file. Throws an error that names the first wrong lines. */
export function glossaryModule(file, text) {
  const { entries, problems } = readGlossary(text);
  if (problems.length > 0) {
    const list = problems.map(({ line, message }) => `${basename(file)}:${line}: ${message}`);
    throw new Error(`The glossary has mistakes:\n${list.slice(0, 20).join('\n')}`);
  }
  return functionThatGives(entries);
}

function functionThatGives(entries) {
  return `const entries = ${JSON.stringify(entries)};\nexport const readEntries = () => entries;\n`;
}

/**
 * For esbuild: `plugins: [glossaryForEsbuild()]`. Where `apart` is given, what it says stands for the entries, in
 * JavaScript: a call that loads them from a file of their own.
 * @param {string} [apart]
 */
export function glossaryForEsbuild(apart) {
  return {
    name: 'glossary',
    setup(build) {
      build.onLoad({ filter: /\.yaml$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const { entries, problems } = readGlossary(text);
        if (problems.length === 0)
          return {
            contents: apart === undefined ? functionThatGives(entries) : `export const readEntries = () => ${apart};\n`,
            loader: 'js',
          };
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

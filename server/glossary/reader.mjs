// Reads a glossary file: YAML, or JSON, which is YAML too. The build reads the built-in glossary with it, the server those
// of teams. It never throws: what is wrong is told with its place, and the rest is used.
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';

/** Nobody writes a longer glossary by hand (UTF-16 code units). */
const mostCharacters = 4_000_000;
/** Further ones are told when these are mended. */
const mostProblems = 100;
const mostOpen = 200;
const mostIndent = 400;
const firstYear = 1900;
const lastYear = 2100;

/** What each field of an entry must hold. */
const fields = {
  short: 'text',
  long: 'text',
  aliases: 'texts',
  meaning: 'text',
  nation: 'text',
  from: 'year',
  until: 'year',
  source: 'text',
  section: 'text',
  year: 'year',
};

export const fieldNames = Object.keys(fields);

/** Fields of a file whose terms stand under `terms:`. */
const fileFields = ['$schema', 'terms'];

const checks = {
  text: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 2000,
  texts: (value) => Array.isArray(value) && value.every(checks.text),
  year: (value) => Number.isInteger(value) && value >= firstYear && value <= lastYear,
};

/** See reader.d.mts. */
export function readGlossary(text, isWrong = () => false) {
  if (text.length > mostCharacters)
    return { entries: [], problems: [problem('too-large', [], 0, 0)], addition: undefined };
  const document = parse(text);
  if (document === undefined)
    return { entries: [], problems: [problem('syntax', ['nested too deeply'], 0, 0)], addition: undefined };
  const problems = document.errors.map(({ message, pos: [start, end] }) =>
    problem('syntax', [message.split('\n')[0]], start, Math.max(end, start)),
  );
  const isSound = problems.length === 0;
  const list = listOf(document.contents, problems);
  const entries = [];
  const seen = new Set();
  for (const item of list?.items ?? []) {
    const found = readEntry(item, problems, seen, isWrong);
    if (found !== undefined) entries.push(found);
  }
  return {
    entries,
    problems: problems.sort((a, b) => a.start - b.start).slice(0, mostProblems),
    addition: isSound ? additionTo(text, document, list) : undefined,
  };
}

/**
 * True if so many things are begun inside one another that the parser would use up its stack, which V8 does not always
 * survive. Brackets in quoted texts count too: no glossary has so many open at once.
 */
function isTooDeep(text) {
  let open = 0;
  let begun = 0;
  let indent = 0;
  let isIndent = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') {
      begun = indent = 0;
      isIndent = true;
      continue;
    }
    if (isIndent && sign === ' ') indent++;
    else isIndent = false;
    if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    else if ((sign === '-' || sign === '?' || sign === ':') && /\s/.test(text[at + 1] ?? ' ')) begun++;
    if (open > mostOpen || begun > mostOpen || indent > mostIndent) return true;
  }
  return false;
}

function parse(text) {
  if (isTooDeep(text)) return undefined;
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'silent', schema: 'core' });
  } catch {
    return undefined;
  }
}

const problem = (code, detail, start, end) => ({ code, detail, start, end });
const rangeOf = (node) => ({ start: node?.range?.[0] ?? 0, end: node?.range?.[1] ?? 0 });

/** The list of terms: the whole file, or what stands under `terms:`. */
function listOf(contents, problems) {
  if (contents === null || isSeq(contents)) return contents ?? undefined;
  const terms = isMap(contents) ? contents.get('terms', true) : undefined;
  if (!isMap(contents) || !contents.has('terms')) {
    const { start } = rangeOf(contents);
    if (problems.length === 0) problems.push(problem('not-a-list', [], start, start + 1));
    return undefined;
  }
  for (const { key } of contents.items) {
    const { start, end } = rangeOf(key);
    const name = String(key?.value ?? '');
    if (!fileFields.includes(name)) problems.push(problem('unknown-field', [name, fileFields.join(', ')], start, end));
  }
  if (isSeq(terms)) return terms;
  if (terms !== undefined && terms !== null && !(isScalar(terms) && terms.value === null)) {
    problems.push(problem('not-a-list', [], rangeOf(terms).start, rangeOf(terms).start + 1));
  }
  return undefined;
}

/** An entry as far as it is right; undefined if it does not say what term it is about. */
function readEntry(item, problems, seen, isWrong) {
  const { start, end } = rangeOf(item);
  if (!isMap(item)) {
    problems.push(problem('not-an-entry', [], start, Math.max(end, start)));
    return undefined;
  }
  const entry = {};
  const places = {};
  for (const pair of item.items) {
    const key = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
    places[key] = rangeOf(pair.value ?? pair.key);
    const kind = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const value = plain(pair.value);
    if (kind === undefined) {
      const where = rangeOf(pair.key);
      problems.push(problem('unknown-field', [key, fieldNames.join(', ')], where.start, where.end));
    } else if (checks[kind](value) && !isWrong(key, value)) entry[key] = kind === 'text' ? value.trim() : value;
    // An entry that was begun: `meaning:` with nothing behind it.
    else if (value !== null || key === 'long')
      problems.push(problem(`not-a-${kind}`, [key], places[key].start, places[key].end));
  }
  const first = rangeOf(item.items[0]?.key ?? item);
  if (!item.has('long')) problems.push(problem('missing', ['long'], first.start, first.end));
  if (entry.from > entry.until) {
    problems.push(problem('years', [String(entry.from), String(entry.until)], places.until.start, places.until.end));
  }
  if (entry.long === undefined) return undefined;
  const field = entry.short === undefined ? 'long' : 'short';
  const name = entry[field];
  if (seen.has(name)) problems.push(problem('repeated', [name], places[field].start, places[field].end));
  seen.add(name);
  return { ...entry, start, end };
}

/** A scalar or a list of scalars as JavaScript has them; undefined for anything else. */
function plain(node) {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return undefined;
  if (isScalar(node)) return node.value;
  return isSeq(node) && node.items.every(isScalar) ? node.items.map(({ value }) => value) : undefined;
}

/** Where a further entry goes, and in which style; undefined where only a person can tell. */
function additionTo(text, document, list) {
  if (document.contents === null) return { style: 'block', offset: text.length, indent: 0, isFirst: true };
  if (list === undefined) return undefined;
  const last = list.items.at(-1);
  if (list.flow) {
    const offset = last === undefined ? list.range[0] + 1 : last.range[1];
    return { style: 'flow', offset, indent: 0, isFirst: last === undefined };
  }
  if (last === undefined) return undefined;
  let end = last.range[1];
  while (end > 0 && /\s/.test(text[end - 1])) end--;
  const lineEnd = text.indexOf('\n', end);
  const start = list.range[0];
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const offset = lineEnd < 0 ? text.length : text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  return { style: 'block', offset, indent, isFirst: false };
}

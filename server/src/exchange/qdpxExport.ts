import { strToU8, zipSync } from 'fflate';
import { hashOf, uuidFrom } from '../text/bytes/hash.ts';
import type { ExportedAnnotation, ExportedPlace, ExportedReport, SeveralReports } from '../protocol/exchange.ts';
import { toXml } from './xml.ts';
import type { Element } from './xml.ts';
import { oneLine } from '../text/letters/whiteSpace.ts';

const NAMESPACE = 'urn:QDA-XML:project:1.0';
const SCHEMA = 'http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd';

/** Zip files hold a time; always the same, so that the same annotations make the same file. */
const ZIP_TIME = new Date(Date.UTC(2000, 0, 1));

/**
 * Tags, marked passages and notes as a REFI-QDA project, version 1.0 (https://www.qdasoftware.org), for NVivo, ATLAS.ti,
 * MAXQDA, QualCoder and others: `project.qde` and the text of each report in `Sources/`. Annotations of the whole report and those
 * without a place belong to the report itself, since a selection needs positions. What was written stands in notes and also
 * in descriptions, as some programs (QualCoder) read only these. Positions count Unicode code points of the text as it is put
 * in: line ends LF, no byte-order mark.
 */
export function toQdpx(...reports: SeveralReports): Uint8Array {
  const sources = reports.map((report, at): Source => {
    // Reports of several folders may have one name.
    const isAgain = reports.findIndex(({ file }) => file === report.file) < at;
    const guid = guidFor(`source ${report.file}${isAgain ? ` ${at}` : ''}`);
    return { report, guid, text: normalised(report.text) };
  });
  const files: Record<string, Uint8Array> = { 'project.qde': strToU8(toXml(project(reports[0], sources))) };
  for (const { guid, text } of sources)
    files[`Sources/${guid}.txt`] = strToU8(text.text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
  return zipSync(files, { mtime: ZIP_TIME });
}

/** A report as a source of the project. */
interface Source {
  readonly report: ExportedReport;
  readonly guid: string;
  readonly text: Normalised;
}

interface Normalised {
  readonly text: string;
  /** UTF-16 offset of the given text → code points of `text` before it. */
  readonly position: (offset: number) => number;
}

/** LF line ends, no mark at the start; a map from old offsets to code points of the new text. */
function normalised(text: string): Normalised {
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    counts[at] = count;
    const code = text.charCodeAt(at);
    const isMark = at === 0 && code === 0xfeff;
    const isSecondHalf = code >= 0xdc00 && code < 0xe000 && isFirstHalf(text.charCodeAt(at - 1));
    const isFeedOfPair = code === 0x0a && text.charCodeAt(at - 1) === 0x0d;
    if (!isMark && !isSecondHalf && !isFeedOfPair) count++;
  }
  counts[text.length] = count;
  return {
    text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
    position: (offset) => counts[Math.max(0, Math.min(offset, text.length))] ?? 0,
  };
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function project(first: ExportedReport, sources: readonly Source[]): Element {
  const annotations = sources.flatMap(({ report }) => report.annotations);
  const authors = unique(['Report Lens', ...annotations.flatMap(authorsOf)]);
  const tags = new Map(annotations.flatMap(({ tags }) => tags.map(({ name, color }) => [name, color] as const)));
  const notes = annotations.flatMap((one) => notesOf(one));
  const codes = [...tags].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name: 'Project',
    attributes: {
      xmlns: NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
      name: first.title,
      origin: 'Report Lens',
      creatingUserGUID: guidFor('user Report Lens'),
      creationDateTime: first.exported,
    },
    children: [
      wrap(
        'Users',
        authors.map((name) => ({ name: 'User', attributes: { guid: guidFor(`user ${name}`), name } })),
      ),
      ...(codes.length === 0 ? [] : [codeBook(codes)]),
      wrap('Sources', sources.map(textSource)),
      ...(notes.length === 0 ? [] : [wrap('Notes', notes)]),
    ],
  };
}

/** Where it stands, there is at least one code in it. */
function codeBook(codes: readonly (readonly [name: string, color: string])[]): Element {
  const children = codes.map(([name, color]) => code(name, color));
  return wrap('CodeBook', [wrap('Codes', children)]);
}

function wrap(name: string, children: readonly Element[]): Element {
  return { name, children };
}

function code(name: string, color: string): Element {
  return { name: 'Code', attributes: { guid: codeGuid(name), name, isCodable: 'true', color } };
}

function textSource({ report, text, guid }: Source): Element {
  const others = report.annotations.filter(({ place }) => place === undefined);
  const said = others.map((one) => [...one.tags.map(({ name }) => `#${name}`), wordsOf(one)].join(' '));
  return {
    name: 'TextSource',
    attributes: {
      guid,
      name: report.file,
      plainTextPath: `internal://${guid}.txt`,
      creatingUser: guidFor('user Report Lens'),
      creationDateTime: report.exported,
    },
    children: [
      ...(others.length === 0 ? [] : [description(...said)]),
      ...report.annotations.flatMap((one) => selection(one, text)),
      ...others.filter(({ isOnWhole }) => isOnWhole).flatMap(codings),
      ...others.flatMap((one) => noteGuids(one).map(noteRef)),
    ],
  };
}

function selection(one: ExportedAnnotation, text: Normalised): Element[] {
  if (one.place === undefined) return [];
  const guid = guidFor(`selection ${one.id}`);
  const positions = {
    startPosition: text.position(one.place.start),
    endPosition: text.position(one.place.end),
  };
  return [
    {
      name: 'PlainTextSelection',
      attributes: { guid, name: short(one.quote), ...positions, ...madeBy(one) },
      children: [description(wordsOf(one), whereIs(one.place)), ...codings(one), ...noteGuids(one).map(noteRef)],
    },
  ];
}

/** The tags of an annotation. */
function codings(one: ExportedAnnotation): Element[] {
  return one.tags.map(({ name }) => ({
    name: 'Coding',
    attributes: { guid: guidFor(`coding ${one.id} ${name}`), ...madeBy(one) },
    children: [{ name: 'CodeRef', attributes: { targetGUID: codeGuid(name) } }],
  }));
}

function madeBy({ author, created }: Pick<ExportedAnnotation, 'author' | 'created'>): Element['attributes'] {
  return { creatingUser: guidFor(`user ${userName(author)}`), creationDateTime: dateTime(created) };
}

function description(...parts: readonly string[]): Element {
  return { name: 'Description', text: parts.filter((part) => part !== '').join('\n\n') };
}

/** The note and its replies with who wrote them, as one text. */
function wordsOf(one: ExportedAnnotation): string {
  return noteTexts(one)
    .map(({ text, author }) => (author === '' ? text : `${text} (${author})`))
    .join('\n\n');
}

/** "paragraph 57, page 12 · vscode://…": so that whoever reads it elsewhere finds the place in the report again. */
function whereIs({ name, address }: ExportedPlace): string {
  return [name, address].filter((part) => part !== '').join(' · ');
}

/** The note and each reply of an annotation; of one without a place its old text too. */
function notesOf(one: ExportedAnnotation): Element[] {
  const texts = noteTexts(one);
  return noteGuids(one).map((guid, index) => {
    const { text, author, created } = texts[index] ?? { text: '', author: '', created: '' };
    return {
      name: 'Note',
      attributes: { guid, name: short(text), ...madeBy({ author, created }) },
      children: [{ name: 'PlainTextContent', text }],
    };
  });
}

function noteTexts(one: ExportedAnnotation): { text: string; author: string; created: string }[] {
  const { author, created } = one;
  const quoted = one.place === undefined && !one.isOnWhole ? [`“${one.quote}”`] : [];
  const text = [...quoted, one.note].filter((part) => part !== '').join('\n\n');
  return [...(text === '' ? [] : [{ text, author, created }]), ...one.replies];
}

function noteGuids(one: ExportedAnnotation): string[] {
  return noteTexts(one).map((_, index) => guidFor(`note ${one.id} ${index}`));
}

function noteRef(targetGUID: string): Element {
  return { name: 'NoteRef', attributes: { targetGUID } };
}

function authorsOf({ author, replies }: ExportedAnnotation): string[] {
  return [author, ...replies.map((reply) => reply.author)].map(userName);
}

function userName(author: string): string {
  return author === '' ? 'Report Lens' : author;
}

function codeGuid(name: string): string {
  return guidFor(`code ${name}`);
}

/** xsd:dateTime, or nothing where the time is not known. */
function dateTime(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function short(text: string): string {
  const folded = oneLine(text);
  return folded.length <= 60 ? folded : `${Array.from(folded).slice(0, 59).join('')}…`;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** A GUID that is always the same for the same name: exporting twice gives the same ids, so that programs match them. */
export function guidFor(name: string): string {
  return uuidFrom(hashOf(name)).replace('urn:uuid:', '');
}

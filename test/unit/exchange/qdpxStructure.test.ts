import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { toQdpx } from '../../../server/src/exchange/qdpxExport.ts';
import type { ExportedReport } from '../../../server/src/protocol/exchange.ts';
import { annotation, exported } from './exported.ts';

/*
 * What the schema of REFI-QDA projects (Project.xsd, version 1.0 of 18 March 2019) says of the elements that are written:
 * which ones they may hold, in this order, how often, and which attributes they have. Written down from the standard; the
 * schema file itself could not be had here.
 */

interface Rule {
  /** "Name", "Name?", "Name*" or "Name+". */
  readonly children: readonly string[];
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly required: readonly string[];
}

const GUID = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const ANY = /^/;
const MADE = { creatingUser: GUID, creationDateTime: DATE };
const TEXT = {
  children: ['Description?', 'PlainTextContent?', 'PlainTextSelection*', 'Coding*', 'NoteRef*', 'VariableValue*'],
  attributes: { guid: GUID, name: ANY, plainTextPath: /^internal:\/\/[^/]+$/, ...MADE },
  required: ['guid'],
};

const RULES: Readonly<Record<string, Rule>> = {
  Project: {
    children: ['Users?', 'CodeBook?', 'Variables?', 'Cases?', 'Sources?', 'Notes?', 'Links?', 'Sets?', 'Graphs?'],
    attributes: {
      ...{ name: ANY, origin: ANY, creatingUserGUID: GUID, creationDateTime: DATE },
      ...{ xmlns: /^urn:QDA-XML:project:1\.0$/, 'xmlns:xsi': ANY, 'xsi:schemaLocation': ANY },
    },
    required: ['name'],
  },
  Users: { children: ['User+'], attributes: {}, required: [] },
  User: { children: [], attributes: { guid: GUID, name: ANY, id: ANY }, required: ['guid'] },
  CodeBook: { children: ['Codes'], attributes: {}, required: [] },
  Codes: { children: ['Code+'], attributes: {}, required: [] },
  Code: {
    children: ['Description?', 'NoteRef*', 'Code*'],
    attributes: { guid: GUID, name: ANY, isCodable: /^(?:true|false)$/, color: /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/ },
    required: ['guid', 'name', 'isCodable'],
  },
  Sources: { children: ['TextSource+'], attributes: {}, required: [] },
  TextSource: TEXT,
  PlainTextSelection: {
    children: ['Description?', 'Coding*', 'NoteRef*'],
    attributes: { guid: GUID, name: ANY, startPosition: /^\d+$/, endPosition: /^\d+$/, ...MADE },
    required: ['guid', 'startPosition', 'endPosition'],
  },
  Coding: { children: ['CodeRef', 'NoteRef*'], attributes: { guid: GUID, ...MADE }, required: ['guid'] },
  CodeRef: { children: [], attributes: { targetGUID: GUID }, required: ['targetGUID'] },
  NoteRef: { children: [], attributes: { targetGUID: GUID }, required: ['targetGUID'] },
  Notes: { children: ['Note+'], attributes: {}, required: [] },
  Note: TEXT,
  Description: { children: [], attributes: {}, required: [] },
  PlainTextContent: { children: [], attributes: {}, required: [] },
};

/** What is wrong in a project, by the rules above; and references to what is not there. */
function problemsIn(report: ExportedReport): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  const references: string[] = [];
  const open: { readonly name: string; readonly children: string[] }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.at(-1)?.children.push(name);
    open.push({ name, children: [] });
    const rule = RULES[name];
    if (rule === undefined) problems.push(`no such element: ${name}`);
    for (const key of rule?.required ?? []) if (!(key in attributes)) problems.push(`${name} without ${key}`);
    for (const [key, value] of Object.entries(attributes)) {
      if (rule?.attributes[key]?.test(value) !== true) problems.push(`${name} ${key}="${value}"`);
      if (key === 'guid') ids.add(value);
      if (key === 'targetGUID' || key === 'creatingUser' || key === 'creatingUserGUID') references.push(value);
    }
  });
  parser.on('closetag', ({ name }) => {
    const { children } = open.pop() ?? { children: [] };
    const pattern = (RULES[name]?.children ?? []).map((one) => one.replace(/^(\w+)([?*+]?)$/, '(?:$1 )$2')).join('');
    const inside = children.map((child) => `${child} `).join('');
    if (!new RegExp(`^${pattern}$`).test(inside)) problems.push(`${name} holds ${inside}`);
  });
  parser.write(strFromU8(unzipSync(toQdpx(report))['project.qde'] ?? new Uint8Array())).close();
  return [...problems, ...references.filter((one) => !ids.has(one)).map((one) => `nothing has the guid ${one}`)];
}

const unplaced = { ...annotation, id: 'urn:x:2', place: undefined };

test.each([
  ['a note with tags and replies', [annotation]],
  ['nothing', []],
  ['a highlight without tags, notes and a name', [{ ...annotation, tags: [], note: '', replies: [], author: '' }]],
  ['an annotation without a place beside one with', [annotation, unplaced]],
  ['a date that nobody knows', [{ ...annotation, created: '' }]],
])(
  'a project of %s has the structure of the standard, and every reference leads to something',
  (_case, annotations) => {
    expect(problemsIn(exported({ annotations }))).toEqual([]);
  },
);

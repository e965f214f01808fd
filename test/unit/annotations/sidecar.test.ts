import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { parseSidecar } from '../../../server/src/annotations/sidecar/sidecar.ts';
import { idOf, note } from './sample.ts';

const NOTHING_ELSE = { kept: [], rest: {} };
const file = printSidecar({ ...NOTHING_ELSE, annotations: [note(2), note(1)] }, 'harbour.txt');

/** The file with one line changed, as somebody with an editor would. */
function edited(find: string, replacement: string): string {
  expect(file).toContain(find);
  return file.replace(find, replacement);
}

test('what was written is read again, in the order of the passages', () => {
  expect(parseSidecar(file)).toEqual({
    annotations: [note(1), note(2)],
    kept: [],
    rest: {},
    isReadable: true,
    problems: [],
  });
});

test('the file is the same whatever order notes and keys came in', () => {
  const { id, type, ...others } = note(1);
  const shuffled = { ...others, type, id };
  expect(printSidecar({ ...NOTHING_ELSE, annotations: [shuffled, note(2)] }, 'harbour.txt')).toBe(file);
});

test('a note that is added or changed changes its own lines and no others', () => {
  const before = printSidecar({ ...NOTHING_ELSE, annotations: [note(1), note(3)] }, 'harbour.txt').split('\n');
  const after = printSidecar({ ...NOTHING_ELSE, annotations: [note(1), note(2), note(3)] }, 'harbour.txt').split('\n');
  const added = after.length - before.length;
  const from = after.findIndex((line, at) => line !== before[at]);
  expect([...after.slice(0, from), ...after.slice(from + added)]).toEqual(before);
});

test('one note in the file looks like this', () => {
  expect(printSidecar({ ...NOTHING_ELSE, annotations: [note(1)] }, 'harbour.txt')).toMatchInlineSnapshot(`
    "{
      "@context": [
        "http://www.w3.org/ns/anno.jsonld",
        {
          "lens": "urn:report-lens:ns#",
          "path": "urn:report-lens:path:"
        }
      ],
      "id": "urn:report-lens:annotations:harbour.txt",
      "type": "AnnotationCollection",
      "label": "Annotations of harbour.txt",
      "lens:version": 2,
      "first": {
        "type": "AnnotationPage",
        "id": "urn:report-lens:annotations:harbour.txt:1",
        "partOf": "urn:report-lens:annotations:harbour.txt",
        "startIndex": 0,
        "items": [
          {
            "type": "Annotation",
            "id": "urn:uuid:00000000-0000-4000-8000-000000000001",
            "motivation": "commenting",
            "creator": {
              "type": "Person",
              "name": "A reader"
            },
            "created": "2026-11-22T03:30:00Z",
            "body": [
              {
                "type": "TextualBody",
                "purpose": "commenting",
                "value": "Note 1",
                "format": "text/markdown"
              }
            ],
            "target": {
              "type": "SpecificResource",
              "source": "path:harbour.txt",
              "selector": [
                {
                  "type": "TextQuoteSelector",
                  "exact": "too slow",
                  "prefix": "Plans are ",
                  "suffix": ". Visits"
                },
                {
                  "type": "TextPositionSelector",
                  "start": 100,
                  "end": 108
                },
                {
                  "type": "FragmentSelector",
                  "value": "paragraph=19"
                }
              ]
            }
          }
        ]
      }
    }
    "
  `);
});

test('keys of a later version, on notes and around them, come back when the file is written again', () => {
  const annotation = { ...note(1), 'lens:weight': 3, body: [{ ...note(1).body[0], 'x:mood': 'doubtful' }] };
  const content = { kept: [], rest: { 'lens:tags': [{ name: 'delay' }] }, annotations: [annotation] };
  const written = printSidecar(content as never, 'harbour.txt');
  const read = parseSidecar(written);
  expect(read.problems).toEqual([]);
  expect(printSidecar(read, 'harbour.txt')).toBe(written);
  expect(written).toContain('"x:mood": "doubtful"');
});

test('what other programs keep beside the notes, on their page too, comes back when the file is written again', () => {
  const paged = edited('"type": "AnnotationPage",', '"type": "AnnotationPage", "next": {"type": "AnnotationPage"},');
  const read = parseSidecar(paged);
  const written = printSidecar(read, 'harbour.txt');
  expect(JSON.parse(written)).toEqual(JSON.parse(paged));
  expect(printSidecar(parseSidecar(written), 'harbour.txt')).toBe(written);
});

test('an entry that is not understood is named with its place and kept as it stands, however often the file is written', () => {
  const broken = edited('"created": "2026-11-22T03:30:00Z"', '"created":   "yesterday"');
  const read = parseSidecar(broken);
  expect(read.annotations).toEqual([note(2)]);
  expect(read.problems).toEqual([
    { code: 'invalid-annotation', line: 26, character: 21, detail: 'first.items.0.created' },
  ]);
  const once = printSidecar(read, 'harbour.txt');
  expect(once).toContain('"created":   "yesterday"');
  expect(printSidecar(parseSidecar(once), 'harbour.txt')).toBe(once);
});

test('an entry that is kept stands at the indentation of the others, its own lines as they stood to each other', () => {
  const entry = '{\n  "type": "Note",\n    "text": "Late since when?"\n}';
  const around = (by: string): string =>
    `{"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [${entry.replaceAll('\n', `\n${by}`)}]}}`;
  const written = ['', '  ', '\t\t\t', ' '.repeat(12)].map((by) =>
    printSidecar(parseSidecar(around(by)), 'harbour.txt'),
  );
  expect(new Set(written).size).toBe(1);
  expect(written[0]).toContain('\n      {\n        "type": "Note",\n          "text": "Late since when?"\n      }\n');
});

test('text that is no JSON is not readable, and the place is named', () => {
  const read = parseSidecar(edited('"type": "AnnotationPage",', '"type": "AnnotationPage"'));
  expect(read).toMatchObject({ isReadable: false, annotations: [] });
  expect(read.problems).toEqual([{ code: 'malformed', line: 14, character: 4, detail: 'CommaExpected' }]);
});

test('a file in which git left a conflict is not readable, and the first marker is named', () => {
  const read = parseSidecar(edited('"value": "Note 2",', '<<<<<<< HEAD\n"value": "a",\n=======\n>>>>>>> theirs'));
  expect(read.isReadable).toBe(false);
  expect(read.problems).toMatchObject([{ code: 'conflict-marker', line: 72, character: 0 }]);
});

test.each(['', '[]', 'null', '"text"', '{}', '{"type": "AnnotationCollection"}', '\0\0\0'])(
  'a file that holds %j is no collection of annotations, and not readable',
  (text) => {
    expect(parseSidecar(text)).toMatchObject({ isReadable: false, annotations: [] });
    expect(parseSidecar(text).problems).toHaveLength(1);
  },
);

test.each(['__proto__', 'constructor', 'prototype'])(
  'a note with a key %s is not used, and reaches no object',
  (key) => {
    const hostile = edited('"type": "SpecificResource",', `"type": "SpecificResource", "${key}": {"polluted": true},`);
    const read = parseSidecar(hostile);
    expect(read.annotations).toEqual([note(2)]);
    expect(read.problems).toMatchObject([{ code: 'forbidden-key', detail: `first.items.0.target.${key}` }]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(printSidecar(read, 'harbour.txt')).toContain(key);
  },
);

test.each(['__proto__', 'constructor', 'prototype'])(
  'a file with a key %s around its notes is left as it is, and the key is named',
  (key) => {
    for (const [path, place] of [
      [key, '"type": "AnnotationCollection",'],
      [`first.${key}`, '"type": "AnnotationPage",'],
    ] as const) {
      const read = parseSidecar(edited(place, `${place} "${key}": {"polluted": true},`));
      expect(read).toMatchObject({ isReadable: false, problems: [{ code: 'not-a-collection', detail: path }] });
    }
  },
);

test('brackets nested without end are an answer, not a crash', () => {
  expect(parseSidecar('['.repeat(200_000)).isReadable).toBe(false);
  const deep = (depth: number): string =>
    edited('"value": "Note 1"', `"value": "Note 1", "x": ${'['.repeat(depth)}${']'.repeat(depth)}`);
  expect(parseSidecar(deep(5_000)).annotations).toEqual([note(2)]);
  // What could not be written back is not read either.
  expect(parseSidecar(deep(100_000))).toMatchObject({
    isReadable: false,
    problems: [{ code: 'malformed', detail: 'NestedTooDeeply' }],
  });
});

test('a note longer than any person writes is not read into memory as one', () => {
  const long = edited('"Note 1"', JSON.stringify('x'.repeat(300_000)));
  expect(parseSidecar(long).problems).toMatchObject([
    { code: 'invalid-annotation', detail: 'first.items.0.body.0.value' },
  ]);
});

test('a file of a later version is read as far as it is understood, and says so', () => {
  const read = parseSidecar(edited('"lens:version": 2', '"lens:version": 7'));
  expect(read.annotations).toHaveLength(2);
  expect(read.problems).toMatchObject([{ code: 'newer-version', detail: '7' }]);
  // It stays one of that version, so that a later Report Lens knows what to look for.
  expect(printSidecar(read, 'harbour.txt')).toContain('"lens:version": 7');
});

test('a note that a merge by lines left twice is kept in both forms, the older one as a copy', () => {
  const later = note(1, { modified: '2026-11-23T10:00:00Z', motivation: 'questioning' });
  const twice = printSidecar({ ...NOTHING_ELSE, annotations: [note(1), later] }, 'harbour.txt');
  const { annotations, problems } = parseSidecar(twice);
  expect(annotations).toEqual([later, { ...note(1), id: annotations[1]?.id, 'lens:copyOf': idOf(1) }]);
  expect(problems).toMatchObject([{ code: 'duplicate-id', detail: idOf(1) }]);
  expect(parseSidecar(twice)).toEqual(parseSidecar(twice));
});

test('the same note twice is one note', () => {
  const twice = printSidecar({ ...NOTHING_ELSE, annotations: [note(1), note(1)] }, 'harbour.txt');
  expect(parseSidecar(twice)).toMatchObject({ annotations: [note(1)], problems: [] });
});

test('any text and any JSON gets an answer', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => Array.isArray(parseSidecar(text).problems)));
  const anyItems = fc.array(fc.oneof(fc.jsonValue(), fc.constant(note(3))));
  fc.assert(
    fc.property(anyItems, (items) => {
      const text = JSON.stringify({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items } });
      const read = parseSidecar(text);
      const again = parseSidecar(printSidecar(read, 'harbour.txt'));
      expect(again.annotations).toEqual(read.annotations);
      expect(again.kept).toHaveLength(read.kept.length);
    }),
  );
});

import { expect, test } from 'vitest';
import { MOTIVATIONS } from '../../../server/src/annotations/annotation.ts';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { printSidecar } from '../../../server/src/annotations/sidecar/printSidecar.ts';
import { note } from './sample.ts';

/*
 * What the Web Annotation Data Model (W3C Recommendation of 23 February 2017) says that files of annotations must be,
 * section by section, as its test schemas (web-platform-tests, annotation-model) check it, with strict formats. The same
 * file is what the export to W3C JSON-LD gives.
 */

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** A URI with a scheme: RFC 3986, section 3, of an authority only that it stands where one may. */
const URI =
  /^[a-z][a-z0-9+.-]*:(?:\/\/(?:[\w.~!$&'()*+,;=:@[\]-]|%[0-9a-f]{2})*(?:\/|$))?(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9a-f]{2})*)?$/i;

const linking = (number: number, source: string): Annotation => {
  const passage = note(number).target;
  return note(number, { motivation: 'linking', body: [{ ...passage, purpose: 'linking', source }] });
};

const KINDS: Readonly<Record<string, Annotation>> = {
  note: note(1),
  highlight: note(2, { motivation: 'highlighting', body: [] }),
  question: note(3, { motivation: 'questioning' }),
  tag: note(4, { motivation: 'tagging', body: [{ type: 'TextualBody', purpose: 'tagging', value: 'delay' }] }),
  'link to another report': linking(5, '../older/2013%20review.txt'),
  'link to a report in another place': linking(6, 'file:///shelf/2013%20review.txt'),
  'verdict on a likely finding': { ...linking(7, 'harbour.txt'), 'lens:verdict': 'accepted' },
  'discussion that is closed': note(8, {
    'lens:resolved': true,
    body: [
      ...note(8).body,
      { type: 'TextualBody', purpose: 'replying', value: 'Yes', created: '2026-11-23T03:30:00Z', id: 'urn:uuid:1' },
    ],
  }),
  'row of the action plan': note(9, {
    motivation: 'assessing',
    'lens:action': { status: 'open', due: '2027-03-31' },
    body: [{ type: 'SpecificResource', purpose: 'linking', source: 'minutes/[März] 100%.md#L12' }],
  }),
  'note on the whole report': note(10, { target: { type: 'SpecificResource', source: 'harbour.txt' } }),
};

interface File {
  readonly id: string;
  readonly type: string;
  readonly '@context': unknown;
  readonly first: Readonly<Record<string, unknown>> & { readonly items: readonly Record<string, unknown>[] };
}

function written(...annotations: readonly Annotation[]): File {
  return JSON.parse(printSidecar({ annotations, kept: [], rest: {} }, 'harbour town.txt')) as File;
}

test.each(Object.entries(KINDS))('in its file, a %s is an annotation of the model', (_kind, annotation) => {
  const [item = {}] = written(annotation).first.items;
  // 3.1: exactly one IRI as id; the type Annotation; a target. What stands in a page has its context (5.2).
  expect(item['id']).toMatch(URI);
  expect(item['type']).toBe('Annotation');
  // 3.2.5: body and bodyValue exclude each other.
  expect(item).not.toHaveProperty('bodyValue');
  // 3.3.1: dates are xsd:dateTime with a time zone. 3.3.2: agents have a type and a name.
  expect(item['created']).toMatch(DATE);
  expect(item['creator']).toEqual({ type: 'Person', name: expect.any(String) as string });
  // 3.3.5: motivations are those of the model.
  expect(MOTIVATIONS).toContain(item['motivation']);
  checkSpecificResource(item['target'] as object);
  if ('body' in item) checkBodies(item['body'] as readonly object[]);
});

/** 4.2 and 4.3, as the schemas put it: where there is a list of bodies, there is a body in it. */
function checkBodies(bodies: readonly object[]): void {
  expect(bodies.length).toBeGreaterThan(0);
  for (const body of bodies) {
    if ('value' in body) checkTextualBody(body);
    else checkSpecificResource(body);
    // 3.3.5: a body's purpose is one of the motivations.
    if ('purpose' in body) expect(MOTIVATIONS).toContain(body.purpose);
  }
}

/** 3.2.4: a textual body has a string as its value, and no source or items. 3.2.1: its format is a media type. */
function checkTextualBody(body: object): void {
  expect(body).toMatchObject({ type: 'TextualBody', value: expect.any(String) as string });
  expect(body).not.toHaveProperty('source');
  expect(body).not.toHaveProperty('items');
  if ('format' in body) expect(body.format).toMatch(/^text\/./);
  if ('created' in body) expect(body.created).toMatch(DATE);
}

/** 4: exactly one source, a URI, and no value or items. 4.2: selectors of the kinds of the model, at least one in a list. */
function checkSpecificResource(resource: object): void {
  expect(resource).toMatchObject({ type: 'SpecificResource', source: expect.stringMatching(URI) as string });
  expect(resource).not.toHaveProperty('value');
  expect(resource).not.toHaveProperty('items');
  if (!('selector' in resource)) return;
  const selectors = resource.selector as readonly Record<string, unknown>[];
  expect(selectors.length).toBeGreaterThan(0);
  for (const selector of selectors)
    expect(selector).toMatchObject(SELECTORS[selector['type'] as keyof typeof SELECTORS]);
}

/** 4.2.1, 4.2.4, 4.2.5: what each selector must have. */
const SELECTORS = {
  FragmentSelector: { value: expect.any(String) as string },
  TextQuoteSelector: { exact: expect.any(String) as string },
  TextPositionSelector: { start: expect.any(Number) as number, end: expect.any(Number) as number },
};

test('the file is an annotation collection with one page of all annotations', () => {
  const annotations = Object.values(KINDS);
  const file = written(...annotations);
  // 5.1: context, an IRI as id, the type, and a first page as there are annotations.
  expect(file['@context']).toContain(CONTEXT);
  expect(file.id).toMatch(URI);
  expect(file.type).toBe('AnnotationCollection');
  // 5.2: the page has an IRI of its own, its type, its collection, the index of its first item, the annotations as items.
  const { id, type, partOf, startIndex, items } = file.first;
  expect(id).toMatch(URI);
  expect(id).not.toBe(file.id);
  expect([type, partOf, startIndex]).toEqual(['AnnotationPage', file.id, 0]);
  expect(items.map((item) => item['type'])).toEqual(annotations.map(() => 'Annotation'));
  expect(new Set(items.map((item) => item['id'])).size).toBe(annotations.length);
});

import { expect, test } from 'vitest';
import { MOTIVATIONS } from '../../../server/src/annotations/annotation.ts';
import type { Annotation } from '../../../server/src/annotations/annotation.ts';
import { printSidecar } from '../../../server/src/annotations/printSidecar.ts';
import { standalone } from '../../../server/src/annotations/standalone.ts';
import { note } from './sample.ts';

/*
 * What the Web Annotation Data Model (W3C Recommendation of 23 February 2017) says that an annotation must be, section by
 * section, as its test schemas (w3c/web-annotation-tests) check it.
 */

const FOLDER = 'file:///shelf/reports/';
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const KINDS: readonly Annotation[] = [
  note(1),
  note(2, { motivation: 'highlighting', body: [] }),
  note(3, {
    motivation: 'linking',
    body: [{ ...note(4).target, purpose: 'linking', source: '../older/2013%20review.txt' }],
    'lens:verdict': 'accepted',
  }),
  note(5, { motivation: 'assessing', 'lens:action': { status: 'open', due: '2027-03-31' } }),
  note(6, { target: { type: 'SpecificResource', source: 'harbour.txt' } }),
  note(7, { motivation: 'tagging', body: [{ type: 'TextualBody', purpose: 'tagging', value: 'delay' }] }),
];

test.each(KINDS.map((annotation) => [annotation.motivation, annotation] as const))(
  'an annotation (%s) is one of the model',
  (_motivation, annotation) => {
    const alone = standalone(annotation, FOLDER);
    // 3.1: one or more @context, one of them the model's; exactly one IRI as id; the type Annotation; a target.
    expect(alone['@context']).toContain(CONTEXT);
    expect(alone.id).toMatch(IRI);
    expect(alone.type).toBe('Annotation');
    // 3.2.5: body and bodyValue exclude each other.
    expect(alone).not.toHaveProperty('bodyValue');
    // 3.3.1: dates are xsd:dateTime with a time zone. 3.3.2: agents have a type and a name.
    expect(alone.created).toMatch(DATE);
    expect(alone.creator).toEqual({ type: 'Person', name: expect.any(String) as string });
    // 3.3.5: motivations are those of the model.
    expect(MOTIVATIONS).toContain(alone.motivation);
    for (const resource of [alone.target, ...alone.body]) checkResource(resource);
  },
);

function checkResource(resource: object): void {
  if ('value' in resource) {
    // 3.2.4: a textual body has a string as its value; 3.2.1: its format is a media type.
    expect(resource).toMatchObject({ type: 'TextualBody', value: expect.any(String) as string });
    if ('format' in resource) expect(resource.format).toMatch(/^text\//);
  } else if ('source' in resource && 'selector' in resource) {
    // 4: exactly one source, an IRI; 4.2: at least one selector.
    expect(resource.source).toMatch(IRI);
    expect(resource).not.toHaveProperty('value');
    const selectors = resource.selector as readonly Record<string, unknown>[];
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors)
      expect(selector).toMatchObject(SELECTORS[selector['type'] as keyof typeof SELECTORS]);
  } else {
    // 3.2.1: an external web resource has an IRI as id, and neither value nor source.
    expect(resource).toEqual({ id: expect.stringMatching(IRI) as string, type: 'Text' });
  }
}

/** 4.2.1, 4.2.4, 4.2.5: what each selector must have. */
const SELECTORS = {
  FragmentSelector: { value: expect.any(String) as string },
  TextQuoteSelector: { exact: expect.any(String) as string },
  TextPositionSelector: { start: expect.any(Number) as number, end: expect.any(Number) as number },
};

test('a link leads to the other report by an absolute address where it stands alone', () => {
  const [link] = KINDS.filter(({ motivation }) => motivation === 'linking').map((one) => standalone(one, FOLDER));
  expect(link?.body[0]).toMatchObject({ source: 'file:///shelf/older/2013%20review.txt' });
});

test('the file is an annotation collection with one page of all annotations', () => {
  const file = JSON.parse(printSidecar({ annotations: KINDS, kept: [], rest: {} }, 'harbour town.txt')) as Record<
    string,
    unknown
  >;
  // 5.1: context, an IRI as id, the type, and a first page as there are annotations.
  expect(file['@context']).toContain(CONTEXT);
  expect(file['id']).toMatch(IRI);
  expect(file['type']).toBe('AnnotationCollection');
  // 5.2: the page has an IRI of its own, its type, the index of its first item, and the annotations as items.
  const page = file['first'] as { id: string; type: string; startIndex: number; items: { type: string; id: string }[] };
  expect(page.id).toMatch(IRI);
  expect(page.id).not.toBe(file['id']);
  expect([page.type, page.startIndex]).toEqual(['AnnotationPage', 0]);
  expect(page.items.map(({ type }) => type)).toEqual(KINDS.map(() => 'Annotation'));
  expect(new Set(page.items.map(({ id }) => id)).size).toBe(KINDS.length);
});

import { expect, test } from 'vitest';
import { readWebAnnotations } from '../../../server/src/exchange/webAnnotationImport.ts';

/** Example 41 and others of the model's recommendation, in short. */
const item = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/anno1',
  type: 'Annotation',
  motivation: 'oa:commenting',
  creator: { id: 'http://example.org/user1', type: 'Person', nickname: 'pseudo' },
  created: '2015-10-13T13:00:00Z',
  body: { type: 'TextualBody', value: 'I like it', purpose: ['commenting'] },
  target: {
    source: 'http://example.org/page1',
    selector: {
      type: 'XPathSelector',
      value: '/html/body/p[2]',
      refinedBy: { type: 'TextQuoteSelector', exact: 'ropes', prefix: 'old ' },
    },
  },
};

test.each([
  ['one annotation', item],
  ['a list', [item]],
  ['a page', { type: 'AnnotationPage', items: [item] }],
  ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [item] } }],
])('%s of another program is read, single values in place of lists too', (_, value) => {
  const { annotations = [], skipped } = readWebAnnotations(value, 'report.txt') ?? {};
  expect(skipped).toBe(0);
  expect(annotations).toMatchObject([
    {
      id: 'http://example.org/anno1',
      motivation: 'commenting',
      creator: { type: 'Person', name: 'pseudo' },
      body: [{ type: 'TextualBody', value: 'I like it', purpose: 'commenting' }],
      target: { source: 'report.txt', selector: [{ type: 'TextQuoteSelector', exact: 'ropes', prefix: 'old ' }] },
    },
  ]);
});

test('a body that is plain text is a note', () => {
  const { annotations = [] } = readWebAnnotations([{ ...item, body: undefined, bodyValue: 'Nice' }], 'r.txt') ?? {};
  expect(annotations[0]?.body).toEqual([{ type: 'TextualBody', value: 'Nice' }]);
});

test('what is no annotation is counted, not taken', () => {
  const { annotations, skipped } = readWebAnnotations([item, 7, { ...item, ['constructor']: { x: 1 } }], 'r.txt') ?? {};
  expect([annotations?.length, skipped]).toEqual([1, 2]);
  expect(readWebAnnotations({ a: 1 }, 'r.txt')).toBeUndefined();
});

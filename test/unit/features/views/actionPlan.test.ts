import { expect, test } from 'vitest';
import type { Annotation } from '../../../../server/src/annotations/annotation.ts';
import {
  actionPlan,
  planAnnotation,
  planTarget,
  withPlanFields,
} from '../../../../server/src/features/views/actionPlan.ts';
import type { Placed } from '../../../../server/src/features/passages/placedAnnotation.ts';
import type { Span } from '../../../../server/src/text/span.ts';
import { parseFixture, read } from '../../../fixture.ts';

const { text } = parseFixture(`
  Inspection of Harbour Town

  Recommendations

  1. Look at ropes each month (paragraph 3).

  2. Paint boats, and replace ropes that are old (paragraphs 3, 4).

  Findings

  3. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  4. Boats are painted each spring, and their pumps are tried each week.
`);
const document = read(text);

const blank: Annotation = {
  id: 'urn:uuid:1',
  type: 'Annotation',
  motivation: 'assessing',
  created: '2026-11-22T03:00:00Z',
  body: [],
  target: {
    type: 'SpecificResource',
    source: 'report.txt',
    selector: [{ type: 'TextQuoteSelector', exact: 'Paint boats' }],
  },
  'lens:action': { status: 'open' },
};

const place = (words: string): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const fields = {
  status: 'inProgress',
  owner: 'Board',
  due: '2027-03-12',
  notes: 'Half done',
  evidence: [
    { name: 'Minutes', address: 'minutes/2027.md#L12' },
    { name: 'https://example.org/a', address: 'https://example.org/a' },
  ],
} as const;

test('every recommendation is a row, also before anybody has written anything', () => {
  expect(actionPlan(document, []).map(({ number, status, label }) => [number, status, label.slice(0, 11)])).toEqual([
    ['1', 'open', 'Look at rop'],
    ['2', 'open', 'Paint boats'],
  ]);
});

test('what was written stands at its recommendation and comes back as it was', () => {
  const annotation = withPlanFields(blank, fields);
  const placed: Placed = { annotation, state: 'exact', span: place('Paint boats, and replace') };
  const [first, second] = actionPlan(document, [placed]);
  expect(first).toMatchObject({ status: 'open', owner: '' });
  expect(second).toMatchObject(fields);
  expect(planAnnotation(document, [placed], second?.key ?? '')).toBe(annotation);
  expect(planAnnotation(document, [placed], first?.key ?? '')).toBeUndefined();
});

test('a row is about the whole recommendation', () => {
  const [, second] = actionPlan(document, []);
  const span = planTarget(document, second?.key ?? '');
  expect(span === undefined ? '' : text.slice(span.start, span.end)).toMatch(
    /^2\. Paint boats.*\(paragraphs 3, 4\)\.$/,
  );
  expect(planTarget(document, 'urn:uuid:1')).toBeUndefined();
});

test('a row whose recommendation is gone stays in the plan, with its old words', () => {
  const placed: Placed = { annotation: withPlanFields(blank, fields), state: 'unplaced' };
  const rows = actionPlan(document, [placed]);
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatchObject({ key: 'urn:uuid:1', label: 'Paint boats', owner: 'Board' });
  expect(rows[2]).not.toHaveProperty('range');
});

test('two rows for one recommendation, from two people, are both shown', () => {
  const placed = ['urn:uuid:1', 'urn:uuid:2'].map((id): Placed => ({
    annotation: { ...blank, id },
    state: 'exact',
    span: place('Paint boats'),
  }));
  expect(actionPlan(document, placed).map(({ key }) => key)).toEqual([
    'recommendation 0',
    'recommendation 1',
    'urn:uuid:2',
  ]);
});

test('changing one field leaves the others, and what others wrote into the annotation', () => {
  const annotation = withPlanFields(
    { ...blank, body: [{ type: 'TextualBody', purpose: 'tagging', value: 'ropes' }], ...{ 'lens:future': 1 } },
    fields,
  );
  const changed = withPlanFields(annotation, { status: 'implemented', owner: '' });
  expect(changed['lens:action']).toEqual({ status: 'implemented', due: '2027-03-12' });
  expect(changed).toMatchObject({ 'lens:future': 1 });
  expect(changed.body.filter((body) => annotation.body.includes(body))).toHaveLength(3);
  expect(changed.body).toContainEqual({ type: 'TextualBody', purpose: 'tagging', value: 'ropes' });
});

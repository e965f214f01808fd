import type { ExportedAnnotation, ExportedPlace, ExportedReport } from '../../../server/src/protocol/exchange.ts';

/** A small export to change for a test. */
export const TEXT = 'Inspection of Harbour Town\r\n\r\n1. Ropes are 😀 old. \r\n2. Boats are painted.\r\n';

const columns = [
  'report',
  'title',
  'kind',
  'quote',
  'note',
  'tags',
  'author',
  'created',
  'replies',
  'state',
  'resolved',
  'section',
  'paragraph',
  'page',
  'line',
  'link',
  'links',
  'id',
  'recommendation',
  'status',
  'owner',
  'due',
  'evidence',
  'notes',
] as const;

export const place: ExportedPlace = {
  start: TEXT.indexOf('Ropes'),
  end: TEXT.indexOf('old.') + 4,
  line: 3,
  name: 'paragraph 1, page 1',
  paragraph: '1',
  page: '1',
  section: 'Findings',
  address: 'vscode://file/reports/harbour.txt:3:1',
  fragment: 'L3',
};

export const annotation: ExportedAnnotation = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  kind: 'Comment',
  quote: 'Ropes are 😀 old.',
  place,
  state: 'exact',
  isSure: true,
  isOnWhole: false,
  note: 'Ask the *harbour master*.',
  author: 'Ada',
  created: '2026-11-22T03:00:00Z',
  tags: [{ name: 'safety', color: '#0066BB' }],
  replies: [{ text: 'Asked.', author: 'Ben', created: '2026-11-23T03:00:00Z' }],
  isResolved: false,
  links: [],
};

export function exported(changes: Partial<ExportedReport> = {}): ExportedReport {
  return {
    title: 'Inspection of Harbour Town',
    about: 'Monitoring visit, 20 August 2026',
    file: 'harbour town.txt',
    text: TEXT,
    exported: '2026-11-24T00:00:00.000Z',
    made: 'exported on 24 November 2026',
    annotations: [annotation],
    plan: [
      {
        number: '1',
        text: 'Replace old ropes.',
        status: 'In progress',
        owner: 'Harbour board',
        due: '2027-03-12',
        evidence: [{ name: 'ropes.txt', address: 'file:///reports/ropes.txt' }],
        notes: 'Half | done',
        place,
      },
    ],
    progress: '0 of 1 implemented',
    words: {
      annotations: 'Annotations',
      actionPlan: 'Action plan',
      unplaced: 'Unplaced',
      wholeReport: 'On the whole report',
      resolved: 'resolved',
      linkedWith: 'Linked with',
      openInEditor: 'open',
      noHeading: 'No heading',
      columns: Object.fromEntries(columns.map((name) => [name, name])) as Record<(typeof columns)[number], string>,
    },
    ...changes,
  };
}

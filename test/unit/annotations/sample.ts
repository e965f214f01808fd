import type { Annotation } from '../../../server/src/annotations/annotation.ts';

/** `urn:uuid:` with the number at its end. */
export function idOf(number: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A comment on a few words of a report. */
export function note(number: number, changes: Partial<Annotation> = {}): Annotation {
  return {
    type: 'Annotation',
    id: idOf(number),
    motivation: 'commenting',
    creator: { type: 'Person', name: 'A reader' },
    created: '2026-11-22T03:30:00Z',
    body: [{ type: 'TextualBody', purpose: 'commenting', value: `Note ${number}`, format: 'text/markdown' }],
    target: {
      type: 'SpecificResource',
      source: 'harbour.txt',
      selector: [
        { type: 'TextQuoteSelector', exact: 'too slow', prefix: 'Plans are ', suffix: '. Visits' },
        { type: 'TextPositionSelector', start: 100 * number, end: 100 * number + 8 },
        { type: 'FragmentSelector', value: 'paragraph=19' },
      ],
    },
    ...changes,
  };
}

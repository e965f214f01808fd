import { expect, test } from 'vitest';
import { parseSidecar } from '../../../../server/src/annotations/sidecar/sidecar.ts';
import { unsavedMessage } from '../../../../server/src/features/views/annotationList.ts';

/** What the reader is told whose annotations could not be saved, because the file that is there reads so. */
function told(text: string): string | undefined {
  const { problems } = parseSidecar(text);
  return unsavedMessage({
    sidecar: 'file:///reports/harbour.txt.annotations.json',
    problems,
    failure: 'unreadable',
    isElsewhere: false,
    canUndo: false,
    canRedo: false,
  });
}

test('of a damaged file it is said where', () => {
  expect(told('{\n  "type": \n}')).toMatch(/^Not saved: harbour\.txt\.annotations\.json is damaged at line 3 /);
});

test('of a file that is too large it is said that it is, not that it is damaged', () => {
  const large = `{"type": "AnnotationCollection", "note": "${'harbour '.repeat(7_000_000)}"}`;
  expect(told(large)).toMatch(/^Not saved: harbour\.txt\.annotations\.json is too large to be read as annotations/);
});

import { expect, test } from 'vitest';
import type { InlayHintLabelPart } from 'vscode-languageserver-types';
import { inlayHint } from '../../../../server/src/features/inlayHints/inlayHint.ts';
import type { ReportDocument } from '../../../../server/src/workspace/reports.ts';
import { mark, parseFixture, read } from '../../../fixture.ts';
import { sketch } from '../../../sketch.ts';

const likely = { recoveredNumbers: false, lostCitations: false, likelyFindings: true };
const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** Line (1-based) and words of every hint, and the text around its link, marked. */
function hintsOf(document: ReportDocument, range: unknown = everything): [number, string, string][] {
  return inlayHint(document, range, likely).map(({ position, label }) => {
    const [part] = label as InlayHintLabelPart[];
    const shown = part?.location === undefined ? '' : mark(document, [part.location.range]);
    return [position.line + 1, part?.value ?? '', /.*⟦.*/.exec(shown)?.[0] ?? ''];
  });
}

const REPORT = `
  Inspection of Harbour Town

  Recommendations

  1. Look at ropes each month.

  2. Paint boats each spring (paragraph 5).

  Findings

  3. Nobody speaks of lighthouses.

  4. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  5. Boats are painted each spring.
`;

test('behind a recommendation that cites nothing stands its likeliest finding, marked as likely and linked', () => {
  const document = read(parseFixture(REPORT).text);
  expect(hintsOf(document)).toEqual([
    [5, '→ ¶ 4, likely', '⟦4⟧. Ropes are old. Two of them broke last winter while boats were tied to them at night.'],
  ]);
  const [hint] = inlayHint(document, everything, likely);
  expect((hint?.label as InlayHintLabelPart[])[0]?.tooltip).toContain('Both speak of rope');
});

test('likely findings are shown only where they are wanted, and for the lines asked for', () => {
  const document = read(parseFixture(REPORT).text);
  expect(inlayHint(document, everything, { ...likely, likelyFindings: false })).toEqual([]);
  expect(hintsOf(document, { start: { line: 5, character: 0 }, end: { line: 99, character: 0 } })).toEqual([]);
});

test('each bullet has its own, and a finding without a number is named by its first words', () => {
  const bullets = sketch(({ span, from }) => ({
    paragraphs: [
      { span: span('Ropes are old.'), textSpan: span('Ropes are old.'), number: undefined, section: undefined },
      { span: span('Boats leak.'), textSpan: span('Boats leak.'), number: undefined, section: undefined },
    ],
    recommendations: [
      {
        span: from('The harbour', 'mend boats.'),
        lead: span('The harbour should:'),
        paragraph: undefined,
        section: undefined,
        items: [{ span: span('buy ropes') }, { span: span('mend boats.') }],
      },
    ],
  }))('The harbour should:\n- buy ropes\n- mend boats.\n\nRopes are old.\n\nBoats leak.');
  expect(hintsOf(bullets)).toEqual([
    [2, '→ “Ropes are old.”, likely', '⟦Ropes are old.⟧'],
    [3, '→ “Boats leak.”, likely', '⟦Boats leak.⟧'],
  ]);
});

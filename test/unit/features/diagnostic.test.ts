import { expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Problem } from '../../../server/src/analysis/model.ts';
import { diagnostic } from '../../../server/src/features/diagnostic.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/settings.ts';
import { sketch } from '../../sketch.ts';

const document = sketch(({ span }) => ({
  problems: [
    problem('citation-without-target', span('99'), ['99', '9', '98']),
    problem('number-repeated', span('7'), ['7']),
  ],
}))('See paragraph 99 and 7.');

function problem(code: Problem['code'], span: Problem['span'], detail: string[]): Problem {
  return { code, span, detail };
}

test('a citation of a missing paragraph names the nearest ones, as information', () => {
  const answer = diagnostic(document, undefined, DEFAULT_SETTINGS.diagnostics);
  expect(answer).toMatchObject({
    kind: 'full',
    items: [
      {
        code: 'citation-without-target',
        severity: DiagnosticSeverity.Information,
        message: 'This report has no paragraph 99; nearest: 9, 98.',
        range: { start: { line: 0, character: 14 }, end: { line: 0, character: 16 } },
      },
      { code: 'number-repeated', severity: DiagnosticSeverity.Hint },
    ],
  });
});

test('the same answer is not sent twice', () => {
  const { resultId } = diagnostic(document, undefined, DEFAULT_SETTINGS.diagnostics);
  expect(diagnostic(document, resultId, DEFAULT_SETTINGS.diagnostics)).toEqual({ kind: 'unchanged', resultId });
  const other = diagnostic(document, resultId, { citations: 'off', numbering: 'hint' });
  expect(other).toMatchObject({ kind: 'full', items: [{ code: 'number-repeated' }] });
});

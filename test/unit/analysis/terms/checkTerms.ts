import { expect } from 'vitest';
import { findTerms, printedForm } from '../../../../server/src/analysis/terms/terms.ts';
import type { Term } from '../../../../server/src/analysis/model.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import type { Span } from '../../../../server/src/text/span.ts';
import { dedent } from '../../../fixture.ts';

/** The text explains exactly these short forms, each written "SHORT = long form". */
export function checkMeanings(text: string, expected: readonly string[], furniture?: readonly Span[]): void {
  const source = new SourceText(dedent(text));
  const terms = findTerms(source, furniture === undefined ? {} : { furniture });
  expect(terms.flatMap((term) => equations(source, term))).toEqual(expected);
}

function equations(source: SourceText, term: Term): string[] {
  return term.meanings.map((meaning) => `${printedForm(source, term, meaning)} = ${meaning.long}`);
}

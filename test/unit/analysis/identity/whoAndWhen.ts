import { expect } from 'vitest';
import { analyse } from '../../../../server/src/analysis/analyse.ts';
import type { ReportIdentity } from '../../../../server/src/analysis/model.ts';
import { isoRange } from '../../../isoRange.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';

/** Who and when, in short; places are checked: what is stated stands there. */
export function identity(text: string): Record<string, unknown> {
  const source = new SourceText(text);
  const { authority, inspectorates, kind, framework, visited, published, inspectors } = analyse(source).identity;
  for (const { name } of inspectors) expect(source.slice(name.span).replace(/\s+/g, ' ')).toBe(name.value);
  if (authority !== undefined) expect(source.slice(authority.span).replace(/\s+/g, ' ')).toBe(authority.value);
  const range = (stated: ReportIdentity['visited']): string | undefined =>
    stated === undefined ? undefined : isoRange(stated.value);
  return {
    authority: authority?.value,
    by: inspectorates.map(({ value }) => value),
    kind: kind?.value,
    framework: framework?.value,
    visited: range(visited),
    published: range(published),
    inspectors: inspectors.map(({ name, isLead }) => (isLead ? `${name.value} (lead)` : name.value)),
  };
}

export const TEXT = `
  Plans in Harbour Town are made in time. Harbour Town has forty boats, and those who keep them are
  proud of them. In Harbour Town nobody was hurt last year, and the ropes were changed in good time.
`;

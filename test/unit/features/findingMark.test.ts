import { expect, test } from 'vitest';
import { definition } from '../../../server/src/features/definition.ts';
import { checkDefinition, checkHover, parseFixture, read } from '../../fixture.ts';

/* "(Recommendation)" behind a finding says that a recommendation follows from it, but not which one. */

const HARBOUR = (finding: string, recommendations: readonly string[]): string => `
  Findings

  1. Ropes are new, and the harbour office is open each day of the week.

  2. ${finding}

  3. The crews are trained and wear their life jackets at all times.

  Recommendations

${recommendations.map((one) => `  ${one}`).join('\n\n')}
`;

const LIST = '4. Write a list of the boats that use the harbour, and keep the list complete.';
const LIGHTS = '5. Repair the lights of the lighthouse without delay.';

test('a bare “(Recommendation)” leads to the recommendation that speaks of the same', () => {
  checkDefinition(
    HARBOUR('The lighthouse has had no working lights since June. (Recommen‸dation)', [LIST, `⟦${LIGHTS}⟧`]),
  );
  checkDefinition(HARBOUR('The harbour has no complete list of its boats. (‸Recommendation)', [`⟦${LIST}⟧`, LIGHTS]));
});

test('it is shown as inferred, with the words that both share', () => {
  checkHover(HARBOUR('The lighthouse has had no working lights since June. (⟦Recommen‸dation⟧)', [LIST, LIGHTS]), [
    'Inferred, not printed',
    'recommendation 5',
    'Repair the lights',
    'Both speak of',
    'lighthouse',
  ]);
});

test('where no recommendation speaks of the same it leads nowhere and says nothing', () => {
  checkDefinition(HARBOUR('Cooks serve cold soup. (Recommen‸dation)', [LIST, LIGHTS]));
  checkHover(HARBOUR('Cooks serve cold soup. (Recommen‸dation)', [LIST, LIGHTS]), []);
});

test('one with a number that the report does not have is not taken for a bare one', () => {
  checkDefinition(HARBOUR('The lighthouse has had no working lights. (Recommen‸dation 9)', [LIST, LIGHTS]));
});

test('a long line of brackets is looked through around the cursor only', () => {
  const { text } = parseFixture(HARBOUR(`Lights fail. ${'('.repeat(200_000)}(Recommendation)`, [LIST, LIGHTS]));
  const document = read(text);
  const at = document.source.positionAt(text.indexOf('(Recommendation)') - 50_000);
  expect(definition(document, at, true)).toEqual([]);
});

import { findings } from '../../../../server/src/features/views/reportLinks.ts';
import { parseFixture, read } from '../../../fixture.ts';

/** The findings behind the recommendation at `‸`: kind and number, best first. */
export function behind(marked: string): [string, string | undefined][] {
  const { text, cursor = 0 } = parseFixture(marked);
  const document = read(text);
  return findings(document, document.source.positionAt(cursor)).map(({ kind, number }) => [kind, number]);
}

export const FINDINGS = `
  Inspection of Harbour Town

  Inspectors came to Harbour Town in June to see how well those who live there are looked after. They
  spoke with forty people and read the books of the last three years. They came back in the autumn to
  see the boats that had come home.

  Findings

  1. Boats are painted each spring, and their pumps are tried each week by two sailors.

  2. Ropes are old. Two of them broke last winter while boats were tied to them at night.

  3. The dentist comes only once in two years. Sailors with toothache must go to the next town.

  4. Children who sail are taught to swim, but the list of those who can was lost.

  Recommendations
`;

/** A long report: the findings about pumps and lamps stand among many others; of ropes two paragraphs say the same. */
export function longReport(recommendations: string): string {
  const said = new Map([
    [10, 'Ropes are worn, and nobody knows how old they are.'],
    [60, 'Pumps are not tried, and two of them failed in spring.'],
    [63, 'Ropes are worn, and nobody knows how old they are.'],
    [66, 'Lamps are broken, and boats without lamps are not seen.'],
  ]);
  const paragraphs = Array.from({ length: 80 }, (_, nth) => `  ${nth + 1}. ${said.get(nth + 1) ?? OTHERS[nth % 4]}`);
  return `\n  Findings\n\n${paragraphs.join('\n\n')}\n\n  Recommendations\n\n${recommendations}\n`;
}

const OTHERS = [
  'Tea is made at noon by the cook, who has been there for years.',
  'The choir sings on Sundays, and all who can hear are glad of it.',
  'Cats sleep in the shed behind the house of the master.',
  'Children draw what they saw, and their drawings hang in the hall.',
];

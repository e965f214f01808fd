import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver-types';
import { definition } from '../../../server/src/features/definition.ts';
import { dedent, read } from '../../fixture.ts';

/* The page for readers says which references are followed: each of its examples is tried in a report of that kind. */

const PAGE = readFileSync(new URL('../../../client/docs/references.md', import.meta.url), 'utf8');

const CHAPTERS = dedent(`
  The Harbour Office: a review of Wexcombe harbour

  Chapter 1

  The quay

  1.1 The quay was built a hundred years ago, and is kept by the county.

  1.2 Its ropes are old, and two of them broke in the spring of last year.

  1.3 The lamps on the quay are lit too late in winter, as boatmen told us.

  1.4 HERE

  1.5 The steps are swept each morning by the harbour master.

  Chapter 2

  The gates

  2.1 The gates are new, and were paid for by the county.

  2.2 They are opened by hand at each tide.

  Recommendation 1

  The harbour master should replace the ropes within a month.

  2.3 The keys of the gates were lost twice during our review.

  Recommendation 2

  The county should keep a second set of keys.

  Box 1: How gates are opened

  Two boatmen turn the wheel, and a third one watches the tide.

  Figure 1: Cost of the gates, by year

  Annex A: How we worked

  We spoke to all boatmen of the harbour.

  Annex B: Who wrote to us

  Forty letters came, most of them from boatmen.
`);

const JUDGMENT = dedent(`
  Neutral Citation Number: [2020] EWHC 12 (QB)

  IN THE HIGH COURT OF JUSTICE

  Between:

  ANNE MAST

  Claimant

  - and -

  WEXCOMBE HARBOUR BOARD

  Defendant

  JUDGMENT

  Mr Justice Sail:

  A. The facts

  1. The claimant keeps a boat in the harbour of the defendant, and has done so for many years.

  2. In the spring of 2018 two ropes of the quay broke in a storm, and the boat was lost.

  3. The defendant denies that the ropes were old. It says that the storm was such as nobody could foresee.

  4. I heard evidence from the harbour master, who was a careful witness.

  B. The appeal

  Ground 1: the ropes

  5. The first ground is that the ropes were old. I am satisfied that they were.

  6. HERE

  Ground 2: the storm

  7. The second ground is that the storm could be foreseen.

  8. I reject it. The appeal is allowed on the first ground only.
`);

const UNITED_NATIONS = dedent(`
  United Nations                                                     CRH/C/WEX/CO/3

  Committee on the Rights of Harbours

  Concluding observations on the third periodic report of Wexcombe

  I. Introduction

  1. The Committee considered the third periodic report of Wexcombe at its 212th meeting.

  2. The Committee welcomes the dialogue with the delegation of the State party.

  II. Principal matters of concern and recommendations

  3. The Committee is concerned that the ropes of the quay are old.

  4. The Committee recommends that the State party replace the ropes of the quay within a year.

  5. HERE

  6. The State party is asked to report on these matters within two years.

  Annex

  Members of the Committee

  Forty members took part in the meeting.
`);

const REPORTS: Readonly<Record<string, string>> = {
  'Reports with chapters, parts or sections': CHAPTERS,
  Judgments: JUDGMENT,
  'Reviews of the United Nations': UNITED_NATIONS,
  'Left alone': CHAPTERS,
};

/** The examples of a part of the page: the words of its first column. */
function examplesOf(part: string): string[] {
  const [, after = ''] = PAGE.split(`\n## ${part}\n`);
  const [body = ''] = after.split('\n## ');
  return body
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('**'))
    .map((line) => line.split('|')[1]?.trim() ?? '');
}

/** The lines that the words in bold of an example lead to, in a report that holds it. */
function ledTo(report: string, example: string): string[] {
  const [before = '', bold = ''] = example.split('**');
  const document = read(report.replace('HERE', example.replaceAll('**', '')));
  const sentence = document.source.text.indexOf(example.replaceAll('**', ''));
  const position = document.source.positionAt(sentence + before.length + bold.length - 1);
  const lines = document.source.text.split('\n');
  return (definition(document, position, true) as LocationLink[]).map(
    ({ targetSelectionRange }) => lines[targetSelectionRange.start.line]?.trim() ?? '',
  );
}

test('the page has examples for each kind of report that is tried, and of no other', () => {
  const parts = [...PAGE.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect(parts).toEqual(Object.keys(REPORTS));
});

describe.each(Object.entries(REPORTS))('%s', (part, report) => {
  const examples = examplesOf(part);

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(2);
  });

  test.each(examples)('%s', (example) => {
    const [, bold = ''] = example.split('**');
    const name = (bold.split(' ').at(-1) ?? '').replace(/[[\]]/g, '');
    const led = ledTo(report, example);
    if (part === 'Left alone') expect(led).toEqual([]);
    else expect(led.some((line) => new RegExp(`(?:^|\\b)${name}\\b`, 'i').test(line.slice(0, 40)))).toBe(true);
  });
});

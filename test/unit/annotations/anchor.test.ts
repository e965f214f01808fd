import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { analyse } from '../../../server/src/analysis/analyse.ts';
import { anchor } from '../../../server/src/annotations/anchors/anchor.ts';
import { AnchorText } from '../../../server/src/annotations/anchors/anchorText.ts';
import type { TextFacts } from '../../../server/src/annotations/anchors/anchorText.ts';
import { selectorOf } from '../../../server/src/annotations/annotation.ts';
import type { SpecificResource } from '../../../server/src/annotations/annotation.ts';
import { describe } from '../../../server/src/annotations/anchors/describe.ts';
import { SourceText } from '../../../server/src/text/sourceText.ts';
import { finish } from '../../../server/src/text/stages/steps.ts';
import { textFacts } from '../../../server/src/workspace/index/entry/textFacts.ts';
import { dedent, parseFixture } from '../../fixture.ts';
import { seed, seedNames } from '../../seeds.ts';

const prepare = (text: string, facts: TextFacts = {}): AnchorText => finish(AnchorText.read(text, facts));

/** The passage in `⟦…⟧` of a text. */
function passageIn(marked: string): SpecificResource {
  const { text, ranges } = parseFixture(marked);
  const [span] = ranges;
  const resource = span && describe(prepare(text), span, 'report.txt');
  if (resource === undefined) throw new Error('no passage');
  return resource;
}

/** The passage marked in `before` is found in `after` at its mark, in this state; without a mark, nowhere. */
function checkAnchor(before: string, after: string, state: string, facts: TextFacts = {}): void {
  const { text, ranges } = parseFixture(after);
  const found = anchor(prepare(text, facts), passageIn(before));
  const { span } = found;
  const shown =
    span === undefined
      ? text
      : `${text.slice(0, span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end)}`;
  expect(`${found.state}: ${shown}`).toBe(`${state}: ${ranges.length === 0 ? text : dedent(after)}`);
}

const PLANS = `
  18. Visits to children are made in time and are recorded well.

  19. Plans for children who need help ⟦are not always reviewed⟧ when their circumstances change.

  20. Leaders know their services and have acted on the findings of earlier inspections.
`;

group('a passage is described', () => {
  test('by its words with white space folded, by its place in code points, and by what stands around it', () => {
    const { selector } = passageIn('😀 One  two\r\n⟦three\u00a0four⟧\r\nfive.');
    expect(selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'three four', prefix: '😀 One two ', suffix: ' five.' },
      { type: 'TextPositionSelector', start: 10, end: 20 },
    ]);
  });

  test('without the blanks that were selected with it', () => {
    expect(selectorOf(passageIn('One⟦  two \n⟧three'), 'TextQuoteSelector')?.exact).toBe('two');
  });

  test('not at all if it is nothing but blanks or marks that are not seen', () => {
    const text = prepare('One \n \u00ad two');
    expect(describe(text, { start: 3, end: 6 }, 'report.txt')).toBeUndefined();
    expect(describe(text, { start: 6, end: 7 }, 'report.txt')).toBeUndefined();
  });

  test('without the running head of a page in the middle of it', () => {
    const { text, ranges } = parseFixture('Plans are ⟦not always\n⟦Harbour report 7\n⟧reviewed⟧ in time.');
    const [whole, furniture] = ranges;
    if (whole === undefined || furniture === undefined) throw new Error('no passage');
    const resource = describe(prepare(text, { furniture: [furniture] }), whole, 'report.txt');
    expect(resource && selectorOf(resource, 'TextQuoteSelector')?.exact).toBe('not always reviewed');
  });
});

group('a passage is found again', () => {
  test('where it was, in the same text', () => {
    checkAnchor(PLANS, PLANS, 'exact');
  });

  test('where it was, after the text behind it has changed', () => {
    checkAnchor(PLANS, PLANS.replace('Leaders', 'Senior leaders'), 'exact');
  });

  test('further down, after lines were added before it', () => {
    checkAnchor(PLANS, PLANS.replace('18. Visits', '17. Homes are safe.\n\n  18. Visits'), 'moved');
  });

  test('in a text with other line ends, other blanks and other quotation marks', () => {
    const before =
      'The ‘front door’ is staffed. ⟦Children’s plans – all of them – are reviewed⟧ by a manager every month.';
    checkAnchor(before, before.replaceAll(' ', '\r\n    ').replaceAll('–', '-').replaceAll(/[‘’]/g, "'"), 'moved');
    checkAnchor(before, before.replaceAll(/[‘’–]/g, ''), 'moved');
  });

  test('where a ligature was taken apart and a word was joined again at a line end', () => {
    checkAnchor(
      'Leaders said that ⟦ﬁrst-line managers had multi-\nagency training⟧ and that it made a difference to families.',
      'Leaders said that ⟦first-line managers had multiagency training⟧ and that it made a difference to families.',
      'moved',
    );
  });

  test('as likely only, where a word of it was changed', () => {
    checkAnchor(PLANS, PLANS.replace('not always', 'not yet always'), 'likely');
  });

  test('as likely only, where a running head now stands in the middle of it', () => {
    checkAnchor(
      PLANS.replace('⟦', '').replace('Plans for', '⟦Plans for'),
      PLANS.replace('⟦', '')
        .replace('Plans for', '⟦Plans for')
        .replace('who need', 'who\nHarbour town council 20 June 2019\nneed'),
      'likely',
    );
  });

  test('as likely only, where its paragraph was taken out and another says the same', () => {
    const same = 'Social workers visit children as often as their plans say that they should.';
    const before = `19. Homes were inspected in the spring.\n\n20. ⟦${same}⟧ Managers check this.\n\n21. Care leavers find somewhere to live.`;
    const elsewhere = (passage: string): string =>
      `\n\n40. Adoption is no different. ${passage} Families told us so.\n`;
    checkAnchor(before, `19. The council is new.${elsewhere(`⟦${same}⟧`)}`, 'likely');
    checkAnchor(before, `${before}${elsewhere(same)}`, 'exact');
  });

  test('nowhere, if it was taken out', () => {
    checkAnchor(PLANS, PLANS.replace(/⟦.*⟧/, 'look well made'), 'unplaced');
  });

  test('nowhere in another text', () => {
    checkAnchor(PLANS, 'Ferries sail every hour from the east quay, except on Sundays and in storms.', 'unplaced');
  });
});

group('words that come again', () => {
  const sections = ['Adoption', 'Fostering', 'Leadership', 'Early help', 'Care leavers'];
  const report = (mark: string): string =>
    sections
      .map(
        (name) =>
          `${name} has a team of its own.\n${name === mark ? '⟦The service is good.⟧' : 'The service is good.'}\nPeople value ${name.toLowerCase()}.\n`,
      )
      .join('\n');

  test('are told apart by what stands around them', () => {
    for (const name of sections) checkAnchor(report(name), `Summary\n\n${report(name)}`, 'moved');
  });

  test('are not shown as certain where nothing tells them apart: all places are offered', () => {
    const line = 'The service is good.\n';
    const resource = passageIn(`${line.repeat(7)}⟦The service is good.⟧\n${line.repeat(7)}`);
    const { state, guesses } = anchor(prepare(`A new line.\n${line.repeat(15)}`), resource);
    expect(state).toBe('unplaced');
    expect(guesses).toHaveLength(3);
  });

  test('stand where they stood, as long as the text is the same', () => {
    const text = 'The service is good.\n'.repeat(15);
    const resource = describe(prepare(text), { start: 63, end: 83 }, 'report.txt');
    expect(resource && anchor(prepare(text.replaceAll('\n', '\r\n')), resource)).toMatchObject({
      state: 'exact',
      span: { start: 66, end: 86 },
    });
  });

  test('are not shown where they were lost and stand elsewhere in other company', () => {
    const before = 'Fostering is well led. ⟦The service is good.⟧ Carers are visited every month and feel heard.';
    const after =
      'Fostering is well led. Carers are visited every month and feel heard.\n\nThe service is good. It is new.';
    checkAnchor(before, after, 'unplaced');
  });
});

test.each(seedNames)('every passage of %s that can be marked is found where it was marked', (name) => {
  const source = new SourceText(seed(name));
  const facts = textFacts({ uri: 'file:///a.txt', version: 1, source, report: analyse(source) });
  const text = prepare(source.text, facts);
  const offset = fc.nat(source.text.length);
  fc.assert(
    fc.property(offset, fc.nat(600), (start, length) => {
      const resource = describe(text, { start, end: Math.min(start + length, source.text.length) }, 'report.txt');
      if (resource === undefined) return;
      const { state, span } = anchor(text, resource);
      expect(state).toBe('exact');
      expect(span && describe(text, span, 'report.txt')).toEqual(resource);
      const position = selectorOf(resource, 'TextPositionSelector');
      expect(position && Array.from(text.whole.text).length >= position.end).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('any selectors and any text get an answer', () => {
  const selector = fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: fc.string({ minLength: 1, unit: 'binary' }),
        prefix: fc.string(),
        suffix: fc.string(),
      }),
      fc.record({ type: fc.constant('TextPositionSelector' as const), start: fc.nat(), end: fc.nat() }),
      fc.record({ type: fc.constant('FragmentSelector' as const), value: fc.string() }),
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), selector, (source, selectors) => {
      const found = anchor(prepare(source), { type: 'SpecificResource', source: 'a.txt', selector: selectors });
      for (const { start, end } of [found, ...found.guesses].flatMap(({ span }) => span ?? [])) {
        expect(start <= end && end <= source.length && start >= 0).toBe(true);
      }
    }),
  );
});

import { expect, test } from 'vitest';
import { harmless, toMarkdown } from '../../../server/src/exchange/markdownExport.ts';
import { annotation, exported } from './exported.ts';

test('ask 13: an exported note has the quote, the paragraph number and a link back to the exact place', () => {
  const text = toMarkdown(exported());
  expect(text).toContain('> Ropes are 😀 old.');
  expect(text).toContain('**paragraph 1, page 1** · [open](<vscode://file/reports/harbour.txt:3:1>)');
  expect(text).toContain('[harbour town.txt\\#L3](<harbour%20town.txt#L3>)');
  expect(text).toContain('`safety`');
  expect(text).toContain('Ask the *harbour master*. _(Ada, 2026\\-11\\-22)_'.replaceAll('\\-', '-'));
  expect(text).toContain('- Asked. _(Ben, 2026-11-23)_');
});

test('it says what is quoted, from when that is, and when it was taken away; how sure a place is only where it is not', () => {
  const text = toMarkdown(exported());
  expect(text).toContain(
    '# Inspection of Harbour Town\n\n**Monitoring visit, 20 August 2026**\n\n[harbour town.txt](<harbour%20town.txt>) · exported on 24 November 2026\n',
  );
  expect(text).not.toContain('exact');
  const likely = { ...annotation, state: 'likely place', isSure: false };
  expect(toMarkdown(exported({ annotations: [likely] }))).toContain('· Comment · likely place · `safety`');
});

test('several reports follow one another, each under its title', () => {
  const text = toMarkdown(exported(), exported({ title: 'Inspection of Pier Town', about: '', plan: [] }));
  expect(text.match(/^##? .*$/gm)).toEqual([
    '# Inspection of Harbour Town',
    '## Action plan',
    '## Annotations',
    '# Inspection of Pier Town',
    '## Annotations',
  ]);
});

test('ask 11: all notes stand in one place under the headings of the report, those without a place at the end', () => {
  const unplaced = { ...annotation, place: undefined, quote: 'gone' };
  const text = toMarkdown(exported({ annotations: [annotation, annotation, unplaced] }));
  expect(text.match(/^#.*$/gm)).toEqual([
    '# Inspection of Harbour Town',
    '## Action plan',
    '## Annotations',
    '### Findings',
    '### Unplaced',
  ]);
  expect(text.indexOf('> gone')).toBeGreaterThan(text.indexOf('### Unplaced'));
});

test('the action plan is a table, and a stroke in a cell does not end it', () => {
  expect(toMarkdown(exported())).toContain(
    '| [1 Replace old ropes.](<vscode://file/reports/harbour.txt:3:1>) | In progress | Harbour board | 2027-03-12 | [ropes.txt](<file:///reports/ropes.txt>) | Half \\| done |',
  );
});

test('a note cannot bring HTML, links, pictures or headings', () => {
  expect(harmless('<img src=x> [go](command:evil) ![p](http://x/y.png)\n# Big\n[a]: command:evil')).toBe(
    '&lt;img src=x> [go\\](command:evil) ![p\\](http://x/y.png)\n\\# Big\n\\[a\\]: command:evil',
  );
});

test('text of the report is text: no Markdown, no HTML', () => {
  const text = toMarkdown(exported({ title: '<b>*x*', annotations: [{ ...annotation, quote: '[x](command:y) <i>' }] }));
  expect(text).toContain('# \\<b\\>\\*x\\*');
  expect(text).toContain('> \\[x\\](command:y) \\<i\\>');
});

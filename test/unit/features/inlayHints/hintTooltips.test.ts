import { expect, test } from 'vitest';
import { withMarkdownTooltips } from '../../../../server/src/features/inlayHints/hintTooltips.ts';

const position = { line: 5, character: 0 };

test('the reason for a recovered number is Markdown that shows its words as they are', () => {
  const hint = {
    position,
    label: '2?',
    tooltip: 'Number recovered: 99 % sure, because of *[this](x)*.',
    paddingRight: true,
  };
  expect(withMarkdownTooltips([hint])).toEqual([
    { ...hint, tooltip: { kind: 'markdown', value: 'Number recovered: 99 % sure, because of \\*\\[this\\](x)\\*.' } },
  ]);
});

test('so is that for a likely finding, which stands at a part of its label; a hint without a reason gets none', () => {
  const likely = { position, label: [{ value: '→ ¶ 4, likely', tooltip: 'Both speak of rope.' }] };
  const plain = { position, label: '3?' };
  expect(withMarkdownTooltips([likely, plain])).toEqual([
    { position, label: [{ value: '→ ¶ 4, likely', tooltip: { kind: 'markdown', value: 'Both speak of rope.' } }] },
    plain,
  ]);
});

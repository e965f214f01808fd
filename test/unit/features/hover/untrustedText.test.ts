import { expect, test } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { sketch } from '../../../sketch.ts';

test('text of the report never becomes a link, a picture or HTML in a Markdown hover', () => {
  const evil = sketch(({ paragraph, citation, span }) => ({
    paragraphs: [
      paragraph('1. See <b>this</b> ![x](https://evil.example/a.png) [go](command:evil) https://evil.example'),
    ],
    citations: [citation('(paragraph 1)', { '1': [0] })],
    pages: [span('1. See')],
  }));
  const document = evil(
    '1. See <b>this</b> ![x](https://evil.example/a.png) [go](command:evil) https://evil.example\n(paragraph 1)\n',
  );
  const shown = hover(document, { line: 1, character: 11 }, true);
  expect(shown?.contents).toMatchObject({ kind: 'markdown' });
  const { value } = shown?.contents as { value: string };
  expect(value).toContain('See');
  expect(value).not.toMatch(/(?<!\\)[<[!]|https:\/\//);
});

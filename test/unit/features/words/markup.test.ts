import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, line, list, quote, toMarkup } from '../../../../server/src/features/words/markup.ts';

test('signs that mean something in Markdown are shown as they are', () => {
  expect(escapeMarkdown('1. *bold* _it_ `code` [a](b) <i> # | ~ & $(bug) !')).toBe(
    '1\\. \\*bold\\* \\_it\\_ \\`code\\` \\[a\\](b) \\<i\\> \\# \\| \\~ \\& \\$(bug) \\!',
  );
  expect(escapeMarkdown('- a list')).toBe('\\- a list');
  expect(escapeMarkdown('http://x.example www.x.example a@b.example')).toBe(
    'http\\://x.example www\\.x.example a\\@b.example',
  );
});

test('whatever the text, nothing in it stays active, and taking the escapes out gives the text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped.replace(/\\(.)/gs, '$1')).toBe(text);
      expect(escaped.replace(/\\./gs, '')).not.toMatch(/[`*_[\]<>#|~&$!@]|:\/\/|www\./i);
    }),
  );
});

test('the same blocks make Markdown or plain text', () => {
  const blocks = [line({ strong: 'CADS' }, ' – a service'), quote('It is new.'), list([['one'], ['two']])];
  expect(toMarkup(blocks, true)).toEqual({
    kind: 'markdown',
    value: '**CADS** – a service\n\n> It is new.\n\n- one\n- two',
  });
  expect(toMarkup(blocks, false)).toEqual({
    kind: 'plaintext',
    value: 'CADS – a service\n\n“It is new.”\n\n• one\n• two',
  });
});

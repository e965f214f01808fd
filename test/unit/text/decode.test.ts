import { expect, test } from 'vitest';
import { decode } from '../../../server/src/text/bytes/decode.ts';

test.each([
  ['UTF-8', [0x63, 0x61, 0x66, 0xc3, 0xa9], 'utf-8'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x63, 0x61, 0x66, 0xc3, 0xa9], 'utf-8'],
  ['UTF-16, low byte first', [0xff, 0xfe, 0x63, 0, 0x61, 0, 0x66, 0, 0xe9, 0], 'utf-16le'],
  ['UTF-16, high byte first', [0xfe, 0xff, 0, 0x63, 0, 0x61, 0, 0x66, 0, 0xe9], 'utf-16be'],
  ['Windows-1252', [0x63, 0x61, 0x66, 0xe9], 'windows-1252'],
])('“café” in %s is read', (_, bytes, encoding) => {
  expect(decode(Uint8Array.from(bytes))).toEqual({ text: 'café', encoding });
});

test('an empty file is a text, a file with zero bytes is none', () => {
  expect(decode(new Uint8Array())).toMatchObject({ text: '' });
  expect(decode(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ refused: 'binary' });
});

import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../../../server/src/text/bytes/utf8.ts';
import { readPacked } from '../../../../server/src/workspace/files/fileTexts.ts';
import { MemoryFileSystem } from '../../../memoryFileSystem.ts';

const URI = 'file:///reports/a.txt';
const TEXT = 'Pläne – “late”\nVisits are rare.';

/** The words of the file between two places of its text, and how long it is; undefined for what is no text. */
async function wordsOf(bytes: Uint8Array): Promise<{ words: string; length: number } | undefined> {
  const files = new MemoryFileSystem();
  await files.writeFile(URI, bytes);
  const packed = await readPacked(files, URI);
  return packed && { words: packed.slice({ start: 8, end: 21 }), length: packed.length };
}

const expected = { words: '“late”\nVisits', length: TEXT.length };
const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${TEXT}`, (sign) => sign.charCodeAt(0)).buffer);
const windows1252 = Uint8Array.from(TEXT, (sign) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0));

test.each([
  ['UTF-8', encodeUtf8(TEXT)],
  ['UTF-8 with a byte order mark', encodeUtf8(`\ufeff${TEXT}`)],
  ['UTF-16', utf16],
  ['Windows-1252', windows1252],
])('words are found in a file in %s where they stand in its text', async (_, bytes) => {
  expect(await wordsOf(bytes)).toEqual(expected);
});

test('a letter that is cut at the end of a piece is whole; one that is cut at the end of the file is none of UTF-8', async () => {
  const long = encodeUtf8(`${TEXT}\n${'ä'.repeat(20_000)}`);
  expect((await wordsOf(long))?.length).toBe(TEXT.length + 1 + 20_000);
  expect((await wordsOf(long.subarray(0, -1)))?.length).toBe(long.length - 1);
});

test('what is no text, or gone, has no words', async () => {
  expect(await wordsOf(Uint8Array.from([80, 75, 3, 4, 0, 0]))).toBeUndefined();
  expect(await readPacked(new MemoryFileSystem(), URI)).toBeUndefined();
});

import { expect, test } from 'vitest';
import type { LocationLink } from 'vscode-languageserver/node';
import { MemoryFileSystem } from '../memoryFileSystem.ts';
import { seed } from '../seeds.ts';
import { FULL_CAPABILITIES, inMemory } from './client.ts';

const FOLDER = 'file:///reports';
const EARLIER = 'medway-2013-summary-for-children.txt';
const LATER = 'medway-2015-inspection.txt';

test('a mention leads to a report of the folder that nobody has opened', async () => {
  const memory = new MemoryFileSystem({ [`${FOLDER}/${EARLIER}`]: seed(EARLIER), [`${FOLDER}/${LATER}`]: seed(LATER) });
  const client = inMemory({}, memory);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  await client.open(`${FOLDER}/${LATER}`, seed(LATER));
  const line = seed(LATER)
    .split('\n')
    .findIndex((text) => text.includes('was in January 2013'));
  const position = { line, character: seed(LATER).split('\n')[line]?.indexOf('January') ?? 0 };
  const leads = (): Promise<LocationLink[]> =>
    client.request<LocationLink[]>('textDocument/definition', `${FOLDER}/${LATER}`, { position });
  await expect.poll(async () => (await leads()).map(({ targetUri }) => targetUri)).toEqual([`${FOLDER}/${EARLIER}`]);
  const [lead] = await leads();
  const target = seed(EARLIER).split('\n')[lead?.targetSelectionRange.start.line ?? 0];
  expect(target).toContain('Overall we rated Medway Council as');
});

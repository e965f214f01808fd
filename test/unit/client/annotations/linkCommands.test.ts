import { expect, test, vi } from 'vitest';
import type { Links } from '../../../../client/src/annotations/commands/links.ts';

const reader = vi.hoisted(() => ({ selected: undefined as string | undefined }));
vi.mock('vscode', () => ({}));
vi.mock('../../../../client/src/annotations/commands/noteCommands.ts', () => ({
  selectedPassage: () => reader.selected && { document: 'report', selection: reader.selected },
}));
const { LINK_COMMANDS } = await import('../../../../client/src/annotations/commands/linkCommands.ts');
type Parts = Parameters<(typeof LINK_COMMANDS)['reportLens.endLink']>[0];

/** Links whose code is loaded when `load` is called, and what they were told. */
function slowLinks() {
  const told: string[] = [];
  const tell =
    (what: string) =>
    ({ selection }: { readonly selection: string }) =>
      told.push(`${what} ${selection}`);
  const made = { begin: tell('begin'), end: tell('end'), follow: tell('follow') } as unknown as Links;
  let load = (): void => undefined;
  const loaded = new Promise<Links>((resolve) => {
    load = () => {
      resolve(made);
    };
  });
  return { told, load, parts: { links: { get: () => loaded } } as unknown as Parts };
}

test('a link that is ended before its code is loaded begins and ends where words were selected', async () => {
  const { told, load, parts } = slowLinks();
  reader.selected = 'one passage';
  const begun = LINK_COMMANDS['reportLens.beginLink'](parts);
  reader.selected = 'the other';
  const ended = LINK_COMMANDS['reportLens.endLink'](parts);
  reader.selected = 'a third';
  load();
  await Promise.all([begun, ended]);
  expect(told).toEqual(['begin one passage', 'end the other']);
});

test('without a report in front nothing is linked', async () => {
  const { told, load, parts } = slowLinks();
  reader.selected = undefined;
  load();
  await LINK_COMMANDS['reportLens.followLink'](parts);
  expect(told).toEqual([]);
});

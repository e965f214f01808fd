import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '../../../server/src/node/nodeFileSystem.ts';
import type { AnnotateResult } from '../../../server/src/protocol/annotations.ts';
import { FULL_CAPABILITIES, inMemory } from '../client.ts';

const TEXT = 'Inspection report\n\n1. Plans must be reviewed (paragraph 2).\n\n2. Plans are late.\n';

test('on a real disk annotations stand beside the report, and nothing else is left there but the last good file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-lens-'));
  const client = inMemory({}, nodeFileSystem);
  try {
    await writeFile(join(folder, 'report.txt'), TEXT);
    const uri = pathToFileURL(join(folder, 'report.txt')).href;
    await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'a' }] });
    await client.open(uri, TEXT);
    const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 17 } };
    for (const value of ['How late?', 'Who says so?']) {
      const annotation = { motivation: 'commenting', body: [{ type: 'TextualBody', value }] };
      const edits = [{ kind: 'create', range, annotation }];
      const { unsaved } = await client.request<AnnotateResult>('report/annotate', uri, { edits });
      expect(unsaved).toBeUndefined();
    }
    const sidecar = 'report.txt.annotations.json';
    expect((await readdir(folder)).sort()).toEqual([`.${sidecar}.last-good`, 'report.txt', sidecar]);
    expect(await readFile(join(folder, sidecar), 'utf8')).toContain('Who says so?');
    expect(await readFile(join(folder, 'report.txt'), 'utf8')).toBe(TEXT);
  } finally {
    client.connection.dispose();
    await rm(folder, { recursive: true });
  }
});

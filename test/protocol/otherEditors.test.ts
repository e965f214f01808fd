import { afterEach, describe, expect, test } from 'vitest';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { ClientCapabilities, Location, LocationLink } from 'vscode-languageserver/node';
import { spawned } from './client.ts';
import type { TestClient } from './client.ts';

/*
 * The built server, driven by raw LSP with what other editors can and cannot do, as far as answers depend on it. The
 * editors themselves do not run here.
 */

const kinds = Array.from({ length: 26 }, (_, index) => (index + 1) as 1);
const EDITORS: Readonly<Record<string, { readonly languageId: string; readonly capabilities: ClientCapabilities }>> = {
  Neovim: {
    languageId: 'text',
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } },
        definition: { linkSupport: true },
        diagnostic: { dynamicRegistration: false },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: kinds } },
        hover: { contentFormat: ['markdown', 'plaintext'] },
        inlayHint: { dynamicRegistration: true },
      },
      window: { showDocument: { support: true }, workDoneProgress: true },
      workspace: { configuration: true, workspaceFolders: true },
    },
  },
  Helix: {
    languageId: 'report',
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } },
        hover: { contentFormat: ['markdown'] },
        inlayHint: { dynamicRegistration: false },
      },
      window: { showDocument: { support: true }, workDoneProgress: true },
      workspace: { configuration: true, workspaceFolders: true },
    },
  },
  Emacs: {
    languageId: 'text',
    capabilities: {
      general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'] },
      textDocument: {
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        definition: { linkSupport: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: kinds } },
        hover: { contentFormat: ['plaintext'] },
      },
      window: { showDocument: { support: true } },
      workspace: { configuration: true, workspaceFolders: true },
    },
  },
};

const URI = 'file:///reports/harbour.txt';
/** The sign before the citation is one character, two UTF-16 units and four bytes. */
const TEXT = `Inspection of children's services in Harbour Town

Inspection dates: 4 to 15 March 2019

Recommendations

1. The local authority should review care plans 🛟 (paragraph 3).

2. The local authority should visit children who return home (paragraph 40).

Inspection findings

3. Care plans of children looked after are seldom reviewed by the early help hub (EHH).

4. Children who return home wait too long for a visit. The EHH knows it.
`;

let client: TestClient;
let server: ChildProcessWithoutNullStreams;
afterEach(() => {
  server.kill();
});

describe.each(Object.keys(EDITORS))('%s', (name) => {
  const { languageId, capabilities } = EDITORS[name] ?? { languageId: '', capabilities: {} };

  async function start(): Promise<string | undefined> {
    ({ client, server } = spawned());
    client.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    const result = await client.initialize(capabilities);
    await client.open(URI, TEXT, languageId);
    return result.capabilities.positionEncoding;
  }

  test('positions count in UTF-16, which every editor must know, and lead to the paragraph', async () => {
    expect(await start()).toBe('utf-16');
    const line = TEXT.split('\n')[6] ?? '';
    const position = { line: 6, character: line.indexOf('3)') };
    const [place] = await client.request<(Location | LocationLink)[]>('textDocument/definition', URI, { position });
    const hasLinks = capabilities.textDocument?.definition?.linkSupport === true;
    expect(place !== undefined && 'targetUri' in place).toBe(hasLinks);
    const range = place !== undefined && 'targetUri' in place ? place.targetSelectionRange : place?.range;
    expect(range).toEqual({ start: { line: 12, character: 0 }, end: { line: 12, character: 1 } });
  });

  test('the outline is nested where the editor shows nesting, else flat with the heading around', async () => {
    await start();
    const symbols = await client.request<object[]>('textDocument/documentSymbol', URI);
    const isNested = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    if (isNested) expect(symbols).toContainEqual(expect.objectContaining({ children: expect.any(Array) as object[] }));
    else expect(symbols).toContainEqual(expect.objectContaining({ containerName: 'Inspection findings' }));
  });

  test('the hover is Markdown only where the editor reads it', async () => {
    await start();
    const position = { line: 14, character: TEXT.split('\n')[14]?.indexOf('EHH') ?? 0 };
    const hover = await client.request<{ contents: { kind: string; value: string } }>('textDocument/hover', URI, {
      position,
    });
    const isMarkdown = capabilities.textDocument?.hover?.contentFormat?.includes('markdown') === true;
    expect(hover.contents.kind).toBe(isMarkdown ? 'markdown' : 'plaintext');
    expect(hover.contents.value).toContain('early help hub');
    expect(hover.contents.value.includes('**')).toBe(isMarkdown);
  });

  test('a quick fix goes to the nearest paragraph, with a command that the server runs itself', async () => {
    await start();
    const shown: unknown[] = [];
    client.connection.onRequest('window/showDocument', (params: unknown) => (shown.push(params), { success: true }));
    const start40 = { line: 8, character: TEXT.split('\n')[8]?.indexOf('40') ?? 0 };
    const range = { start: start40, end: start40 };
    const context = { diagnostics: [] };
    const actions = await client.request<{ title: string; command: object }[]>('textDocument/codeAction', URI, {
      range,
      context,
    });
    expect(actions[0]?.title).toBe('Go to paragraph 4');
    await client.connection.sendRequest('workspace/executeCommand', actions[0]?.command);
    expect(shown).toMatchObject([{ uri: URI, selection: { start: { line: 14, character: 0 } } }]);
  });

  test('every other question of the editor is answered, and nothing is logged as failed', async () => {
    await start();
    expect(
      await client.request('textDocument/references', URI, {
        position: { line: 12, character: 0 },
        context: { includeDeclaration: false },
      }),
    ).toHaveLength(1);
    expect(await client.request('textDocument/foldingRange', URI)).not.toEqual([]);
    expect(await client.connection.sendRequest('workspace/symbol', { query: 'care plans' })).not.toEqual([]);
    expect(client.logged.filter((line) => line.includes('failed'))).toEqual([]);
  });
});

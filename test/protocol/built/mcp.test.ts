import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TOOLS } from '../../../server/src/tools/tools.ts';
import { makePdf, printed } from '../../pdf.ts';
import { unsourcedQuotes } from '../../quotesOf.ts';

/* The built MCP server, asked by the official SDK's own client over the standard input and output. */

const MCP = fileURLToPath(new URL('../../../dist/mcp.js', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));
const FORBID = fileURLToPath(new URL('forbidNetwork.cjs', import.meta.url));

let folder: string;
let client: Client;
const networkLog = (): string => join(folder, 'network.log');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-lens-mcp-'));
  cpSync(SEEDS, join(folder, 'reports'), { recursive: true });
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--require', FORBID, MCP, join(folder, 'reports')],
      env: { NETWORK_LOG: networkLog() },
      stderr: 'ignore',
    }),
  );
});
afterEach(async () => {
  await client.close();
  rmSync(folder, { recursive: true });
});

async function call(name: string, given: Record<string, unknown> = {}): Promise<{ isError: boolean; text: string }> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [first] = content as { type: string; text: string }[];
  return { isError: isError === true, text: first?.text ?? '' };
}

test('assistants find all tools, each of them marked as one that only reads', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
  for (const { annotations, inputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
    expect([inputSchema.type, (description ?? '').length > 50]).toEqual(['object', true]);
  }
  expect(client.getInstructions()).toContain('untrusted data');
});

test('from the reports of a folder to a paragraph that can be cited, without the network', async () => {
  const { reports } = JSON.parse((await call('list_reports')).text) as { reports: { report: string }[] };
  expect(reports.map(({ report }) => report)).toContain('medway-2015-inspection.txt');
  const found = await call('search_reports', { query: 'return home interviews', report: '2015' });
  const { results } = JSON.parse(found.text) as { results: { source: { report: string; paragraph?: string } }[] };
  // Summaries have no numbers.
  const { report, paragraph } = results.find(({ source }) => source.paragraph !== undefined)?.source ?? { report: '' };
  const quoted = await call('get_paragraph', { report, number: paragraph });
  expect(JSON.parse(quoted.text)).toMatchObject({
    notice: expect.stringContaining('untrusted data') as string,
    paragraphs: [{ quote: expect.stringContaining('return') as string, source: { report, paragraph } }],
  });
  expect(existsSync(networkLog()) ? readFileSync(networkLog(), 'utf8') : '').toBe('');
});

test('whatever is asked, each quotation says where it stands, and the answer is marked as untrusted', async () => {
  const questions = [
    call('get_outline', { report: '2006' }),
    call('get_paragraph', { report: '2015', number: '57' }),
    call('find_findings', { report: '2015', recommendation: '1' }),
    call('define_term', { term: 'LSCB' }),
    call('search_reports', { query: '"care leavers" judgement:good' }),
    call('list_judgements', { authority: 'Medway' }),
  ];
  for (const { isError, text } of await Promise.all(questions)) {
    expect([isError, text]).toEqual([false, expect.stringContaining('untrusted data')]);
    expect(unsourcedQuotes(JSON.parse(text))).toEqual([]);
  }
  const { text } = await call('search_reports', { query: 'care leavers', limit: 1 });
  expect(JSON.parse(text)).toMatchObject({ results: [{ quote: expect.any(String) as string }] });
});

test('a report that is put into the folder meanwhile is found', async () => {
  await call('list_reports');
  writeFileSync(join(folder, 'reports', 'later.txt'), readFileSync(join(SEEDS, 'medway-2020-monitoring-visit.txt')));
  expect((await call('list_reports')).text).toContain('later.txt');
});

test('PDF reports are found as texts are, with the headings that only their look tells', async () => {
  const title = 'What children told us about the people who care for them when they are away from home';
  writeFileSync(
    join(folder, 'reports', 'looked-after.pdf'),
    makePdf([
      [
        { text: 'Inspection of services for children in need of help and protection', y: 60, size: 20, bold: true },
        ...printed(90, ['Inspection date: 3 March 2015', 'Report published: 1 May 2015']),
        { text: title, y: 140, bold: true },
        ...printed(170, ['57. Managers oversee the work of their teams, as told in paragraph 58.']),
      ],
      printed(110, ['58. Staff are proud to work here, as told in paragraph 57.']),
    ]),
  );
  expect((await call('list_reports')).text).toContain('looked-after.pdf');
  expect((await call('get_outline', { report: 'looked-after' })).text).toContain(title);
});

test('a wrong question is an error in words, and the server goes on', async () => {
  expect(await call('get_outline', { report: 'nowhere' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('there is no report “nowhere”') as string,
  });
  expect((await call('delete_everything')).isError).toBe(true);
  expect((await call('get_outline', { report: '../../../etc/passwd' })).isError).toBe(true);
  expect((await call('list_judgements')).isError).toBe(false);
});

test('--help says what it is, and an unknown option is bad usage', () => {
  const run = (word: string): [number | null, string] => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MCP, word], { encoding: 'utf8' });
    return [status, stdout + stderr];
  };
  expect(run('--help')).toEqual([0, expect.stringContaining('usage: report-lens-mcp [FOLDER]…')]);
  expect(run('--wrong')).toEqual([2, expect.stringContaining('usage: report-lens-mcp [FOLDER]…')]);
});

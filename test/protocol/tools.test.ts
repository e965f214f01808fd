import { expect, test } from 'vitest';
import { TOOL_REQUEST } from '../../server/src/protocol/tools.ts';
import { TOOLS } from '../../server/src/tools/tools.ts';
import { MemoryFileSystem } from '../memoryFileSystem.ts';
import { seed } from '../seeds.ts';
import { unsourcedQuotes } from '../quotesOf.ts';
import { FULL_CAPABILITIES, inMemory } from './client.ts';

/* What assistants in the editor ask: `report/tool`, about reports that nobody has opened. */

const FOLDER = 'file:///reports';
const NAMES = ['medway-2006-joint-area-review.txt', 'medway-2015-inspection.txt'];

async function assistant(): Promise<(name: string, input: unknown) => Promise<object>> {
  const files = new MemoryFileSystem(Object.fromEntries(NAMES.map((name) => [`${FOLDER}/${name}`, seed(name)])));
  const client = inMemory({}, files);
  await client.initialize(FULL_CAPABILITIES, { workspaceFolders: [{ uri: FOLDER, name: 'reports' }] });
  return (name, input) => client.connection.sendRequest(TOOL_REQUEST, { name, input });
}

/** A question for each tool that the two reports can answer. */
const QUESTIONS: Readonly<Record<string, object>> = {
  list_reports: {},
  get_outline: { report: '2006' },
  get_paragraph: { report: '2015', number: '57' },
  find_findings: { report: '2015', recommendation: '1' },
  define_term: { term: 'LSCB' },
  search_reports: { query: '"care leavers" judgement:good' },
  list_judgements: { authority: 'Medway' },
};

test('every tool answers about the folder, marks its answer as untrusted, and says of each quotation where it stands', async () => {
  const ask = await assistant();
  expect(Object.keys(QUESTIONS).sort()).toEqual(TOOLS.map(({ name }) => name).sort());
  for (const [name, input] of Object.entries(QUESTIONS)) {
    const answer = await ask(name, input);
    expect(answer, name).toMatchObject({ notice: expect.stringContaining('untrusted data') as string });
    expect(unsourcedQuotes(answer), name).toEqual([]);
    expect(JSON.stringify(answer).length, name).toBeGreaterThan(500);
  }
});

test('the search of an assistant finds what the search of a reader finds', async () => {
  const ask = await assistant();
  const answer = await ask('search_reports', { query: 'initial health assessments', limit: 3 });
  expect(answer).toMatchObject({
    results: expect.arrayContaining([
      expect.objectContaining({ source: expect.objectContaining({ report: NAMES[1] }) as object }),
    ]) as object[],
  });
});

test('a question that makes no sense is refused in words that help to ask again', async () => {
  const ask = await assistant();
  await expect(ask('delete_everything', {})).rejects.toThrow('there is no such tool');
  await expect(ask('get_outline', { report: 'nowhere' })).rejects.toThrow(
    /there is no report “nowhere”\. Reports: medway/,
  );
  await expect(ask('search_reports', { query: 'x', path: '/etc/passwd' })).rejects.toThrow('has no parameter “path”');
});

import { expect, test } from 'vitest';
import { summarise } from '../../../../server/src/features/passages/summarise.ts';
import { answerUnread } from '../../../../server/src/workspace/index/reading/readingProcesses.ts';
import type { ProcessHost } from '../../../../server/src/workspace/index/reading/readingProcesses.ts';
import type { UnreadText } from '../../../../server/src/workspace/index/reading/unreadText.ts';
import { reportAbout, ROOT, shelf } from './indexedFolder.ts';

/** In the place of processes, here: what they get they answer a moment later, unless `act` does something else. */
function processes(act: (uri: string, fail: Parameters<ProcessHost['start']>[1]) => boolean = () => true): {
  host: ProcessHost;
  /** URIs that processes were given, in turn. */
  given: string[];
  /** What they were given to read, in turn. */
  unread: UnreadText[];
  count: () => { started: number; ended: number };
} {
  const given: string[] = [];
  const texts: UnreadText[] = [];
  let [started, ended] = [0, 0];
  const host: ProcessHost = {
    count: 2,
    start: (onReply, onFailure) => {
      started++;
      let isOver = false;
      return {
        post: (unread) => {
          given.push(unread.uri);
          texts.push(unread);
          // As it would be sent.
          const sent = structuredClone(unread);
          setTimeout(() => {
            if (!isOver && act(sent.uri, onFailure)) onReply(structuredClone(answerUnread(sent, summarise)));
          });
        },
        end: () => {
          isOver = true;
          ended++;
        },
      };
    },
  };
  return { host, given, unread: texts, count: () => ({ started, ended }) };
}

const MANY = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `${index}.txt`,
    index % 10 === 7 ? 'no report' : reportAbout(`Matter ${index}.`),
  ]),
);

test('many reports are read in processes, which end when all is read, and are known as if they were read here', async () => {
  const { host, given, count } = processes();
  const inProcesses = shelf(MANY, { processes: host });
  const here = shelf(MANY);
  for (const { index } of [inProcesses, here]) index.start();
  await Promise.all([inProcesses.settled(), here.settled()]);
  expect(given.length).toBeGreaterThan(20);
  expect(count()).toEqual({ started: 2, ended: 2 });
  const inOrder = ({ index }: typeof here): unknown =>
    [...index.all()].sort((one, other) => (one.uri < other.uri ? -1 : 1));
  expect(inOrder(inProcesses)).toEqual(inOrder(here));
  expect(inProcesses.runs.map(({ done, total }) => [done, total])).toEqual([[30, 30]]);
  await inProcesses.index.kept();
  expect(inProcesses.index.left).toBe(0);
});

test('processes get files as bytes, and read them in whatever encoding they are; what is binary is not sent', async () => {
  const utf16 = (text: string): Uint8Array =>
    new Uint8Array(Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0)).buffer);
  const matter = 'The “plan” – late.';
  const windows1252 = Uint8Array.from(
    reportAbout(matter).replace('“', '\x93').replace('”', '\x94').replace('–', '\x96'),
    (sign) => sign.charCodeAt(0),
  );
  const { host, given } = processes();
  const { index, settled, matters, logged } = shelf(
    {
      ...MANY,
      'x-16.txt': utf16(reportAbout(matter)),
      'x-1252.txt': windows1252,
      'x-8.txt': `\ufeff${reportAbout(matter)}\n`,
      'x-zip.txt': Uint8Array.from([80, 75, 3, 4, 0, 0]),
    },
    { processes: host },
  );
  index.start();
  await settled();
  expect(given.filter((uri) => uri.includes('/x-'))).toHaveLength(3);
  expect(matters()).toMatchObject({ 'x-16.txt': matter, 'x-1252.txt': matter, 'x-8.txt': matter });
  expect(logged).toEqual([`not read: ${ROOT}/x-zip.txt: no text but binary`]);
});

test('for a few reports, or those that are known already, no process is started', async () => {
  const { host, count } = processes();
  const { index, settled } = shelf(Object.fromEntries(Object.entries(MANY).slice(0, 6)), { processes: host });
  index.start();
  await settled();
  expect(index.all()).toHaveLength(6);
  expect(count().started).toBe(0);
});

test('whether a text is a report is not asked again where a first look has told it, unless it changed since', async () => {
  const texts = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, reportAbout(`Matter ${at}.`)]));
  const { host, unread } = processes((uri) => {
    if (uri.endsWith('/12.txt')) folder.files.put(uri, reportAbout('Changed.'));
    return true;
  });
  const folder = shelf(texts, { processes: host });
  folder.index.start();
  await folder.settled();
  const looks = unread.filter(({ extent }) => extent === 'first pages').map(({ uri }) => uri);
  expect(looks.length).toBeGreaterThan(20);
  const told = unread.filter(({ extent, likeness }) => extent === 'all' && likeness !== undefined);
  expect(told.map(({ uri }) => uri)).toEqual(expect.arrayContaining(looks.filter((uri) => !uri.endsWith('/12.txt'))));
  expect(told.map(({ uri }) => uri)).not.toContain(`${ROOT}/12.txt`);
  for (const { uri, likeness } of told) expect(folder.index.get(uri)?.summary.identity.likeness).toBe(likeness);
});

test('a single long text is read in a process', async () => {
  const { host, given } = processes();
  const long = reportAbout(`Plans are late. ${'They were late before. '.repeat(50_000)}`);
  const { index, settled } = shelf({ 'long.txt': long }, { processes: host });
  index.start();
  await settled();
  expect(given).toEqual([`${ROOT}/long.txt`]);
  expect(index.all()).toHaveLength(1);
});

test('the reader can stop processes in the middle of a report; looking again reads what is left', async () => {
  let stop = (): void => undefined;
  const { host, count } = processes((uri) => {
    if (uri.endsWith('/12.txt')) stop();
    return true;
  });
  const { index, settled, runs } = shelf(MANY, { processes: host });
  stop = () => runs[0]?.stop();
  index.start();
  await settled();
  const { started, ended } = count();
  expect(ended).toBe(started);
  expect(index.get(`${ROOT}/12.txt`)).toBeUndefined();
  expect(index.left).toBeGreaterThan(10);
  index.restart();
  await settled();
  expect(index.all()).toHaveLength(27);
  expect(runs.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  expect([runs[1]?.done, index.left]).toEqual([runs[1]?.total, 0]);
});

test('where a process breaks down, or none can be started, reports are read without', async () => {
  const breaking = processes((uri, fail) => {
    if (!uri.endsWith('/12.txt')) return true;
    fail('broken', 'no such file');
    return false;
  });
  const none: ProcessHost = {
    count: 2,
    start: () => {
      throw new Error('not here');
    },
  };
  for (const [host, reason] of [
    [breaking.host, 'no such file'],
    [none, 'not here'],
  ] as const) {
    const { index, settled, logged } = shelf(MANY, { processes: host });
    index.start();
    await settled();
    expect(index.all()).toHaveLength(27);
    expect(logged).toEqual([`reports are read without processes of their own: ${reason}`]);
  }
  expect(breaking.count().ended).toBe(breaking.count().started);
});

test('a report that takes too much memory is left out with the reason, and no other', async () => {
  const { host } = processes((uri, fail) => {
    if (!uri.endsWith('/12.txt')) return true;
    fail('too-much-memory', '2048 MB');
    return false;
  });
  const { index, settled, logged } = shelf(MANY, { processes: host });
  index.start();
  await settled();
  expect(index.all()).toHaveLength(26);
  expect(logged.map((line) => line.split('\n')[0])).toEqual([
    `not read: ${ROOT}/12.txt: Error: it takes too much memory to read, 2048 MB`,
  ]);
});

test('a file that changes while a process reads it is known as it is then', async () => {
  const changed = shelf(MANY, {
    processes: processes((uri) => {
      if (uri.endsWith('/12.txt') && !changed.files.asked.includes('changed')) {
        changed.files.asked.push('changed');
        changed.files.put(uri, reportAbout('Changed.'));
        changed.index.filesChanged([{ uri, kind: 'changed' }]);
      }
      return true;
    }).host,
  });
  changed.index.start();
  await changed.settled();
  expect(changed.matters()['12.txt']).toBe('Changed.');
});

test('globs that change while a process reads count for its report', async () => {
  const changed = shelf(MANY, {
    processes: processes((uri) => {
      if (uri.endsWith('/12.txt')) changed.index.setRules({ treatAsReport: [], never: ['12.txt'] });
      return true;
    }).host,
  });
  changed.index.start();
  await changed.settled();
  expect(Object.keys(changed.matters())).not.toContain('12.txt');
  expect(changed.index.all()).toHaveLength(26);
});

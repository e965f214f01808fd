import { expect, test } from 'vitest';
import type { SymbolKind } from 'vscode-languageserver-types';
import { analyse } from '../../../../server/src/analysis/analyse.ts';
import { summarise } from '../../../../server/src/features/passages/summarise.ts';
import { thingsOf } from '../../../../server/src/features/symbols/symbolNames.ts';
import { workspaceSymbol } from '../../../../server/src/features/symbols/workspaceSymbol.ts';
import { SourceText } from '../../../../server/src/text/sourceText.ts';
import { packShard, readShard } from '../../../../server/src/workspace/index/cache/cacheShard.ts';
import { memberOf } from '../../../../server/src/workspace/index/entry/packedList.ts';
import { packSummary, refold, unfold } from '../../../../server/src/workspace/index/entry/packedSummary.ts';
import type { ReportSummary } from '../../../../server/src/workspace/index/entry/reportSummary.ts';
import { wordsOf } from '../../../../server/src/workspace/index/entry/reportWords.ts';
import { seed } from '../../../seeds.ts';

const WELSH = `Arolygiad o’r gwasanaethau plant

Gŵyl y plant: da

1. Mae’r tŷ “newydd” yn barod – 𝒳 a ŵy.

Recommendations

The council should:

- ensure that plans (child protection plans, CPPs) are reviewed
- visit children’s homes
`;
const URI = 'file:///reports/a.txt';
const ALL_KINDS = Array.from({ length: 26 }, (_, index) => (index + 1) as SymbolKind);

function read(text: string): { summary: ReportSummary; words: ReturnType<typeof wordsOf> } {
  const source = new SourceText(text);
  const document = { uri: URI, version: 1, source, report: analyse(source) };
  return { summary: summarise(document), words: wordsOf(document) };
}

/** A summary with its lists as arrays, without the packed list of items. */
function plain({ sections, paragraphs, recommendations, ...rest }: ReportSummary): unknown {
  const lists = { sections: [...sections], paragraphs: [...paragraphs], recommendations: [...recommendations] };
  return { ...rest, items: undefined, ...lists };
}

test.each([
  ['a seed', seed('medway-2015-inspection.txt')],
  ['another seed', seed('medway-2006-joint-area-review.txt')],
  ['a report in Welsh', WELSH],
  ['an empty text', ''],
])('what is packed of %s is what was there, member by member and all at once', (_, text) => {
  const { summary } = read(text);
  const packed = packSummary(summary);
  expect(plain(packed)).toEqual(JSON.parse(JSON.stringify(plain(summary))));
  for (const list of ['sections', 'paragraphs', 'recommendations'] as const)
    for (const [index, member] of [...summary[list]].entries())
      expect(memberOf<unknown>(packed[list], index)).toEqual(JSON.parse(JSON.stringify(member)));
  expect(memberOf(packed.paragraphs, -1)).toBeUndefined();
  expect(memberOf(packed.paragraphs, packed.paragraphs.length)).toBeUndefined();
});

test('a summary that was kept is the same as before', () => {
  const { summary, words } = read(seed('medway-2015-inspection.txt'));
  const indexed = { uri: URI, summary: packSummary(summary), words };
  const bytes = packShard(new Map([[URI, { stamp: undefined, hash: '1', indexed }]]), 'v');
  const again = readShard(bytes, 'v').get(URI)?.indexed;
  expect(again?.words).toEqual(words);
  expect(again === undefined ? undefined : plain(again.summary)).toEqual(plain(indexed.summary));
  const { head, lists } = unfold(indexed.summary);
  expect(refold(head, lists.slice(1))).toBeUndefined();
});

test.each(['plan', 'ŵ', 'tŷ', 'ª', '“newydd', 'y', 'ŵy da', 'plant da', 'children’s', '1', '¶1', '', 'CPPs', 'ŷ ŵ'])(
  'symbols for “%s” are the same of a report that is open and of one that is not',
  (query) => {
    const { summary, words } = read(WELSH);
    const open = workspaceSymbol([{ uri: URI, summary, words }], query, ALL_KINDS);
    const closed = workspaceSymbol([{ uri: URI, summary: packSummary(summary), words }], query, ALL_KINDS);
    expect(closed).toEqual(open);
    const names = Array.from(thingsOf(summary), ([{ name }]) => name.toLowerCase());
    if (/^[^¶\s]+$/u.test(query))
      expect(open).toHaveLength(names.filter((name) => name.includes(query.toLowerCase())).length);
  },
);

import { expect, test, vi } from 'vitest';

const place = (line: number) => ({
  start: { line, compareTo: (other: { line: number }) => line - other.line },
});
const noted = [
  { message: 'The second.', source: 'Report Lens', severity: 3, range: place(2) },
  { message: 'A slip of the pen.', source: 'spelling', severity: 1, range: place(0) },
  { message: 'The first.', source: 'Report Lens', severity: 2, range: place(0) },
];
const shown = vi.hoisted(() => ({
  notes: [] as unknown[],
  told: [] as string[],
  revealed: [] as unknown[],
  ran: [] as string[],
  chosen: undefined as number | undefined,
}));
const document = { uri: 'file:///report.txt', lineAt: (line: number) => ({ text: `  words  of line ${line}` }) };
vi.mock('vscode', () => ({
  commands: { executeCommand: (id: string) => Promise.resolve(shown.ran.push(id)) },
  l10n: {
    t: (sentence: string, ...given: unknown[]) => sentence.replaceAll(/\{(\d)\}/g, (_, at: string) => String(given[Number(at)])),
  },
  languages: { getDiagnostics: () => shown.notes },
  Range: function Range(this: { start: unknown }, start: unknown) {
    this.start = start;
  },
  TextEditorRevealType: { AtTop: 3, InCenterIfOutsideViewport: 2 },
  window: {
    activeTextEditor: {
      document,
      visibleRanges: ['where the reader was'],
      revealRange: (range: unknown) => shown.revealed.push(range),
    },
    showInformationMessage: (words: string) => shown.told.push(words),
    showQuickPick: (
      items: { label: string; detail: string }[],
      { title, onDidSelectItem }: { title: string; onDidSelectItem: (item: unknown) => void },
    ) => {
      shown.told.push(title, ...items.flatMap(({ label, detail }) => [label, detail]));
      items.forEach(onDidSelectItem);
      return Promise.resolve(shown.chosen === undefined ? undefined : items[shown.chosen]);
    },
  },
})); // prettier-ignore
const gone = vi.hoisted(() => ({ to: [] as unknown[] }));
vi.mock('../../../client/src/showInReport.ts', () => ({
  showInReport: (uri: unknown, { start }: { start: { line: number } }) => gone.to.push([uri, start.line]),
}));
const { showDoubts } = await import('../../../client/src/doubts.ts');

function fresh(notes: unknown[], chosen?: number): void {
  Object.assign(shown, { notes, told: [], revealed: [], ran: [], chosen });
  gone.to.length = 0;
}

test('all that is doubtful is listed in the order of the text, hints too, with the words in question', async () => {
  fresh(noted, 1);
  await showDoubts();
  expect(shown.told).toEqual([
    'What is doubtful in this report: 2',
    ...['The first.', 'Line 1: words of line 0'],
    ...['The second.', 'Line 3: words of line 2'],
  ]);
  expect(gone.to).toEqual([['file:///report.txt', 2]]);
  expect(shown.ran).toEqual(['editor.action.showHover']);
});

test('the text follows the list, and Escape brings back what the reader saw', async () => {
  fresh(noted);
  await showDoubts();
  expect(shown.revealed).toEqual([noted[2]?.range, noted[0]?.range, 'where the reader was']);
  expect(gone.to).toEqual([]);
});

test('a report without doubts says so', async () => {
  fresh(noted.slice(1, 2));
  await showDoubts();
  expect(shown.told).toEqual(['Nothing in this report is doubtful.']);
});

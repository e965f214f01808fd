import { outline } from '../features/symbols/outline.ts';
import type { OutlineEntry } from '../features/symbols/outline.ts';
import { pageName } from '../features/words/places.ts';
import { nameOf } from '../workspace/files/uris.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { findReport, REPORT_PARAMETER } from './library.ts';
import { textOf } from './tool.ts';
import type { Tool } from './tool.ts';

export const getOutline: Tool = {
  name: 'get_outline',
  title: 'Outline of a report',
  description:
    'The sections of a report as they are nested, with the judgement printed beside a heading, its line and page, and the numbers of the paragraphs in it.',
  parameters: { report: { type: 'string', description: REPORT_PARAMETER, isRequired: true } },
  run: async (given, library) => {
    const document = await findReport(library, textOf(given, 'report'));
    const entries = outline(document, { hasRecommendations: false });
    return { report: nameOf(document.uri), uri: document.uri, sections: sectionsOf(document, entries) };
  },
};

function sectionsOf(document: ReportDocument, entries: readonly OutlineEntry[]): object[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'section') return [];
    const { start } = entry.selection;
    const page = pageName(document, start);
    const inside = sectionsOf(document, entry.children);
    const numbers = entry.children.flatMap(({ kind, name }) => (kind === 'paragraph' ? [name.split(' ', 1)[0]] : []));
    const [first] = numbers;
    return [
      {
        title: entry.name,
        ...(entry.detail === undefined ? {} : { judgement: entry.detail }),
        line: document.source.lineAt(start) + 1,
        ...(page === undefined ? {} : { page }),
        ...(first === undefined ? {} : { firstParagraph: first, lastParagraph: numbers.at(-1) }),
        ...(inside.length === 0 ? {} : { sections: inside }),
      },
    ];
  });
}

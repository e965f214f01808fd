import { fold } from '../features/words/prose.ts';
import { nameOf } from '../workspace/files/uris.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { allReports, authorityOf } from './library.ts';
import type { Tool } from './tool.ts';

export const listReports: Tool = {
  name: 'list_reports',
  title: 'List reports',
  description:
    'Lists the inspection reports that can be read: file name, title, who was inspected, by whom and when, and how much is in each. Use the file name as `report` in the other tools.',
  parameters: {},
  run: async (_, library) => ({ reports: (await allReports(library)).map(describe) }),
};

function describe(document: ReportDocument): object {
  const { identity, sections, paragraphs, recommendations, pages } = document.report;
  const { title, inspectorates, kind, visited, published } = identity;
  const authority = authorityOf(document);
  return {
    report: nameOf(document.uri),
    uri: document.uri,
    ...(title === undefined ? {} : { title: fold(title.value) }),
    ...(authority === undefined ? {} : { authority }),
    ...(inspectorates.length === 0 ? {} : { inspectorates: inspectorates.map(({ value }) => value) }),
    ...(kind === undefined ? {} : { kind: kind.value }),
    ...(visited === undefined ? {} : { visited: visited.value }),
    ...(published === undefined ? {} : { published: published.value }),
    sections: sections.length,
    numberedParagraphs: paragraphs.filter(({ number }) => number !== undefined).length,
    recommendations: recommendations.length,
    ...(pages.length === 0 ? {} : { pages: pages.length }),
  };
}

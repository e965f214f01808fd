import { fold } from '../features/words/prose.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { nameOf } from '../workspace/files/uris.ts';
import { allReports, authorityOf } from './library.ts';
import { sourceAt } from './quotes.ts';
import { textOf, ToolError } from './tool.ts';
import type { Tool } from './tool.ts';

export const listJudgements: Tool = {
  name: 'list_judgements',
  title: 'Judgements of an authority',
  description:
    'The judgements (grades) that inspectors gave, report by report: what was judged, the grade as printed, and the scale that it belongs to.',
  parameters: {
    authority: {
      type: 'string',
      description: 'Who was inspected, or a part of the name: "Medway". All reports if left out.',
    },
  },
  run: async (given, library) => {
    const asked = textOf(given, 'authority').toLowerCase();
    const all = await allReports(library);
    const reports = all.filter((document) => nameFor(document).toLowerCase().includes(asked));
    if (reports.length === 0) {
      const names = [...new Set(all.map(nameFor))];
      throw new ToolError(`no report on “${textOf(given, 'authority')}”. Reports are on: ${names.join('; ')}`);
    }
    return { reports: reports.map(judgementsOf) };
  },
};

/** Who was inspected; of a report that does not say, its file’s name. */
function nameFor(document: ReportDocument): string {
  return authorityOf(document) ?? nameOf(document.uri);
}

function judgementsOf(document: ReportDocument): object {
  const { judgements, identity } = document.report;
  const { scale, visited, published } = identity;
  return {
    report: nameOf(document.uri),
    authority: nameFor(document),
    ...(visited === undefined ? {} : { visited: visited.value }),
    ...(published === undefined ? {} : { published: published.value }),
    ...(scale === undefined ? {} : { scaleBestFirst: scale.grades.map(({ grade }) => grade) }),
    judgements: judgements.map(({ area, grade, areaSpan }) => ({
      area: fold(area),
      quote: fold(grade.value),
      source: sourceAt(document, areaSpan.start),
    })),
  };
}

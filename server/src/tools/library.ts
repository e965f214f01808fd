import { fold } from '../features/words/prose.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { nameOf } from '../workspace/files/uris.ts';
import { ToolError } from './tool.ts';
import type { Library } from './tool.ts';

/** What `report` means in every tool that has it. */
export const REPORT_PARAMETER =
  'The report: its file name or its uri as list_reports gives them, or a part of the name that no other report has.';

/** So many names help an assistant that has named none or a wrong one. */
const MOST_NAMES = 20;

/** All reports that can be read. */
export async function allReports(library: Library): Promise<ReportDocument[]> {
  const found: ReportDocument[] = [];
  for (const uri of await library.uris()) {
    const document = await library.read(uri);
    if (document !== undefined) found.push(document);
  }
  return found;
}

/** The one report that an assistant means; throws a ToolError that names those that there are. */
export async function findReport(library: Library, asked: string): Promise<ReportDocument> {
  const uris = await library.uris();
  const key = asked.toLowerCase();
  const exact = uris.filter((uri) => uri === asked || nameOf(uri).toLowerCase() === key);
  const alike = exact.length > 0 ? exact : uris.filter((uri) => nameOf(uri).toLowerCase().includes(key));
  const [uri, another] = alike;
  const document = uri === undefined || another !== undefined ? undefined : await library.read(uri);
  if (document !== undefined) return document;
  const names = distinctNames(alike.length > 1 ? alike : uris).slice(0, MOST_NAMES);
  const what = alike.length > 1 ? `“${asked}” could be any of several reports` : `there is no report “${asked}”`;
  throw new ToolError(`${what}. Reports: ${names.join('; ')}`);
}

/** The file names of reports; where two have the same name, their URIs, which mean them too. */
function distinctNames(uris: readonly string[]): string[] {
  const names = uris.map((uri) => nameOf(uri));
  return uris.map((uri, index) => {
    const name = nameOf(uri);
    return names.indexOf(name) === index && names.lastIndexOf(name) === index ? name : uri;
  });
}

/** The reports of an authority, or the one report that is named; all of them if neither is. */
export async function reportsFor(library: Library, report: string): Promise<ReportDocument[]> {
  return report === '' ? allReports(library) : [await findReport(library, report)];
}

/** Who was inspected, as far as the report says. */
export function authorityOf({ report }: ReportDocument): string | undefined {
  const authority = report.identity.authority?.value;
  return authority === undefined ? undefined : fold(authority);
}

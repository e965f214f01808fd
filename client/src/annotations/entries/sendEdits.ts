import { l10n } from 'vscode';
import type { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ANNOTATE_REQUEST } from '../../../../server/src/protocol/annotations.ts';
import type { AnnotateParams, AnnotateResult, AnnotationEdit } from '../../../../server/src/protocol/annotations.ts';
import { ANNOTATE_REPORTS_REQUEST } from '../../../../server/src/protocol/folderAnnotations.ts';
import type {
  AnnotateReportsParams,
  AnnotateReportsResult,
} from '../../../../server/src/protocol/folderAnnotations.ts';
import type { Doing } from './annotationEdits.ts';
import { authorName } from './author.ts';
import { say } from '../../views/say.ts';

/** What is to be done in one report. */
export interface ReportEdits {
  readonly uri: Uri;
  readonly edits: readonly AnnotationEdit[];
}

/** Has the server change reports, all or none: for each the ids of what was made or changed. Why not, the reader is told. */
export async function sendEdits(client: BaseLanguageClient, parts: readonly ReportEdits[]): Promise<string[][]> {
  const asked = parts.map(({ uri, edits }): AnnotateParams => ({
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    edits,
  }));
  return asked.length === 1 ? editOne(client, asked[0]) : editAll(client, asked);
}

async function editOne(client: BaseLanguageClient, params: AnnotateParams | undefined): Promise<string[][]> {
  const { ids, unsaved } = await client.sendRequest<AnnotateResult>(ANNOTATE_REQUEST, params);
  const made = ids.filter((id) => id !== null);
  if (made.length === 0 && unsaved !== undefined) say(unsaved, 'Warning');
  return [made];
}

async function editAll(client: BaseLanguageClient, parts: readonly AnnotateParams[]): Promise<string[][]> {
  const params: AnnotateReportsParams = { parts };
  const { ids, refused } = await client.sendRequest<AnnotateReportsResult>(ANNOTATE_REPORTS_REQUEST, params);
  if (refused !== undefined) {
    say(l10n.t('Nothing was changed in any of the {0} reports. {1}', parts.length, refused), 'Error');
    return [];
  }
  return ids.map((of) => of.filter((id) => id !== null));
}

/** Who acts, and when. */
export async function newDoing(): Promise<Doing> {
  const who = await authorName();
  return { who, now: new Date().toISOString(), newId: () => `urn:uuid:${crypto.randomUUID()}` };
}

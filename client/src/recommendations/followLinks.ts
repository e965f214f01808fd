import { commands, l10n, Location, Selection, TextEditorRevealType, window } from 'vscode';
import type { QuickPickItem, Range, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FINDINGS_REQUEST } from '../../../server/src/protocol/links.ts';
import type { LinkParams, RECOMMENDATIONS_REQUEST, ReportLink } from '../../../server/src/protocol/links.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { shownNumber } from './recommendationTree.ts';
import { sayOpenFirst } from '../views/say.ts';

type LinkRequest = typeof FINDINGS_REQUEST | typeof RECOMMENDATIONS_REQUEST;

/**
 * From the cursor to the findings of its recommendation, or back. Cited places are gone to as "Go to Definition" does:
 * one at once, several in a peek view. Places that are only likely are offered in a list that says so.
 */
export async function followLinks(
  lazy: LazyClient,
  request: LinkRequest,
  editor: TextEditor | undefined = window.activeTextEditor,
): Promise<void> {
  const client = await lazy.client;
  if (editor === undefined || client === undefined) {
    sayOpenFirst();
    return;
  }
  const links = await askFor(client, request, editor);
  const cited = links.filter(({ kind }) => kind === 'cited');
  if (cited.length > 0 || links.length === 0) await goTo(client, request, editor, cited);
  else await offer(client, request, editor, links);
}

async function askFor(client: BaseLanguageClient, request: LinkRequest, editor: TextEditor): Promise<ReportLink[]> {
  const { document, selection } = editor;
  const params: LinkParams = client.code2ProtocolConverter.asTextDocumentPositionParams(document, selection.active);
  return client.sendRequest<ReportLink[]>(request, params);
}

async function goTo(
  client: BaseLanguageClient,
  request: LinkRequest,
  { document, selection }: TextEditor,
  links: readonly ReportLink[],
): Promise<void> {
  const locations = links.map((link) => new Location(document.uri, toRange(client, link)));
  await commands.executeCommand(
    'editor.action.goToLocations',
    document.uri,
    selection.active,
    locations,
    'peek',
    nothingFound(request),
  );
}

interface LinkItem extends QuickPickItem {
  readonly range: Range;
}

async function offer(
  client: BaseLanguageClient,
  request: LinkRequest,
  editor: TextEditor,
  links: readonly ReportLink[],
): Promise<void> {
  const items = links.map((link) => toItem(client, link));
  const before = editor.visibleRanges[0];
  const picked = await window.showQuickPick(items, {
    title: onlyLikely(request),
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (item: LinkItem) => {
      editor.revealRange(item.range, TextEditorRevealType.InCenterIfOutsideViewport);
    },
  });
  if (picked !== undefined) {
    await commands.executeCommand(
      'editor.action.goToLocations',
      editor.document.uri,
      editor.selection.active,
      [new Location(editor.document.uri, picked.range)],
      'goto',
    );
    editor.selection = new Selection(picked.range.start, picked.range.start);
  } else if (before !== undefined) editor.revealRange(before, TextEditorRevealType.AtTop);
}

function toItem(client: BaseLanguageClient, link: ReportLink): LinkItem {
  return {
    label: `${shownNumber(link)} ${link.label}`.trim(),
    ...(link.reason === undefined ? {} : { detail: link.reason }),
    range: toRange(client, link),
  };
}

function toRange(client: BaseLanguageClient, { selectionRange }: ReportLink): Range {
  return client.protocol2CodeConverter.asRange(selectionRange);
}

function nothingFound(request: LinkRequest): string {
  return request === FINDINGS_REQUEST
    ? l10n.t('No findings: the cursor is in no recommendation, or nothing in the report speaks of its matter.')
    : l10n.t('No recommendation cites this paragraph or speaks of its matter.');
}

function onlyLikely(request: LinkRequest): string {
  return request === FINDINGS_REQUEST
    ? l10n.t('This recommendation cites no paragraph. Likely findings, inferred from the text:')
    : l10n.t('No recommendation cites this paragraph. Likely ones, inferred from the text:');
}

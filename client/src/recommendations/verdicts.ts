import { l10n, TextEditorRevealType, window } from 'vscode';
import type { Position, TextDocument } from 'vscode';
import type { Verdict } from '../../../server/src/annotations/annotation.ts';
import { JUDGE_REQUEST } from '../../../server/src/protocol/followUp.ts';
import type { JudgeParams } from '../../../server/src/protocol/followUp.ts';
import { FINDINGS_REQUEST } from '../../../server/src/protocol/links.ts';
import type { AnnotationEdit } from '../../../server/src/protocol/annotations.ts';
import type { FindingsParams, ReportLink } from '../../../server/src/protocol/links.ts';
import { authorName } from '../annotations/entries/author.ts';
import type { Annotations } from '../annotations/entries/annotations.ts';
import { reportEditor } from '../annotations/commands/noteCommands.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { toRange } from '../navigation/ranges.ts';
import { shownNumber } from './recommendationTree.ts';
import { verdictWords } from './verdictWords.ts';
import { say } from '../views/say.ts';

/** Keeps a reader's word on a likely finding, as an annotation; null takes back what was said. */
export async function keepVerdict(
  lazy: LazyClient,
  annotations: Annotations,
  document: TextDocument,
  asking: Position,
  link: ReportLink,
  verdict: Verdict | null,
): Promise<void> {
  const client = await lazy.client?.catch(() => undefined);
  if (client === undefined) return;
  const { code2ProtocolConverter: convert } = client;
  const params: JudgeParams = {
    textDocument: convert.asTextDocumentIdentifier(document),
    position: convert.asPosition(asking),
    finding: link.selectionRange.start,
    verdict,
    author: await authorName(),
  };
  const edits = await client.sendRequest<AnnotationEdit[]>(JUDGE_REQUEST, params);
  await annotations.edit([{ uri: document.uri, edits }]);
}

/** At a recommendation in the editor: asks which of its likely findings is meant, and keeps the word on it. */
export async function judgeInEditor(
  lazy: LazyClient,
  annotations: Annotations,
  verdict: Verdict | null,
): Promise<void> {
  const editor = reportEditor();
  const client = await lazy.client?.catch(() => undefined);
  if (editor === undefined || client === undefined) return;
  const { document, selection } = editor;
  const { textDocument, position } = client.code2ProtocolConverter.asTextDocumentPositionParams(
    document,
    selection.active,
  );
  const params: FindingsParams = { textDocument, position, withRejected: true };
  const found = await client.sendRequest<ReportLink[]>(FINDINGS_REQUEST, params);
  const open = found.filter((link) => link.kind === 'likely' && (link.verdict ?? null) !== verdict);
  if (open.length === 0) {
    say(l10n.t('No likely finding to judge here: put the cursor into a recommendation that has some.'));
    return;
  }
  const items = open.map((link) => ({
    label: `${shownNumber(link)} ${link.label}`.trim(),
    description: verdictWords(link),
    detail: link.reason ?? '',
    link,
  }));
  const picked = await window.showQuickPick(items, {
    title: titleFor(verdict),
    onDidSelectItem: (item: (typeof items)[number]) => {
      editor.revealRange(toRange(item.link.selectionRange));
    },
  });
  // The list showed the findings as it was gone through; the reader is still at the recommendation.
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  if (picked === undefined) return;
  await keepVerdict(lazy, annotations, document, selection.active, picked.link, verdict);
}

function titleFor(verdict: Verdict | null): string {
  if (verdict === null) return l10n.t('Take Back What Was Said of Which Finding?');
  return verdict === 'accepted' ? l10n.t('Accept Which Finding?') : l10n.t('Reject Which Finding?');
}

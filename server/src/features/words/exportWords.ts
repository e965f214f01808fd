import * as l10n from '@vscode/l10n';
import type { ExportWords } from '../../protocol/exchange.ts';

/** Headings of exports, in the reader’s language. Reached through messages.ts, as all words of the server. */
export function exportWords(): ExportWords {
  return {
    annotations: l10n.t('Annotations'),
    actionPlan: l10n.t('Action plan'),
    unplaced: l10n.t('Unplaced: passages that were not found in the report any more'),
    wholeReport: l10n.t('On the whole report'),
    resolved: l10n.t('resolved'),
    linkedWith: l10n.t('Linked with'),
    openInEditor: l10n.t('open in the editor'),
    noHeading: l10n.t('Without a heading'),
    columns: {
      report: l10n.t('Report'),
      title: l10n.t('Title'),
      kind: l10n.t('Kind'),
      quote: l10n.t('Quote'),
      note: l10n.t('Note'),
      tags: l10n.t('Tags'),
      author: l10n.t('Author'),
      created: l10n.t('Created'),
      replies: l10n.t('Replies'),
      state: l10n.t('Place'),
      resolved: l10n.t('Resolved'),
      section: l10n.t('Section'),
      paragraph: l10n.t('Paragraph'),
      page: l10n.t('Page'),
      line: l10n.t('Line'),
      link: l10n.t('Link back'),
      links: l10n.t('Linked with'),
      id: l10n.t('Id'),
      recommendation: l10n.t('Recommendation'),
      status: l10n.t('Status'),
      owner: l10n.t('Owner'),
      due: l10n.t('Due'),
      evidence: l10n.t('Evidence'),
      notes: l10n.t('Notes'),
    },
  };
}

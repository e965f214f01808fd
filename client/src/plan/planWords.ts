import { l10n } from 'vscode';
import type { ActionStatus, PlanRow } from '../../../server/src/protocol/followUp.ts';
import type { PlanWords } from './planMessages.ts';

/** Names of what can become of a recommendation. */
export function statusNames(): Readonly<Record<ActionStatus, string>> {
  return {
    open: l10n.t('Open'),
    inProgress: l10n.t('In progress'),
    implemented: l10n.t('Implemented'),
    notAccepted: l10n.t('Not accepted'),
  };
}

/** "3 of 12 implemented" */
export function progressOf(rows: readonly Pick<PlanRow, 'status'>[]): string {
  const done = rows.filter(({ status }) => status === 'implemented').length;
  return rows.length === 0 ? '' : l10n.t('{0} of {1} implemented', done, rows.length);
}

/** The words of the page, translated. `{0}` in them is filled in by the page. */
export function planWords(): PlanWords {
  return {
    caption: l10n.t('Recommendations and what became of them.'),
    shown: l10n.t('Shown: {0} of {1}.', '{0}', '{1}'),
    recommendation: l10n.t('Recommendation'),
    status: l10n.t('Status'),
    owner: l10n.t('Owner'),
    due: l10n.t('Due'),
    evidence: l10n.t('Evidence'),
    notes: l10n.t('Notes'),
    show: l10n.t('Show'),
    all: l10n.t('All'),
    statuses: statusNames(),
    nothing: l10n.t('No recommendations were found in this report.'),
    gone: l10n.t('No longer found in the report'),
    overdue: l10n.t('Overdue'),
    addEvidence: l10n.t('Add…'),
    ofRecommendation: l10n.t('{0} of recommendation {1}', '{0}', '{1}'),
    reveal: l10n.t('Show in the Report'),
    addEvidenceTo: l10n.t('Add evidence to recommendation {0}', '{0}'),
    removeEvidence: l10n.t('Remove evidence {0}', '{0}'),
  };
}

import { l10n } from 'vscode';
import type { ReportLink } from '../../../server/src/protocol/links.ts';

/** "accepted by Ada", "rejected"; empty where nobody said anything. */
export function verdictWords({ verdict, by }: Pick<ReportLink, 'verdict' | 'by'>): string {
  if (verdict === undefined) return '';
  if (verdict === 'accepted') return by === undefined ? l10n.t('accepted') : l10n.t('accepted by {0}', by);
  return by === undefined ? l10n.t('rejected') : l10n.t('rejected by {0}', by);
}

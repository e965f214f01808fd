import { FINDINGS_REQUEST, RECOMMENDATIONS_REQUEST } from '../../server/src/protocol.ts';
import { followLinks } from './followLinks.ts';
import type { LazyClient } from './lazyClient.ts';
import { neverTreatAsReport, treatAsReport } from './treatAs.ts';

/** Every command of the extension. package.json gives the same ids their titles and keys. */
export const COMMANDS: Readonly<Record<string, (lazy: LazyClient) => Promise<void>>> = {
  'reportLens.goToFindings': (lazy) => followLinks(lazy, FINDINGS_REQUEST),
  'reportLens.backToRecommendations': (lazy) => followLinks(lazy, RECOMMENDATIONS_REQUEST),
  'reportLens.treatAsReport': treatAsReport,
  'reportLens.neverTreatAsReport': neverTreatAsReport,
};

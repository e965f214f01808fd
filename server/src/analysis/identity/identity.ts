import type { Layout } from '../../report/layout.ts';
import { citesCases } from '../../report/recognition/caseReferences.ts';
import type { ReportIdentity } from '../model.ts';
import { caseTitle } from '../sections/caseTitle.ts';
import { findAuthority } from './authority.ts';
import { findIdentityDates } from './dates.ts';
import { readFront } from './front.ts';
import { findFramework, findInspectorates, findKind } from './inspection.ts';
import { findInspectors } from './inspectors.ts';

/** Who inspected whom, and when. */
export type WhoAndWhen = Pick<
  ReportIdentity,
  'authority' | 'inspectorates' | 'kind' | 'framework' | 'visited' | 'published' | 'inspectors'
>;

/** Who was inspected by whom, how and when, as the first and the last page state it. What they do not state is absent. */
export function findWhoAndWhen(layout: Layout): WhoAndWhen {
  const front = readFront(layout);
  // Courts inspect nobody: names and days on their covers are those of judges, parties and hearings.
  if (citesCases(front.head.text) || caseTitle(layout) !== undefined) return { inspectorates: [], inspectors: [] };
  const authority = findAuthority(front, layout.source.text);
  const kind = findKind(front);
  const framework = findFramework(front);
  return {
    ...(authority === undefined ? {} : { authority }),
    ...(kind === undefined ? {} : { kind }),
    ...(framework === undefined ? {} : { framework }),
    ...findIdentityDates(front),
    inspectorates: findInspectorates(front),
    inspectors: findInspectors(front),
  };
}

import type { Layout } from '../../report/layout.ts';
import { citesCases } from '../../report/recognition/caseReferences.ts';
import type { ReportIdentity } from '../model.ts';
import { caseTitle } from '../sections/caseTitle.ts';
import { findAuthority } from './authority.ts';
import { findIdentityDates } from './dates.ts';
import { readFront } from './front.ts';
import type { Front } from './front.ts';
import { findFramework, findInspectorates, findKind, inspectoratesInHead } from './inspection.ts';
import { findInspectors } from './inspectors.ts';

/** Who inspected whom, and when. */
export type WhoAndWhen = Pick<
  ReportIdentity,
  'authority' | 'inspectorates' | 'kind' | 'framework' | 'visited' | 'published' | 'inspectors'
>;

/** Who inspected, and by what rules. */
type Bodies = Pick<WhoAndWhen, 'framework' | 'inspectorates' | 'inspectors'>;

/** Who was inspected by whom, how and when, as the first and the last page state it. What they do not state is absent. */
export function findWhoAndWhen(layout: Layout): WhoAndWhen {
  return readBy(layout, layout.source.text, (front) => {
    const framework = findFramework(front);
    return {
      ...(framework === undefined ? {} : { framework }),
      inspectorates: findInspectorates(front),
      inspectors: findInspectors(front),
    };
  });
}

/** The same of the first pages of `text`, which are all that `layout` has: without what may stand behind them. */
export function findOnFirstPages(layout: Layout, text: string): WhoAndWhen {
  return readBy(layout, text, (front) => ({ inspectorates: inspectoratesInHead(front), inspectors: [] }));
}

function readBy(layout: Layout, text: string, findBodies: (front: Front) => Bodies): WhoAndWhen {
  const front = readFront(layout);
  // Courts inspect nobody: names and days on their covers are those of judges, parties and hearings.
  if (citesCases(front.head.text) || caseTitle(layout) !== undefined) return { inspectorates: [], inspectors: [] };
  const authority = findAuthority(front, text);
  const kind = findKind(front);
  return {
    ...(authority === undefined ? {} : { authority }),
    ...(kind === undefined ? {} : { kind }),
    ...findIdentityDates(front),
    ...findBodies(front),
  };
}

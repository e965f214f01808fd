import type { Uri } from 'vscode';
import { FINDINGS_REQUEST, RECOMMENDATIONS_REQUEST } from '../../server/src/protocol/links.ts';
import {
  GO_TO_PLACE_COMMAND,
  OPEN_GLOSSARY_COMMAND,
  SHOW_FINDINGS_COMMAND,
  SHOW_PLACES_COMMAND,
  SHOW_SAME_MATTER_COMMAND,
  SWITCH_OFF_COMMAND,
} from '../../server/src/protocol/commands.ts';
import { chooseEditor } from './documents/chooseEditor.ts';
import { openAsReport } from './documents/openAsReport.ts';
import type { DocumentParts } from './documents/openAsReport.ts';
import { saveDocument } from './documents/saveDocument.ts';
import type { Comparisons } from './compareReports.ts';
import type { CLIENT_COMMANDS, SHOW_ACTION_COMMAND } from '../../server/src/protocol/commands.ts';
import { GO_TO_LINE_COMMAND } from './goToLine.ts';
import { followLinks } from './followLinks.ts';
import type { LazyClient } from './lazyClient.ts';
import { goToPlace, showFindings, showPlaces, showSameMatter } from './lensCommands.ts';
import { goToCitation } from './nextCitation.ts';
import { sameMatter } from './sameMatter.ts';
import { openSampleReport } from './sampleReport.ts';
import { WHAT_CAN_I_DO_COMMAND, whatCanIDo } from './whatCanIDo.ts';
import type { Pages } from './pages/pages.ts';
import { SHOW_PAGE_COMMAND } from './pages/pageSurroundings.ts';
import type { RecommendationsView } from './recommendationsView.ts';
import type { SearchView } from './searchView.ts';
import type { TermsView } from './termsView.ts';
import { addToTeamGlossary, openGlossary } from './teamGlossary.ts';
import type { ReportNode } from './reportTree.ts';
import type { ReportsView } from './reportsView.ts';
import { switchOffCheck } from './switchOffCheck.ts';
import type { Timelines } from './timelinePanel.ts';
import { neverTreatAsReport, treatAsReport } from './treatAs.ts';

/** What commands work on. */
export interface CommandParts {
  readonly lazy: LazyClient;
  readonly recommendations: RecommendationsView;
  readonly search: SearchView;
  readonly terms: TermsView;
  readonly documents: DocumentParts;
  readonly pages: Pages;
  readonly reports: ReportsView;
  readonly timelines: Timelines;
  readonly comparisons: Comparisons;
  /** Where the extension is installed. */
  readonly extensionUri: Uri;
  /** What Enter does in each view, by its id. */
  readonly goToLine: ReadonlyMap<unknown, () => Promise<void>>;
}

/**
 * Every command but those on annotations. package.json gives the same ids their titles and keys. `given` is what was
 * clicked on, where the command stands in a menu.
 */
export const COMMANDS: Readonly<Record<string, (parts: CommandParts, given?: unknown) => Promise<void> | void>> = {
  'reportLens.openSampleReport': ({ extensionUri }) => openSampleReport(extensionUri),
  [WHAT_CAN_I_DO_COMMAND]: whatCanIDo,
  'reportLens.goToFindings': ({ lazy }) => followLinks(lazy, FINDINGS_REQUEST),
  'reportLens.backToRecommendations': ({ lazy }) => followLinks(lazy, RECOMMENDATIONS_REQUEST),
  'reportLens.nextCitation': ({ lazy }) => goToCitation(lazy, 'next'),
  'reportLens.previousCitation': ({ lazy }) => goToCitation(lazy, 'previous'),
  'reportLens.filterRecommendations': ({ recommendations }) => recommendations.askForFilter(),
  'reportLens.clearRecommendationFilter': ({ recommendations }) => {
    recommendations.setFilter('');
  },
  'reportLens.searchReports': ({ search }) => search.ask(),
  'reportLens.clearSearch': ({ search }) => {
    search.clear();
  },
  'reportLens.exportSearch': ({ search }) => search.export(),
  'reportLens.readFolder': ({ search }) => search.readFolder(),
  'reportLens.filterTerms': ({ terms }) => terms.askForFilter(),
  'reportLens.clearTermFilter': ({ terms }) => {
    terms.setFilter('');
  },
  'reportLens.sortTerms': ({ terms }) => terms.askForOrder(),
  'reportLens.copyTerms': ({ terms }) => terms.copyTable(),
  'reportLens.insertAbbreviations': ({ terms }) => terms.insertAbbreviations(),
  'reportLens.addToTeamGlossary': addToTeamGlossary,
  'reportLens.openAsReport': ({ documents }, given) => openAsReport(documents, given),
  'reportLens.chooseEditor': chooseEditor,
  [SHOW_PAGE_COMMAND]: ({ pages }) => pages.show(),
  'reportLens.saveAsText': ({ documents }) => saveDocument(documents, 'text'),
  'reportLens.saveAsMarkdown': ({ documents }) => saveDocument(documents, 'markdown'),
  'reportLens.sameMatter': ({ lazy }) => sameMatter(lazy),
  'reportLens.filterReports': ({ reports }) => reports.askForFilter(),
  'reportLens.clearReportFilter': ({ reports }) => {
    reports.setFilter('');
  },
  'reportLens.compareReports': ({ comparisons }, node) => comparisons.choose(node as ReportNode | undefined),
  'reportLens.showTimeline': ({ timelines }, node) => timelines.show(authorityName(node)),
  'reportLens.acceptFinding': ({ recommendations }, given) => recommendations.judge(given, 'accepted'),
  'reportLens.rejectFinding': ({ recommendations }, given) => recommendations.judge(given, 'rejected'),
  'reportLens.withdrawVerdict': ({ recommendations }, given) => recommendations.judge(given, null),
  'reportLens.showRejectedFindings': ({ recommendations }) => {
    recommendations.toggleRejected();
  },
  [GO_TO_LINE_COMMAND]: ({ goToLine }, view) => goToLine.get(view)?.(),
  'reportLens.treatAsReport': treatAsReport,
  'reportLens.neverTreatAsReport': neverTreatAsReport,
};

/** The authority of a line of the Reports view, or around it; undefined from the palette. */
function authorityName(node: unknown): string | undefined {
  for (let one = node as ReportNode | undefined; one !== undefined; one = one.parent)
    if (one.kind === 'authority') return one.group.name;
  return undefined;
}

/** What a click on a code lens or code action runs, with what the server put into it. Not for the palette. */
export const LENS_COMMANDS: Readonly<
  Record<
    Exclude<(typeof CLIENT_COMMANDS)[number], typeof SHOW_ACTION_COMMAND>,
    (lazy: LazyClient, given: readonly unknown[]) => Promise<void>
  >
> = {
  [SHOW_PLACES_COMMAND]: showPlaces,
  [SHOW_FINDINGS_COMMAND]: showFindings,
  [GO_TO_PLACE_COMMAND]: goToPlace,
  [SHOW_SAME_MATTER_COMMAND]: showSameMatter,
  [SWITCH_OFF_COMMAND]: switchOffCheck,
  [OPEN_GLOSSARY_COMMAND]: openGlossary,
};

import type { Range, Uri } from 'vscode';
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
import type { Comparisons } from './reports/compareReports.ts';
import type { CLIENT_COMMANDS, SHOW_ACTION_COMMAND } from '../../server/src/protocol/commands.ts';
import { ANNOTATION_CLICKS, ANNOTATION_COMMANDS, THREAD_COMMANDS } from './annotations/commands/annotationCommands.ts';
import type { AnnotationParts } from './annotations/commands/annotationCommands.ts';
import { goToLine, GO_TO_LINE_COMMAND, keepsFocus } from './navigation/goToLine.ts';
import type { Later, LaterView } from './connection/later.ts';
import { showDoubts } from './report/doubts.ts';
import { followLinks } from './recommendations/followLinks.ts';
import type { LazyClient } from './connection/lazyClient.ts';
import { goToPlace, showFindings, showPlaces, showSameMatter } from './lensCommands.ts';
import { goToCitation } from './navigation/nextCitation.ts';
import { sameMatter } from './reports/sameMatter.ts';
import { openSampleReport } from './report/sampleReport.ts';
import { whatCanIDo } from './whatCanIDo.ts';
import type { Pages } from './pages/pages.ts';
import { SHOW_PAGE_COMMAND } from './pages/pageSurroundings.ts';
import type { TreeNode } from './recommendations/recommendationTree.ts';
import type { RecommendationsView } from './recommendations/recommendationsView.ts';
import type { SearchNode } from './search/searchTree.ts';
import type { SearchView } from './search/searchView.ts';
import type { TermNode } from './terms/termTree.ts';
import type { TermsView } from './terms/termsView.ts';
import { addToTeamGlossary, openGlossary } from './terms/teamGlossary.ts';
import type { ReportNode } from './reports/reportTree.ts';
import type { ReportsView } from './reports/reportsView.ts';
import { switchOffCheck } from './report/switchOffCheck.ts';
import { showInReport } from './navigation/showInReport.ts';
import type { Timelines } from './timeline/timelinePanel.ts';
import { neverTreatAsReport, treatAsReport } from './report/treatAs.ts';
import { REVEAL_COMMAND } from './views/viewCommands.ts';

/** What commands work on. */
export interface CommandParts {
  readonly lazy: LazyClient;
  readonly recommendations: LaterView<TreeNode, RecommendationsView>;
  readonly search: LaterView<SearchNode, SearchView>;
  readonly terms: LaterView<TermNode, TermsView>;
  readonly documents: Later<DocumentParts>;
  readonly pages: Later<Pages>;
  readonly reports: LaterView<ReportNode, ReportsView>;
  readonly timelines: Later<Timelines>;
  readonly comparisons: Later<Comparisons>;
  readonly surface: AnnotationParts;
  /** Where the extension is installed. */
  readonly extensionUri: Uri;
}

/** Every command of menus, keys and the palette but those on annotations. */
const COMMANDS: Readonly<Record<string, (parts: CommandParts, given?: unknown) => Promise<void> | void>> = {
  'reportLens.openSampleReport': ({ extensionUri }) => openSampleReport(extensionUri),
  'reportLens.whatCanIDo': whatCanIDo,
  'reportLens.showDoubts': ({ lazy }) => showDoubts(lazy),
  'reportLens.goToFindings': ({ lazy }) => followLinks(lazy, FINDINGS_REQUEST),
  'reportLens.backToRecommendations': ({ lazy }) => followLinks(lazy, RECOMMENDATIONS_REQUEST),
  'reportLens.nextCitation': ({ lazy }) => goToCitation(lazy, 'next'),
  'reportLens.previousCitation': ({ lazy }) => goToCitation(lazy, 'previous'),
  'reportLens.filterRecommendations': async ({ recommendations }) => (await recommendations.get()).askForFilter(),
  'reportLens.clearRecommendationFilter': async ({ recommendations }) => {
    (await recommendations.get()).setFilter('');
  },
  'reportLens.searchReports': async ({ search }) => (await search.get()).ask(),
  'reportLens.clearSearch': async ({ search }) => {
    (await search.get()).clear();
  },
  'reportLens.exportSearch': async ({ search }) => (await search.get()).export(),
  'reportLens.readFolder': async ({ search }) => (await search.get()).readFolder(),
  'reportLens.filterTerms': async ({ terms }) => (await terms.get()).askForFilter(),
  'reportLens.clearTermFilter': async ({ terms }) => {
    (await terms.get()).setFilter('');
  },
  'reportLens.sortTerms': async ({ terms }) => (await terms.get()).askForOrder(),
  'reportLens.copyTerms': async ({ terms }) => (await terms.get()).copyTable(),
  'reportLens.insertAbbreviations': async ({ terms }) => (await terms.get()).insertAbbreviations(),
  'reportLens.addToTeamGlossary': addToTeamGlossary,
  'reportLens.openAsReport': async ({ documents }, given) => openAsReport(await documents.get(), given),
  'reportLens.chooseEditor': chooseEditor,
  [SHOW_PAGE_COMMAND]: async ({ pages }) => (await pages.get()).show(),
  'reportLens.saveAsText': async ({ documents }) => saveDocument(await documents.get(), 'text'),
  'reportLens.saveAsMarkdown': async ({ documents }) => saveDocument(await documents.get(), 'markdown'),
  'reportLens.sameMatter': ({ lazy }) => sameMatter(lazy),
  'reportLens.filterReports': async ({ reports }) => (await reports.get()).askForFilter(),
  'reportLens.clearReportFilter': async ({ reports }) => {
    (await reports.get()).setFilter('');
  },
  'reportLens.compareReports': async ({ comparisons }, node) =>
    (await comparisons.get()).choose(node as ReportNode | undefined),
  'reportLens.showTimeline': async ({ timelines }, node) => (await timelines.get()).show(authorityName(node)),
  'reportLens.acceptFinding': async ({ recommendations }, given) =>
    (await recommendations.get()).judge(given, 'accepted'),
  'reportLens.rejectFinding': async ({ recommendations }, given) =>
    (await recommendations.get()).judge(given, 'rejected'),
  'reportLens.withdrawVerdict': async ({ recommendations }, given) => (await recommendations.get()).judge(given, null),
  'reportLens.showRejectedFindings': async ({ recommendations }) => {
    (await recommendations.get()).toggleRejected();
  },
  [GO_TO_LINE_COMMAND]: (parts, view) => goToLineOf(parts, view),
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
const LENS_COMMANDS: Readonly<
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

type Run = (parts: CommandParts, given: readonly unknown[]) => Promise<void> | void;

/**
 * Every command. package.json gives those of menus, keys and the palette their titles and keys. `given` is what was clicked
 * on, where a command stands in a menu, or what was put into a lens or a line of a view.
 */
export const ALL_COMMANDS: Readonly<Record<string, Run>> = {
  ...runs(COMMANDS, (run, parts, [given]) => run(parts, given)),
  ...runs({ ...ANNOTATION_COMMANDS, ...THREAD_COMMANDS }, (run, { surface }, [given]) => run(surface, given)),
  ...runs(ANNOTATION_CLICKS, (run, { surface }, given) => run(surface, given)),
  ...runs(LENS_COMMANDS, (run, { lazy }, given) => run(lazy, given)),
  [REVEAL_COMMAND]: (_, given) => {
    const [uri, place] = given as [Uri, Range];
    return showInReport(uri, place, { preserveFocus: keepsFocus(given) });
  },
};

function runs<T>(table: Readonly<Record<string, T>>, call: (run: T, ...rest: Parameters<Run>) => ReturnType<Run>) {
  return Object.fromEntries(
    Object.entries(table).map(([id, run]): [string, Run] => [id, (...rest) => call(run, ...rest)]),
  );
}

/** What Enter does in a view, by its id. */
async function goToLineOf(parts: CommandParts, view: unknown): Promise<void> {
  const { reports, recommendations, terms, search, surface } = parts;
  switch (view) {
    case 'reportLens.reports':
      return goToLine(reports);
    case 'reportLens.recommendations':
      return goToLine(recommendations);
    case 'reportLens.terms':
      return goToLine(terms);
    case 'reportLens.search':
      return goToLine(search);
    case 'reportLens.annotationsView':
      return goToLine(surface.annotationsView);
    case 'reportLens.actionPlanView':
      return goToLine(surface.planView);
  }
}

import { commands, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { doubtsOf } from './report/doubts.ts';
import { hasPages, SHOW_PAGE_COMMAND } from './pages/pageSurroundings.ts';

/** Offers what can be done with the report in front, in the order in which a reader needs it. */
export async function whatCanIDo(): Promise<void> {
  const chosen = await window.showQuickPick(offers(), {
    title: l10n.t('What Can I Do with This Report?'),
    placeHolder: l10n.t('Choose, or type a few letters'),
    matchOnDetail: true,
  });
  if (chosen !== undefined) await commands.executeCommand(chosen.command);
}

interface Offer extends QuickPickItem {
  readonly command: string;
}

function offer(icon: string, label: string, detail: string, command: string): Offer {
  return { label: `$(${icon}) ${label}`, detail, command };
}

function offers(): Offer[] {
  return [...toRead(), ...toFollow(), ...toKeep(), ...toDoubt()];
}

function toRead(): Offer[] {
  const outline = l10n.t('Sections, judgements, paragraphs');
  const recommendations = l10n.t('Each with the findings behind it');
  const terms = l10n.t('What each means here, how often it is used, what is inconsistent');
  return [
    offer('list-tree', l10n.t('Show the outline'), outline, 'outline.focus'),
    offer('checklist', l10n.t('List the recommendations'), recommendations, 'reportLens.recommendations.focus'),
    ...toDraw(),
    offer('book', l10n.t('List the acronyms and terms'), terms, 'reportLens.terms.focus'),
  ];
}

/** Only a PDF has pages that can be drawn. */
function toDraw(): Offer[] {
  const shown = window.activeTextEditor?.document.uri;
  if (shown === undefined || !hasPages(shown)) return [];
  const detail = l10n.t('Beside the text, the passage marked');
  return [offer('open-preview', l10n.t('Show the page of the PDF'), detail, SHOW_PAGE_COMMAND)];
}

function toFollow(): Offer[] {
  const findings = l10n.t('Go to the findings behind this recommendation');
  const back = l10n.t('Go back to the recommendations that rest on this paragraph');
  const symbol = l10n.t('Go to a paragraph, heading or recommendation');
  const inRecommendation = l10n.t('Put the cursor in a recommendation first');
  const inParagraph = l10n.t('Put the cursor in a paragraph first');
  const allCitations = l10n.t('Walk through all of them');
  return [
    offer('arrow-right', findings, inRecommendation, 'reportLens.goToFindings'),
    offer('arrow-left', back, inParagraph, 'reportLens.backToRecommendations'),
    offer('symbol-numeric', symbol, l10n.t('By its number or its words'), 'workbench.action.gotoSymbol'),
    offer('link', l10n.t('Go to the next citation'), allCitations, 'reportLens.nextCitation'),
    offer('history', l10n.t('Find the same matter in other reports'), inParagraph, 'reportLens.sameMatter'),
    offer(
      'search',
      l10n.t('Search all reports of the folder'),
      l10n.t('Best passages first'),
      'reportLens.searchReports',
    ),
  ];
}

function toKeep(): Offer[] {
  const words = l10n.t('Select words first');
  const plan = l10n.t('Status, owner and due date of every recommendation');
  const takeAway = l10n.t('As Markdown, Word, CSV and other forms');
  return [
    offer('comment', l10n.t('Write a note'), words, 'reportLens.annotate'),
    offer('checklist', l10n.t('Open the action plan'), plan, 'reportLens.openActionPlan'),
    offer('export', l10n.t('Take the annotations away'), takeAway, 'reportLens.exportAnnotations'),
  ];
}

function toDoubt(): Offer[] {
  const doubts = l10n.t('Citations that lead nowhere, numbers that are missing');
  const leave = l10n.t('Leave this file alone from now on');
  const document = window.activeTextEditor?.document;
  const count = document === undefined ? 0 : doubtsOf(document).length;
  return [
    {
      ...offer('warning', l10n.t('See what is doubtful'), doubts, 'reportLens.showDoubts'),
      ...(count === 0 ? {} : { description: String(count) }),
    },
    offer('circle-slash', l10n.t('This is no report'), leave, 'reportLens.neverTreatAsReport'),
  ];
}

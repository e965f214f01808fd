import * as l10n from '@vscode/l10n';
import type { AnchorState } from '../../annotations/anchors/anchor.ts';
import type { ActionStatus, Motivation } from '../../annotations/annotation.ts';
import { citationMessages } from './citationMessages.ts';
import { exportWords } from './exportWords.ts';
import { keepingMessages } from './keepingMessages.ts';

/**
 * Every sentence that the server shows, in one place so that it can be put into other languages. Callers pass text from
 * reports as it is; the markup around it is made elsewhere.
 */
export const messages = {
  paragraph: (number: string) => l10n.t('paragraph {0}', number),
  numberRecovered: (name: string) => l10n.t('{0} (number recovered)', name),
  line: (number: number) => l10n.t('line {0}', number),
  page: (number: number) => l10n.t('page {0}', number),
  recommendation: () => l10n.t('recommendation'),
  recommendationNumber: (number: string) => l10n.t('recommendation {0}', number),

  outlineLost: () => l10n.t('paragraph · number not recovered'),
  outlineRecovered: () => l10n.t('paragraph · recovered'),
  untitled: () => l10n.t('(no title)'),

  meansHere: (place: string) => l10n.t('introduced in {0}:', place),
  meansInferred: (short: string, place: string) =>
    l10n.t('Inferred: {0} is not defined in brackets here; the report writes these words out in {1}:', short, place),
  otherMeanings: (count: number) =>
    count === 1
      ? l10n.t('This report also gives it another meaning:')
      : l10n.t('This report also gives it other meanings:'),
  notIntroduced: () => l10n.t('This report does not introduce it.'),
  elsewhere: (short: string, long: string) => l10n.t('Elsewhere {0} mostly stands for {1}.', short, long),
  forTeam: (short: string, long: string) => l10n.t('For your team {0} stands for {1}.', short, long),
  fromBuiltIn: (source: string) => l10n.t('Not from this report, but from the built-in glossary: {0}.', source),
  fromTeam: (file: string) => l10n.t('From the team glossary {0}.', file),
  fromTeamWithSource: (file: string, source: string) => l10n.t('From the team glossary {0}: {1}.', file, source),
  since: (year: number) => l10n.t('since {0}', year),
  until: (year: number) => l10n.t('until {0}', year),
  fromUntil: (from: number, until: number) => l10n.t('{0} to {1}', from, until),
  notUsed: () => l10n.t('Not used in this report.'),
  usesFirst: (count: number, place: string) =>
    count === 1
      ? l10n.t('Used once in this report, in {0}.', place)
      : l10n.t('Used {0} times in this report, first in {1}.', count, place),

  readingLongReport: () => l10n.t('Reading a long report'),
  folderRead: (count: number) => l10n.t('All reports of the folder are read: {0}.', count),
  comparingReports: () => l10n.t('Comparing reports'),
  readingReports: () => l10n.t('Reading reports'),
  readingReportsOf: (done: number, total: number) => l10n.t('{0} of {1} files', done, total),
  lookingAtReportsOf: (looked: number, total: number) => l10n.t('first pages of {0} of {1} files', looked, total),

  noSuchParagraph: (number: string) => l10n.t('This report has no paragraph {0}.', number),
  noSuchParagraphs: (numbers: string) => l10n.t('This report has no paragraphs {0}.', numbers),
  citationNumberLost: () => l10n.t('The number of this citation is lost.'),
  citationInferred: (percent: number) => l10n.t('Inferred, {0} % sure', percent),
  sharedWords: (words: string) => l10n.t('both speak of {0}', words),
  recovered: (percent: number, reason: string) =>
    l10n.t('Number recovered, not printed: {0} % sure, because {1}.', percent, reason),
  numberLost: () => l10n.t('A paragraph whose number is lost.'),
  numberLostLikeliest: (number: string, percent: number) =>
    l10n.t('Likeliest is {0}, but only {1} % sure: too little to show it as its number.', number, percent),
  numberLostOneOfTwo: (number: string, percent: number, second: string, percentOfSecond: number) =>
    l10n.t(
      '{0} ({1} % sure) or {2} ({3} %): too little to show either as its number.',
      number,
      percent,
      second,
      percentOfSecond,
    ),
  betweenNumbers: (before: string, after: string) => l10n.t('it stands between paragraphs {0} and {1}', before, after),
  afterNumber: (before: string) => l10n.t('it follows paragraph {0}', before),
  beforeNumber: (after: string) => l10n.t('it precedes paragraph {0}', after),
  inSequence: () => l10n.t('it fits the run of numbers'),
  citedForSameMatter: (place: string) => l10n.t('the citation in {0} speaks of the same matter', place),
  citedForSameWords: (place: string, words: string) =>
    l10n.t('the citation in {0} speaks of the same matter ({1})', place, words),
  layoutReasons: {
    'short-line': () => l10n.t('the line before it ends early'),
    'lower-case-start': () => l10n.t('it begins in lower case'),
    'sentence-end': () => l10n.t('a sentence ends before it'),
    'blank-line': () => l10n.t('a blank line stands before it'),
    'section-start': () => l10n.t('a section begins there'),
    'page-break': () => l10n.t('a page begins there'),
  },

  citedBy: (count: number) => (count === 1 ? l10n.t('Cited in one place:') : l10n.t('Cited in {0} places:', count)),
  mayBeCitedBy: (count: number) =>
    count === 1 ? l10n.t('It may be cited in one place:') : l10n.t('It may be cited in {0} places:', count),
  notCited: () => l10n.t('Not cited in this report.'),
  more: (count: number) => (count === 1 ? l10n.t('… and one more.') : l10n.t('… and {0} more.', count)),

  otherInspection: () => l10n.t('Another inspection'),
  mentionedInspection: (kind: string, date: string) => l10n.t('{0}, {1}', kind, date),
  mentionedBy: (inspectorate: string) => l10n.t('Inspected by {0}.', inspectorate),
  mentionedJudgement: (grade: string) => l10n.t('This report says that it judged: {0}.', grade),
  mentionedNotRead: () => l10n.t('Mentioned here, not read: no report of it is in the open folders.'),
  reportInFolder: () => l10n.t('In the folder: '),
  aReport: () => l10n.t('Report'),
  areaAndGrade: (area: string, grade: string) => l10n.t('{0}: {1}', area, grade),
  notReadYet: () => l10n.t('not read yet'),
  judgementsNotReadYet: () => l10n.t('What it judged is shown here once it is read.'),
  itJudged: () => l10n.t('It judged:'),
  severalReports: (count: number) => l10n.t('{0} reports in the folder can be meant:', count),
  dateIsVisit: () => l10n.t('Inspectors came at that time.'),
  publishedOn: (date: string) => l10n.t('published on {0}', date),
  exportedOn: (date: string) => l10n.t('exported on {0}', date),
  dateIsPublication: () => l10n.t('It was published at that time.'),
  dateIsAfterVisit: () =>
    l10n.t(
      'Inferred: it gave that judgement, inspectors came shortly before, and it does not say when it was published.',
    ),
  kindIsSame: () => l10n.t('The kind of inspection is the same.'),
  datesDisagree: (
    judgement: string,
    { one, date, other, otherDate }: { one: string; date: string; other: string; otherDate: string },
  ) =>
    l10n.t(
      'Two dates for the judgement “{0}”: {1} says {2}, {3} says {4}. One may be the date of the visit, the other of publication.',
      judgement,
      one,
      date,
      other,
      otherDate,
    ),
  gradesDisagree: (one: string, judgement: string, other: string, grades: string) =>
    l10n.t('{0} says that the judgement was “{1}”; {2} itself gives: {3}.', one, judgement, other, grades),
  comparedRecommendations: (count: number) => l10n.t('Recommendations, matched by what they speak of: {0}', count),
  onlyIn: (report: string) => l10n.t('only in {0}', report),
  nothingThere: () => l10n.t('(nothing that matches)'),
  openReport: (title: string) => l10n.t('Open the report: {0}', title),
  mentionedInReports: (count: number) =>
    count === 1 ? l10n.t('Mentioned once in other reports:') : l10n.t('Mentioned {0} times in other reports:', count),
  probably: () => l10n.t('Probably: '),
  previousInferred: () =>
    l10n.t(
      'Inferred: no date stands here; this is the report before this one of the same authority and kind in the open folders.',
    ),
  undatedMentions: (count: number) =>
    count === 1
      ? l10n.t('Probably meant once more in later reports, without a date.')
      : l10n.t('Probably meant {0} times more in later reports, without a date.', count),
  saidThere: (words: string) => l10n.t(': “{0}”', words),
  months: (month: number) =>
    [
      l10n.t('January'),
      l10n.t('February'),
      l10n.t('March'),
      l10n.t('April'),
      l10n.t('May'),
      l10n.t('June'),
      l10n.t('July'),
      l10n.t('August'),
      l10n.t('September'),
      l10n.t('October'),
      l10n.t('November'),
      l10n.t('December'),
    ][month - 1] ?? '',
  dateRange: (start: string, end: string) => l10n.t('{0} to {1}', start, end),

  scaleBestFirst: (name: string) => l10n.t('Scale, best first ({0}):', name),
  scalePrinted: () => l10n.t('The scale is printed in this report.'),
  scalePrintedAt: (place: string) => l10n.t('The scale is printed in this report, {0}.', place),
  scaleKnown: () => l10n.t('The scale is general knowledge of this kind of inspection; this report does not print it.'),

  hintInferred: (percent: number) => l10n.t('Inferred, not printed: {0} % sure.', percent),
  hintInferredBecause: (percent: number, words: string) =>
    l10n.t('Inferred, not printed: {0} % sure, because both speak of {1}.', percent, words),

  hintLikely: (finding: string) => l10n.t('→ {0}, likely', finding),
  hintLikelyOnly: () => l10n.t('The likeliest finding behind this recommendation, which cites none.'),
  hintLikelyBecause: (reason: string) =>
    l10n.t('The likeliest finding behind this recommendation, which cites none. {0}.', reason),

  hintAccepted: (finding: string) => l10n.t('→ {0}, accepted', finding),
  hintAcceptedOnly: () => l10n.t('The finding behind this recommendation, which cites none, as a reader accepted it.'),
  hintAcceptedBy: (name: string) =>
    l10n.t('The finding behind this recommendation, which cites none, as {0} accepted it.', name),
  linkAccepted: () => l10n.t('accepted'),
  linkAcceptedBy: (name: string) => l10n.t('accepted by {0}', name),

  numberSure: (percent: number) => l10n.t('Number recovered, {0} % sure', percent),
  footnote: (number: string) => l10n.t('Footnote {0}', number),
  markInferred: (count: number) =>
    count === 1
      ? l10n.t('Inferred, not printed: the recommendation that this finding probably led to.')
      : l10n.t('Inferred, not printed: the recommendations that this finding probably led to, the likeliest first.'),
  bothSpeakOf: (words: string) => l10n.t('Both speak of {0}', words),
  goesWith: (said: string, asked: string) => l10n.t('“{0}” goes with “{1}” in the recommendation', said, asked),
  amongRelated: () => l10n.t('the paragraphs beside it are on the same matter'),
  inOrder: () => l10n.t('it stands near the findings of the recommendations beside this one'),

  lensCitedByRecommendations: (count: number, names: string) =>
    count === 1 ? l10n.t('cited by recommendation {0}', names) : l10n.t('cited by recommendations {0}', names),
  lensCitedByParagraphs: (count: number, names: string) =>
    count === 1 ? l10n.t('cited by paragraph {0}', names) : l10n.t('cited by paragraphs {0}', names),
  lensLikelyByRecommendations: (count: number, names: string) =>
    count === 1
      ? l10n.t('probably cited by recommendation {0}', names)
      : l10n.t('probably cited by recommendations {0}', names),
  lensLikelyByParagraphs: (count: number, names: string) =>
    count === 1 ? l10n.t('probably cited by paragraph {0}', names) : l10n.t('probably cited by paragraphs {0}', names),
  lensAndMore: (names: string, count: number) => l10n.t('{0} and {1} more', names, count),
  lensCited: (count: number) => l10n.t('{0} cited', count),
  lensLikely: (count: number) => l10n.t('{0} likely', count),
  lensNothing: () => l10n.t('no finding found'),

  linkCited: () => l10n.t('cited'),
  linkLikely: () => l10n.t('likely'),

  annotationKind: (motivation: Motivation) => {
    if (motivation === 'commenting') return l10n.t('Note');
    if (motivation === 'questioning') return l10n.t('Question');
    if (motivation === 'tagging') return l10n.t('Tag');
    return motivation === 'linking' ? l10n.t('Link') : l10n.t('Highlight');
  },
  annotationState: (state: AnchorState) =>
    ({
      exact: () => l10n.t('exact place'),
      moved: () => l10n.t('moved with its words'),
      likely: () => l10n.t('likely place'),
      unplaced: () => l10n.t('passage not found'),
    })[state](),
  planStatus: (status: ActionStatus) =>
    ({
      open: () => l10n.t('open'),
      inProgress: () => l10n.t('in progress'),
      implemented: () => l10n.t('implemented'),
      notAccepted: () => l10n.t('not accepted'),
    })[status](),
  planProgress: (done: number, all: number) => (all === 0 ? '' : l10n.t('{0} of {1} implemented', done, all)),
  lensAction: (status: string) => l10n.t('action: {0}', status),
  lensActionDue: (status: string, due: string) => l10n.t('action: {0}, due {1}', status, due),
  lensAccepted: (count: number) => l10n.t('{0} accepted', count),
  exportWords: () => exportWords(),

  missingTargetNearest: (number: string, candidates: string) =>
    l10n.t('This report has no paragraph {0}; nearest: {1}.', number, candidates),
  missingRecommendation: (number: string, candidates: string) =>
    l10n.t('This report has no recommendation {0}; nearest: {1}.', number, candidates),
  numberRepeated: (number: string) => l10n.t('The paragraph number {0} stands more than once.', number),
  numberMissing: (numbers: string) => l10n.t('Missing in the run of paragraph numbers before this one: {0}.', numbers),
  actionGoTo: (paragraph: string) => l10n.t('Go to {0}', paragraph),
  actionShowNearest: (numbers: string) => l10n.t('Show the nearest paragraphs: {0}', numbers),
  actionShowRepeated: (number: string) => l10n.t('Show all paragraphs with the number {0}', number),
  actionShowGap: () => l10n.t('Show the paragraphs before and after the gap'),
  actionSameMatter: () => l10n.t('Find the same matter in other reports'),
  actionSwitchOff: () => l10n.t('Switch notes of this kind off'),
  withoutEvidence: () =>
    l10n.t('This recommendation cites no paragraph, and nothing in the report was found to speak of its matter.'),
  completionOfReport: () => l10n.t('As this report introduces it.'),
  completionBuiltIn: () => l10n.t('From the built-in glossary.'),
  completionIntroduces: (short: string) => l10n.t('introduces {0}', short),
  inferredAt: (place: string) => l10n.t('{0}, inferred', place),
  acronymNeverDefined: (short: string) => l10n.t('This report never says what {0} stands for.', short),
  acronymDefinedTwoWays: (short: string, long: string, other: string) =>
    l10n.t('Here {0} stands for “{1}”, before this for “{2}”.', short, long, other),
  acronymDefinedLate: (short: string, long: string) =>
    l10n.t('{0} is used here before the report says what it stands for ({1}).', short, long),
  acronymNotUsedAgain: (short: string) => l10n.t('{0} is introduced here and not used again.', short),
  acronymDefinedTwice: (short: string) => l10n.t('{0} was introduced before, with the same meaning.', short),
  definedHere: () => l10n.t('Introduced here.'),
  actionGoToDefinition: (place: string) => l10n.t('Go to the other introduction ({0})', place),
  actionGoToLateDefinition: (place: string) => l10n.t('Go to where it is introduced ({0})', place),
  actionDefineHere: (definition: string) => l10n.t('Introduce it here: “{0}”', definition),
  ...citationMessages,
  ...keepingMessages,
  actionAddToGlossary: (term: string, file: string) => l10n.t('Add “{0}” to the team glossary {1}', term, file),
  actionAddToNewGlossary: (term: string) => l10n.t('Add “{0}” to a new team glossary', term),
  noFolderForGlossary: () => l10n.t('Open a folder first: a team glossary is a file in it.'),
  glossaryIsBroken: (file: string) => l10n.t('{0} has mistakes; mend them first, nothing is written until then.', file),
  newGlossaryComment: () =>
    l10n.t('Terms of our team, for Report Lens. What stands here counts more than the built-in glossary.'),
  openGlossary: () => l10n.t('Open the glossary'),
  glossarySyntax: (reason: string) =>
    l10n.t('This glossary cannot be read here: {0}. Entries that can be told are used.', reason),
  glossaryTooLarge: () => l10n.t('This file is too large for a glossary; it is not used.'),
  glossaryNotAList: () => l10n.t('A glossary is a list: each term begins with a dash, as in “- long: care plan”.'),
  glossaryNotAnEntry: () => l10n.t('A term has fields, such as “long: care plan”. This one is not used.'),
  glossaryUnknownField: (field: string, known: string) =>
    l10n.t('There is no field “{0}”; it is not used. Fields are: {1}.', field, known),
  glossaryMissing: (field: string) => l10n.t('This term has no “{0}”; it is not used.', field),
  glossaryNotAText: (field: string) =>
    l10n.t('“{0}” must be a text; put figures and words such as true in quotation marks. It is not used.', field),
  glossaryNotTexts: (field: string) =>
    l10n.t('“{0}” must be a list of texts, as in [one, two]. It is not used.', field),
  glossaryNotAYear: (field: string) => l10n.t('“{0}” must be a year, such as 2019. It is not used.', field),
  glossaryYears: (from: string, until: string) =>
    l10n.t('The first year ({0}) is after the last one ({1}).', from, until),
  glossaryRepeated: (term: string) => l10n.t('“{0}” is in this file already; the first entry counts.', term),
  tooLarge: (megabytes: string) =>
    l10n.t(
      'This text ({0} million characters) is too large to be read as a report: it has no outline, hovers or links. The limit is 20 million characters or 500,000 lines.',
      megabytes,
    ),
} as const;

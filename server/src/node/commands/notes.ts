import type { Range } from 'vscode-languageserver-types';
import type { ProblemCode } from '../../analysis/model.ts';
import type { REPORTS_DISAGREE } from '../../features/diagnostics/disagreementNotes.ts';

/** What was found in one file. */
export interface CheckedFile {
  readonly name: string;
  /** As the user named it, as a URI where it is a file. */
  readonly uri: string;
  readonly notes: readonly Note[];
}

export type NoteCode = ProblemCode | typeof REPORTS_DISAGREE;

/** A diagnostic as it is printed. */
export interface Note {
  readonly level: 'hint' | 'information';
  readonly code: NoteCode;
  readonly message: string;
  readonly range: Range;
}

/** What each kind of note says, in general. */
export const RULES: Readonly<Record<NoteCode, string>> = {
  'citation-without-target': 'A citation names a paragraph that the report does not have.',
  'cited-number-lost': 'The number of a cited paragraph was lost, so that it is not sure which one is meant.',
  'recommendation-not-found': 'A citation names a recommendation that the report does not have.',
  'citations-out': 'Numbers that recommendations cite seem to be out by some paragraphs.',
  'number-repeated': 'A paragraph number stands more than once.',
  'number-missing': 'Numbers are missing in the run of paragraph numbers.',
  'recommendation-without-evidence': 'A recommendation cites nothing, and no finding was found to speak of its matter.',
  'reports-disagree': 'Two of the reports say different things of one judgement.',
  'acronym-defined-two-ways': 'An acronym stands for one thing here and for another there.',
  'acronym-defined-late': 'An acronym is used before it is introduced.',
  'acronym-never-defined': 'An acronym is used and never introduced.',
  'acronym-not-used-again': 'An acronym is introduced and not used again.',
  'acronym-defined-twice': 'An acronym is introduced again with the same meaning.',
  'text-too-large': 'The text is too large to be read as a report.',
};

import { BUILT_IN_GLOSSARY } from '../analysis/terms/known/glossary.ts';
import { printedForm } from '../analysis/terms/terms.ts';
import { fold } from '../features/words/prose.ts';
import type { ReportDocument } from '../workspace/reports.ts';
import { REPORT_PARAMETER, reportsFor } from './library.ts';
import { quotation } from './quotes.ts';
import { textOf } from './tool.ts';
import type { Tool } from './tool.ts';

const MOST_CHARACTERS = 500;
const MOST_MEANINGS = 20;

export const defineTerm: Tool = {
  name: 'define_term',
  title: 'Meaning of a term',
  description:
    'What an acronym or term means: first as the reports themselves define it, each with the sentence that does; then from the glossary of Report Lens, which is not part of any report.',
  parameters: {
    term: { type: 'string', description: 'The acronym or term: "CADS", "child protection plan".', isRequired: true },
    report: { type: 'string', description: `${REPORT_PARAMETER} All reports if left out.` },
  },
  run: async (given, library) => {
    const term = textOf(given, 'term');
    const reports = await reportsFor(library, textOf(given, 'report'));
    const known = BUILT_IN_GLOSSARY.lookUp(term)?.entry;
    return {
      inReports: reports.flatMap((document) => meaningsIn(document, term)).slice(0, MOST_MEANINGS),
      ...(known === undefined ? {} : { inGlossary: known }),
    };
  },
};

function meaningsIn(document: ReportDocument, asked: string): object[] {
  const key = asked.toLowerCase();
  return document.report.terms.flatMap((term) =>
    term.meanings
      .filter(({ long }) => term.short.toLowerCase() === key || fold(long).toLowerCase() === key)
      .map((meaning) => ({
        short: printedForm(document.source, term, meaning),
        long: fold(meaning.long),
        // A distant meaning was found by its letters only.
        isInferred: meaning.how === 'distant',
        uses: term.uses.length,
        ...quotation(document, meaning.sentence, MOST_CHARACTERS),
      })),
  );
}

import { composeText } from '../../documents/compose.ts';
import type { DocumentText } from '../../documents/compose.ts';
import type { DocumentContent } from '../../documents/content.ts';
import { DocumentError } from '../../documents/content.ts';
import { documentProblem } from '../words/documentMessages.ts';

/** The text of a PDF or Word file that is being read; rejects with words for the reader. */
export async function textOfDocument(reading: Promise<DocumentContent>): Promise<DocumentText> {
  try {
    return composeText(await reading);
  } catch (error) {
    if (error instanceof DocumentError) throw new Error(documentProblem(error.code, error.detail), { cause: error });
    throw error;
  }
}

import { composeText } from '../../server/src/documents/compose.ts';
import { DOCUMENT_LIMITS } from '../../server/src/documents/content.ts';
import { readDocument } from '../../server/src/documents/readDocument.ts';

/** The text that a PDF is shown as. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  return composeText(await readDocument(bytes, { limits: DOCUMENT_LIMITS })).text;
}

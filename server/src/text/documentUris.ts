/*
 * A PDF or Word file that is shown as a report is a document of its own, with a URI of its own: the file's path, and
 * scheme and authority of the file where the authority stands. `file:///a/b.pdf` is shown as
 * `report-lens-document://file/a/b.pdf`.
 */

/** The scheme of PDF and Word files shown as reports. */
export const DOCUMENT_SCHEME = 'report-lens-document';

/** The parts of a URI that tell its place, decoded. */
interface Place {
  readonly scheme: string;
  readonly authority: string;
}

/** Scheme and authority of the document that shows the file with these. */
export function documentPlace({ scheme, authority }: Place): Place {
  return { scheme: DOCUMENT_SCHEME, authority: authority === '' ? scheme : `${scheme}+${authority}` };
}

/** Scheme and authority of the file that a document with this authority shows. */
export function sourcePlace(authority: string): Place {
  const at = authority.indexOf('+');
  return at < 0
    ? { scheme: authority, authority: '' }
    : { scheme: authority.slice(0, at), authority: authority.slice(at + 1) };
}

/** "A/HRC/41/7": the reference of a document, which stands on its cover and is no title. */
export function isDocumentCode(title: string): boolean {
  return /\d/.test(title) && title.includes('/') && !/[\p{Ll}\s]/u.test(title);
}

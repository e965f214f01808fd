/** White space folded: each run of it, line ends too, is one blank. */
export function foldWhite(text: string): string {
  // Single blanks, by far the most, are left as they are.
  return text.replace(/[^\S ]\s*| \s+/g, ' ');
}

/** The same without blanks at the ends. */
export function oneLine(text: string): string {
  return foldWhite(text).trim();
}

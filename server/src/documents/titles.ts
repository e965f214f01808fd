/** A title for comparison: letters and digits in lower case. */
export function foldTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

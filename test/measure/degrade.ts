/**
 * Does to a clean text what extraction did to the 2015 seed: every character that is not printable ASCII or a line feed is
 * deleted without replacement, then every line whose first character is a digit, blanks left out.
 */
export function degrade(text: string): string {
  return text
    .replace(/[^\n -~]/g, '')
    .split('\n')
    .filter((line) => !/^ *\d/.test(line))
    .join('\n');
}

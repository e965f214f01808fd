/** A judgment of nine paragraphs in square brackets; `words` end paragraph [8]. */
export function judgment(words: string): string {
  const paragraphs = Array.from({ length: 9 }, (_, index) => {
    const end = index === 7 ? words : 'and nobody says that the quay was sound when the boat was moored to it.';
    return `[${index + 1}] The harbour board knew of the state of the quay for more than a year, ${end}`;
  });
  return `${paragraphs.join('\n\n')}\n`;
}

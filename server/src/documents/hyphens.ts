/**
 * Joins lines of one paragraph. A hyphen at a line end goes only where it was put there to break the word: a soft
 * hyphen, or one that the document does not print within a line.
 */
export class LineJoiner {
  readonly #words = new Map<string, number>();

  /** Learns the words of the document from its lines; broken words at line ends do not count. */
  learn(line: string): void {
    const words = line.match(/[\p{L}\p{M}\p{N}’']+(?:-[\p{L}\p{M}\p{N}’']+)*-?/gu) ?? [];
    words.forEach((word, at) => {
      if (word.endsWith('-') && at === words.length - 1) return;
      const key = word.toLowerCase();
      this.#words.set(key, (this.#words.get(key) ?? 0) + 1);
      if (key.includes('-')) for (const part of key.split('-')) this.#words.set(part, (this.#words.get(part) ?? 0) + 1);
    });
  }

  join(lines: readonly string[]): string {
    let text = '';
    for (const line of lines) {
      if (text === '') text = line;
      else if (text.endsWith('\u00ad')) text = text.slice(0, -1) + line;
      else if (/[\p{L}\p{N}]-$/u.test(text)) text = this.#isBreak(text, line) ? text.slice(0, -1) + line : text + line;
      else text += /[\p{L}\p{N}][–—/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(line) ? line : ` ${line}`;
    }
    return text.replaceAll('\u00ad', '');
  }

  /** True if the hyphen that `text` ends with only breaks a word. */
  #isBreak(text: string, line: string): boolean {
    const first = /[\p{L}\p{M}’']+$/u.exec(text.slice(-60, -1))?.[0].toLowerCase() ?? '';
    const second = /^[\p{L}\p{M}’']+/u.exec(line)?.[0] ?? '';
    if (first === '' || second === '' || /^\p{Lu}/u.test(second)) return false;
    const count = (word: string): number => this.#words.get(word) ?? 0;
    const whole = count(first + second);
    const hyphened = count(`${first}-${second}`);
    if (whole !== hyphened) return whole > hyphened;
    return !PREFIXES.has(first) && (count(first) === 0 || count(second) === 0);
  }
}

/** Parts before which a hyphen is usual. */
const PREFIXES = new Set(
  'anti co cross ex full half high in inter long low multi non off on one out over part post pre re same self semi short single sub third two under up well year'.split(
    ' ',
  ),
);

import type { TextDocument } from 'vscode';

/** Which page a line of a text is on, by its form feeds; remembers the last text. */
export class PageLines {
  #document: TextDocument | undefined;
  #version = -1;
  #starts: readonly number[] = [];

  /** How many pages a text has; 1 where nothing tells. */
  countOf(document: TextDocument): number {
    return this.startsOf(document).length + 1;
  }

  /** The page of a line, both from 0. */
  pageOf(document: TextDocument, line: number): number {
    return this.startsOf(document).filter((start) => start <= line).length;
  }

  /** Lines at which pages but the first begin; one that begins several stands there as often. */
  startsOf(document: TextDocument): readonly number[] {
    if (document === this.#document && document.version === this.#version) return this.#starts;
    const starts: number[] = [];
    const text = document.getText();
    for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1))
      starts.push(document.positionAt(at).line);
    [this.#document, this.#version, this.#starts] = [document, document.version, starts];
    return starts;
  }
}

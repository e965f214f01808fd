import { commands } from 'vscode';
import type { TreeView } from 'vscode';
import { askForText } from './askForText.ts';

/** The filter box of a view: its words, asked for in the view and taking effect while they are typed. */
export class ViewFilter {
  readonly #view: string;
  readonly #changed: () => void;
  #words = '';

  /** `view` is the view's id; `changed` is called for every new filter. */
  constructor(view: string, changed: () => void) {
    this.#view = view;
    this.#changed = changed;
  }

  /** Empty if nothing is filtered. */
  get words(): string {
    return this.#words;
  }

  set(words: string): void {
    this.#words = words.trim();
    this.#changed();
  }

  /** Asks for words, in the view; the list follows each key, and Escape brings back what was there. */
  async ask(title: string, placeholder: string): Promise<void> {
    await commands.executeCommand(`${this.#view}.focus`);
    await askForText({
      title,
      placeholder,
      value: this.#words,
      use: (value) => {
        this.set(value);
      },
    });
  }

  /** Says the words beside the view's title; `contextKey` is one of menus. */
  show(view: TreeView<unknown>, contextKey: string): void {
    view.description = this.#words === '' ? '' : `“${this.#words}”`;
    void commands.executeCommand('setContext', contextKey, this.#words !== '');
  }
}

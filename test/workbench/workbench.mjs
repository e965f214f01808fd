// @ts-check
/** The workbench as a person meets it: pointing, pressing keys, reading what is shown, taking pictures. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { folder } from './paths.mjs';
import { smallPng } from './smallPng.mjs';

/** The built-in themes by their setting, with the label that VS Code shows and the class that it sets. */
export const themes = /** @type {const} */ ({
  'Default Light Modern': { label: 'Light Modern', css: 'vs' },
  'Default Dark Modern': { label: 'Dark Modern', css: 'vs-dark' },
  'Default High Contrast': { label: 'Dark High Contrast', css: 'hc-black' },
  'Default High Contrast Light': { label: 'Light High Contrast', css: 'hc-light' },
});

/** @typedef {keyof typeof themes} Theme */

/** Peek Definition has another key on Linux. */
const peekKey = process.platform === 'linux' ? 'Control+Shift+F10' : 'Alt+F12';

/** An open workbench, as far as a person can reach it with mouse and keyboard. Lines and columns are 1-based, as shown. */
export class Workbench {
  #close;

  /**
   * @param {import('playwright-core').Page} page the page itself, for what is not provided here
   * @param {() => Promise<void>} close
   */
  constructor(page, close) {
    this.page = page;
    this.#close = close;
    this.editor = page.locator('.editor-group-container.active .editor-instance').first();
  }

  /** Ends browser and server. */
  close() {
    return this.#close();
  }

  /**
   * Opens a file through Quick Open.
   * @param {string} name
   */
  async openFile(name) {
    await this.#pick('Control+P', name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /**
   * Runs a command from the palette.
   * @param {string} title as the palette shows it, such as "Explorer: Focus on Outline View"
   */
  async command(title) {
    await this.#pick('F1', `>${title}`, title);
  }

  /**
   * Puts the cursor somewhere.
   * @param {number} line
   * @param {number} column
   */
  async goTo(line, column) {
    await this.page.keyboard.press('Control+G');
    const input = this.#quickInput();
    await input.fill(`:${line}:${column}`);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  /** @returns {Promise<{ line: number, column: number }>} where the cursor is */
  async cursor() {
    const text = await this.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ }).innerText();
    const [line = 0, column = 0] = [...text.matchAll(/\d+/g)].map(Number);
    return { line, column };
  }

  /**
   * The screen position of a text that is visible in the editor.
   * @param {string} text within one line of the screen
   * @returns {Promise<{ x: number, y: number }>} its middle
   */
  async find(text) {
    const handle = await this.page.waitForFunction(findVisible, text);
    return /** @type {{ x: number, y: number }} */ (await handle.jsonValue());
  }

  /**
   * Rests the mouse on a text and waits for the hover.
   * @param {string} text visible in the editor
   * @returns {Promise<string>} what the hover says
   */
  async hover(text) {
    const content = this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-row').first();
    // A hover stays away if the extension has not started yet, or if a code lens moves the line: a reader points again.
    for (let tries = 5; ; tries--) {
      const { x, y } = await this.find(text);
      await this.page.mouse.move(x + 60, y + 60);
      await this.page.mouse.move(x, y, { steps: 4 });
      try {
        await content.waitFor({ timeout: 3_000 });
        break;
      } catch (error) {
        if (tries === 0) throw error;
      }
    }
    await this.page
      .locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: /^Loading/ })
      .waitFor({ state: 'hidden' });
    return (await this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-row').allInnerTexts()).join('\n');
  }

  /**
   * Clicks on a text in the editor.
   * @param {string} text visible in the editor
   */
  async click(text) {
    const { x, y } = await this.find(text);
    await this.page.mouse.click(x, y);
  }

  /**
   * Presses a key, with the editor or whatever has the focus.
   * @param {string} key in playwright's names: "F12", "Shift+F12"
   */
  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Go to Definition (F12); waits until the cursor has moved. @returns {Promise<{ line: number, column: number }>} */
  async definition() {
    const before = await this.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ }).innerText();
    await this.press('F12');
    await this.page
      .locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/ })
      .filter({ hasNotText: before })
      .waitFor();
    return this.cursor();
  }

  /** Peek Definition at the cursor; waits until the peek shows its text. */
  async peek() {
    await this.press(peekKey);
    await this.page.locator('.peekview-widget .preview .view-line').first().waitFor();
  }

  /** Opens the Outline and waits for its entries. @returns {Promise<string[]>} the labels that are visible */
  async outline() {
    await this.command('Explorer: Focus on Outline View');
    const rows = this.page.locator('.outline-pane .monaco-list-row');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /**
   * @param {Theme} theme
   */
  async theme(theme) {
    const { label, css } = themes[theme];
    await this.page.keyboard.press('Control+K');
    await this.#pick('Control+T', label, label);
    await this.page.locator(`.monaco-workbench.${css}`).first().waitFor();
  }

  /** The texts of the notifications that are shown. @returns {Promise<string[]>} */
  notifications() {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /**
   * Saves a picture of the window or a part of it.
   * @param {string} path of a PNG file
   * @param {{ x: number, y: number, width: number, height: number }} [part] in pixels of the page
   */
  async picture(path, part) {
    const png = smallPng(await this.page.screenshot(part && { clip: part }));
    folder(dirname(path));
    writeFileSync(path, png);
    console.log(`${path} (${Math.ceil(png.length / 1024)} KB)`);
  }

  #quickInput() {
    return this.page.locator('.quick-input-widget .quick-input-box input');
  }

  /**
   * Opens a list by a key and chooses from it.
   * @param {string} key
   * @param {string} typed
   * @param {string} label
   */
  async #pick(key, typed, label) {
    await this.page.keyboard.press(key);
    await this.#choose(typed, label);
  }

  /**
   * Types into the open list and takes the entry with a label.
   * @param {string} typed
   * @param {string} label
   */
  async #choose(typed, label) {
    const input = this.#quickInput();
    await input.waitFor();
    await input.fill(typed);
    await this.page.locator('.quick-input-list .monaco-list-row').getByText(label, { exact: true }).first().click();
    await input.waitFor({ state: 'hidden' });
  }
}

/**
 * Runs in the page: looks for a text in the lines that the active editor shows.
 * @param {string} text
 * @returns {{ x: number, y: number } | false}
 */
function findVisible(text) {
  const lines = document.querySelectorAll('.editor-group-container.active .view-lines .view-line');
  for (const line of lines) {
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let offset = 0;
    let begun = false;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (!begun && start < offset + length) {
        range.setStart(node, start - offset);
        begun = true;
      }
      if (begun && start + text.length <= offset + length) {
        range.setEnd(node, start + text.length - offset);
        break;
      }
      offset += length;
    }
    const box = range.getBoundingClientRect();
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    // A line can be scrolled away, or lie under the headings that stay at the top or under a hover.
    if (line.contains(document.elementFromPoint(middle.x, middle.y))) return middle;
  }
  return false;
}

import { workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { readTermSettings, SETTINGS_SECTION } from '../../../server/src/settings.ts';
import type { FirstUses } from './firstUses.ts';
import { Later } from '../connection/later.ts';
import type { LazyClient } from '../connection/lazyClient.ts';

/** Lines under first uses, which are off by default: what draws them is loaded when somebody wants them. */
export class FirstUsesLater extends Later<FirstUses> {
  readonly #listening: Disposable;

  constructor(lazy: LazyClient) {
    super(async () => {
      const { FirstUses } = await import('./firstUses.ts');
      return new FirstUses(lazy);
    });
    this.#listening = workspace.onDidChangeConfiguration(() => {
      this.look();
    });
  }

  /** Draws the lines where they are wanted: a report was opened, or the settings changed. */
  look(): void {
    const terms = readTermSettings(workspace.getConfiguration().get(SETTINGS_SECTION));
    if (terms.underlineFirstUse)
      void this.get().then((lines) => {
        lines.draw();
      });
  }

  override dispose(): void {
    this.#listening.dispose();
    super.dispose();
  }
}

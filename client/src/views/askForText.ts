import { window } from 'vscode';

interface Question {
  readonly title: string;
  readonly placeholder: string;
  readonly value: string;
  /** Gets each text that is typed; after Escape the first one again. */
  readonly use: (value: string) => void;
}

/** An input box whose text takes effect while it is typed. Resolves when it is closed. */
export function askForText({ title, placeholder, value, use }: Question): Promise<void> {
  const box = Object.assign(window.createInputBox(), { title, placeholder, value });
  let accepted = false;
  return new Promise((resolve) => {
    box.onDidChangeValue(use);
    box.onDidAccept(() => {
      accepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!accepted) use(value);
      box.dispose();
      resolve();
    });
    box.show();
  });
}

import * as vscode from 'vscode';
import type { ExtensionContext } from 'vscode';
import { notLoaded } from './notLoaded.ts';
import type { PartFile, PartsHost } from './parts.ts';

/** In a browser parts are read and run as VS Code reads and runs the bundle itself: it lets extensions load no scripts. */
export function partsHost({ extensionUri }: ExtensionContext): PartsHost {
  return {
    require: (name) => {
      if (name !== 'vscode') throw new Error(`there is no module ${name} in a browser`);
      return vscode;
    },
    read: async (file) => {
      try {
        return run(file, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', file)));
      } catch (error) {
        throw notLoaded(file, error);
      }
    },
  };
}

function run(file: string, bytes: Uint8Array): PartFile {
  const module: { exports?: PartFile } = {};
  const text = `${new TextDecoder().decode(bytes)}\n//# sourceURL=${file}`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a file of this very extension
  const script = new Function('module', text) as (given: typeof module) => void;
  script(module);
  if (module.exports === undefined) throw new Error(`${file} is no part of the extension`);
  return module.exports;
}

import { Disposable, EventEmitter, window, workspace } from 'vscode';
import type { FileChangeEvent, FileSystemProvider, Uri } from 'vscode';
import { DOCUMENT_SCHEME } from '../../../server/src/text/documentUris.ts';
import { Later } from '../connection/later.ts';
import type { LazyClient } from '../connection/lazyClient.ts';
import { DOCUMENT_EDITOR } from '../webviews/panelKinds.ts';
import type { DocumentFiles } from './documentFiles.ts';
import type { DocumentParts } from './openAsReport.ts';

/** What shows PDF and Word files as reports; loaded when the first one is wanted. */
export class Documents extends Later<DocumentParts> {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();

  constructor(lazy: LazyClient) {
    super(async () => {
      const { documentParts } = await import('./documentParts.ts');
      const parts = documentParts(lazy);
      parts.files.onDidChangeFile((changes) => {
        this.#changed.fire(changes);
      });
      return parts;
    });
  }

  /** Registers the files of documents, and a place in "Reopen Editor With…". */
  register(): { dispose(): unknown }[] {
    return [
      this.#changed,
      workspace.registerFileSystemProvider(DOCUMENT_SCHEME, this.#files(), { isReadonly: true, isCaseSensitive: true }),
      window.registerCustomEditorProvider(DOCUMENT_EDITOR, {
        openCustomDocument: (uri: Uri) => ({ uri, dispose: () => undefined }),
        resolveCustomEditor: async ({ uri }, panel) => {
          const { showInsteadOf } = await import('./openAsReport.ts');
          await showInsteadOf(panel, await this.get(), uri);
        },
      }),
    ];
  }

  #files(): FileSystemProvider {
    const ask =
      <Q extends Question>(question: Q) =>
      async (uri: Uri): Promise<Answered<Q>> => {
        const { files } = await this.get();
        return (await files[question](uri)) as Answered<Q>;
      };
    return {
      onDidChangeFile: this.#changed.event,
      watch: (uri) => {
        const watching = ask('watch')(uri);
        return new Disposable(() => {
          void watching.then((one) => {
            one.dispose();
          });
        });
      },
      stat: ask('stat'),
      readFile: ask('readFile'),
      readDirectory: ask('readDirectory'),
      createDirectory: ask('createDirectory'),
      writeFile: ask('writeFile'),
      delete: ask('delete'),
      rename: ask('rename'),
    };
  }
}

type Question = Exclude<keyof FileSystemProvider, 'onDidChangeFile' | 'copy'>;
type Answered<Q extends Question> = Awaited<ReturnType<DocumentFiles[Q]>>;

import { CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver';
import type { CancellationToken, CodeLens, CodeLensParams, Connection } from 'vscode-languageserver';
import { about } from './aboutItem.ts';
import type { About } from './aboutItem.ts';
import { codeLens, resolveCodeLens } from '../../features/codeLens.ts';
import type { ReadersAnswer } from '../readersAnswer.ts';
import type { State } from '../../state.ts';

/** A lens that cannot be resolved stays as it is. Lenses know what readers wrote. */
export function answerLenses(connection: Connection, withWords: ReadersAnswer, state: State): void {
  connection.onRequest(
    CodeLensRequest.method,
    withWords<CodeLensParams, CodeLens[]>('codeLens', [], (document, _, words) =>
      codeLens(document, state.settings.codeLens, state.support.commands, words),
    ),
  );
  const resolve = withWords<About<CodeLens>, CodeLens | undefined>(
    'codeLens/resolve',
    undefined,
    (document, { thing }, words) => resolveCodeLens(document, thing, state.support.commands, words),
  );
  connection.onRequest(
    CodeLensResolveRequest.method,
    async (lens: CodeLens, token: CancellationToken) => (await resolve(about(lens, lens.data), token)) ?? lens,
  );
}

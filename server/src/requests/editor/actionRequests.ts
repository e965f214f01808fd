import { CodeActionRequest, ExecuteCommandRequest } from 'vscode-languageserver';
import type { CodeActionParams, Connection, ExecuteCommandParams } from 'vscode-languageserver';
import type { Answer } from '../../answer.ts';
import { serverCommands } from '../../clientSupport.ts';
import { codeAction } from '../../features/actions/codeAction.ts';
import { isRange } from '../../features/toLsp.ts';
import { GO_TO_PLACE_COMMAND } from '../../protocol/commands.ts';
import type { State } from '../../state.ts';
import { isWithin, normalUri } from '../../workspace/files/uris.ts';

/** Code actions, and the commands in them that the server runs itself because the client has none of that name. */
export function answerActions(connection: Connection, answer: Answer, state: State): void {
  connection.onRequest(
    CodeActionRequest.method,
    answer<CodeActionParams, ReturnType<typeof codeAction>>('codeAction', [], (document, params) => {
      const { support, settings, glossary, files, teamFiles, index } = state;
      const { uri } = params.textDocument;
      const folder = files.folders.find((one) => isWithin(normalUri(uri), one)) ?? files.folders[0];
      const team = { files: teamFiles, folder, canCreate: support.canCreateFiles };
      const commands = [...support.commands, ...serverCommands(support)];
      return codeAction(
        document,
        params,
        settings,
        { commands, hasLiterals: support.hasActionLiterals },
        { glossary, team, folder: () => index.named() },
      );
    }),
  );
  connection.onRequest(ExecuteCommandRequest.method, async ({ command, arguments: given }: ExecuteCommandParams) => {
    const [uri, selection] = (Array.isArray(given) ? given : []) as unknown[];
    if (command !== GO_TO_PLACE_COMMAND || typeof uri !== 'string' || !isRange(selection)) return null;
    await connection.window.showDocument({ uri, selection, takeFocus: true });
    return null;
  });
}

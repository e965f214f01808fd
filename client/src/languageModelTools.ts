import { LanguageModelTextPart, LanguageModelToolResult, lm } from 'vscode';
import type { Disposable, ExtensionContext } from 'vscode';
import { TOOL_NAME_START, TOOL_REQUEST } from '../../server/src/protocol/tools.ts';
import type { ToolParams } from '../../server/src/protocol/tools.ts';
import type { LazyClient } from './connection/lazyClient.ts';

/** The manifest, as far as it is about tools. */
interface Manifest {
  readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
}

/** The tools that package.json offers to assistants in VS Code; the server answers them, as it does over MCP. */
export function registerTools({ extension }: ExtensionContext, lazy: LazyClient): Disposable[] {
  const { languageModelTools } = (extension.packageJSON as Manifest).contributes;
  return languageModelTools.map(({ name }) =>
    lm.registerTool<object>(name, {
      invoke: async ({ input }, token) => {
        // An assistant may ask before any report is open.
        lazy.start();
        const client = await lazy.client;
        const params: ToolParams = { name: name.slice(TOOL_NAME_START.length), input };
        const answer = await client?.sendRequest<object>(TOOL_REQUEST, params, token);
        return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answer, null, 1))]);
      },
    }),
  );
}

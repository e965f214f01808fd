import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { TOOL_REQUEST } from '../protocol/tools.ts';
import type { ToolParams } from '../protocol/tools.ts';
import { libraryOf } from '../tools/indexLibrary.ts';
import { runTool, ToolError } from '../tools/tool.ts';
import { TOOLS } from '../tools/tools.ts';
import type { ReportIndex } from '../workspace/index/reportIndex.ts';
import type { SearchIndex } from '../workspace/search/searchIndex.ts';

/** `report/tool`: what an assistant asks in the editor. What it asks wrongly it is told in words. */
export function answerTools(connection: Connection, index: ReportIndex, words: SearchIndex): void {
  const library = libraryOf(index, words, { looksAgain: false });
  connection.onRequest(TOOL_REQUEST, async (params: ToolParams | null): Promise<object> => {
    const tool = TOOLS.find(({ name }) => name === params?.name);
    if (tool === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'there is no such tool');
    try {
      return await runTool(tool, params?.input, library);
    } catch (error) {
      if (error instanceof ToolError) throw new ResponseError(ErrorCodes.InvalidParams, error.message);
      throw error;
    }
  });
}

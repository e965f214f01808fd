/** From client: a question of an assistant in the editor; answered with data, an error in words where it makes no sense. */
export const TOOL_REQUEST = 'report/tool';

/** VS Code wants names of tools that no other extension has. */
export const TOOL_NAME_START = 'reportLens_';

export interface ToolParams {
  /** One of tools/tools.ts. */
  readonly name: string;
  readonly input: unknown;
}

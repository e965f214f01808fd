import type { Tool } from './tool.ts';
import { defineTerm } from './defineTerm.ts';
import { findFindings } from './findFindings.ts';
import { getOutline } from './getOutline.ts';
import { getParagraph } from './getParagraph.ts';
import { listJudgements } from './listJudgements.ts';
import { listReports } from './listReports.ts';
import { searchReports } from './searchReports.ts';

/** All tools for assistants. They have two faces: the MCP server (node/mcp.ts) and VS Code's language-model tools. */
export const TOOLS: readonly Tool[] = [
  listReports,
  getOutline,
  getParagraph,
  findFindings,
  defineTerm,
  searchReports,
  listJudgements,
];

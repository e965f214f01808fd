import type { Glossary } from './analysis/terms/known/glossary.ts';
import type { ClientSupport } from './clientSupport.ts';
import type { Settings } from './settings.ts';
import type { ReportIndex } from './workspace/index/reportIndex.ts';
import type { GlossaryFile } from './workspace/teamGlossaries.ts';
import type { WorkspaceFiles } from './following/workspaceFiles.ts';

/** What the registrations share; `support` and `settings` are set when the client says hello and change later. */
export interface State {
  support: ClientSupport;
  settings: Settings;
  readonly files: WorkspaceFiles;
  readonly index: ReportIndex;
  /** The built-in glossary, below those of the reader’s team. */
  glossary: Glossary;
  /** The files of the team, for adding terms to them. */
  teamFiles: readonly GlossaryFile[];
}

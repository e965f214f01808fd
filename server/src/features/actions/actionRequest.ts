import type { Glossary } from '../../analysis/terms/known/glossary.ts';
import type { Settings } from '../../settings.ts';
import type { Span } from '../../text/span.ts';
import type { GlossaryFile } from '../../workspace/teamGlossaries.ts';
import type { ReportDocument } from '../../workspace/reports.ts';
import type { Folder } from '../folder.ts';

/** Where terms can be added. */
export interface TeamRequest {
  readonly files: readonly GlossaryFile[];
  /** The folder for a first glossary; undefined where no folder is open. */
  readonly folder: string | undefined;
  /** True if the client can make files by an edit. */
  readonly canCreate: boolean;
}

/** What a source of actions gets: the part of a report that the reader asks about. */
export interface ActionRequest {
  readonly document: ReportDocument;
  /** The selection, or the cursor. */
  readonly asked: Span;
  readonly settings: Settings;
  readonly glossary: Glossary;
  readonly team: TeamRequest;
  /** The other reports. */
  readonly folder: Folder;
  /** True if nobody asked: the editor looks whether to show a light bulb. */
  readonly isAutomatic: boolean;
  /** The commands that can be run for this client; an action that needs another is not offered. */
  readonly commands: readonly string[];
}

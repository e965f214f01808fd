import type { Glossary } from '../analysis/glossary.ts';
import type { Settings } from '../settings.ts';
import type { Span } from '../text/span.ts';
import type { ReportDocument } from '../workspace/reports.ts';

/** What a source of actions gets: the part of a report that the reader asks about. */
export interface ActionRequest {
  readonly document: ReportDocument;
  /** The selection, or the cursor. */
  readonly asked: Span;
  readonly settings: Settings;
  readonly glossary: Glossary;
  /** The commands that can be run for this client; an action that needs another is not offered. */
  readonly commands: readonly string[];
}

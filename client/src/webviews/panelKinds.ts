/* The kinds of panels and editors; package.json names them, so that VS Code brings them back. */

/** PDF and Word files as reports; readers name it in `workbench.editorAssociations`. */
export const DOCUMENT_EDITOR = 'reportLens.document';
export const PAGE_PANEL = 'reportLens.page';
export const TIMELINE_PANEL = 'reportLens.timeline';
export const PLAN_PANEL = 'reportLens.actionPlan';

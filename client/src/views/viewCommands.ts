/* Commands that lines of views run by a click or Enter; not for the palette. Each gets `KEEP_FOCUS` last where it was a click. */

/** Goes to a place: gets a `Uri` and a `Range`. */
export const REVEAL_COMMAND = 'reportLens.revealInReport';
/** Goes to an annotation of a report that is not open: gets the report's URI and the annotation's id. */
export const SHOW_ANNOTATION_COMMAND = 'reportLens.showAnnotation';
/** Goes to a recommendation of an action plan: gets the report's URI and the row's range, if it has one. */
export const SHOW_ROW_COMMAND = 'reportLens.showActionPlanRow';
/** Opens evidence: gets the report's URI and the address. */
export const OPEN_EVIDENCE_COMMAND = 'reportLens.openEvidence';

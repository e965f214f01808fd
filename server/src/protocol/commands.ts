import type { Position, Range } from 'vscode-languageserver-types';
import type { CheckSetting } from '../settings.ts';

/**
 * Commands of the client that code lenses and code actions name. A client that has them says so:
 * `initializationOptions.commands` is the list of their names. In other clients lenses say the same and do nothing when
 * clicked, and actions that need a missing command are not offered.
 */
export const SHOW_PLACES_COMMAND = 'reportLens.showPlaces';
export const SHOW_FINDINGS_COMMAND = 'reportLens.showFindings';
export const SHOW_ACTION_COMMAND = 'reportLens.showAction';

/** The server runs this one itself for clients that lack it but can show documents (`window/showDocument`). */
export const GO_TO_PLACE_COMMAND = 'reportLens.goToPlace';
export const SWITCH_OFF_COMMAND = 'reportLens.switchOffCheck';
/** Asks what other reports say of the matter at a place. */
export const SHOW_SAME_MATTER_COMMAND = 'reportLens.showSameMatter';
export const OPEN_GLOSSARY_COMMAND = 'reportLens.openGlossary';

/** All commands that the client of VS Code has for the server. */
export const CLIENT_COMMANDS = [
  SHOW_PLACES_COMMAND,
  SHOW_FINDINGS_COMMAND,
  SHOW_ACTION_COMMAND,
  GO_TO_PLACE_COMMAND,
  SWITCH_OFF_COMMAND,
  OPEN_GLOSSARY_COMMAND,
  SHOW_SAME_MATTER_COMMAND,
] as const;

/** The document, the place that the lens belongs to, and the places to show there. */
export type ShowPlacesArguments = [uri: string, position: Position, places: Range[]];

/** The document, and a position in the passage. */
export type ShowSameMatterArguments = [uri: string, position: Position];

/** The document, and a position in the recommendation. */
export type ShowFindingsArguments = [uri: string, position: Position];

/** The document, and the key of a row of its action plan. */
export type ShowActionArguments = [uri: string, key: string];

/** The document, and what to put the cursor on. */
export type GoToPlaceArguments = [uri: string, place: Range];

/** A glossary of the team, and the long form of the term that was added to it. */
export type OpenGlossaryArguments = [uri: string, term: string];

/** The setting that is to be "off". */
export type SwitchOffArguments = [setting: CheckSetting];

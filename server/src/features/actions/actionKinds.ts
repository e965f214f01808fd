import { CodeActionKind } from 'vscode-languageserver-types';

/** The kind of actions that add to a glossary: the command of the palette asks for it by this name. */
export const ADD_TO_GLOSSARY_KIND = 'refactor.addToGlossary';

/** The kinds of all actions, for the server's capabilities. Apart from the actions, which are loaded later. */
export const ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, ADD_TO_GLOSSARY_KIND];

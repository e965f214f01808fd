import type { Memento } from 'vscode';

/** Where it is remembered, from one session to the next, that a reader wants no name on notes; set at the start. */
export const authorMemory: { kept: Memento | undefined } = { kept: undefined };

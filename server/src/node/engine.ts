import { setFlagsFromString } from 'node:v8';

/**
 * What V8 is told for a server. These are its own switches, which Node hands on and does not promise; one that a version
 * does not know it names on standard error, and all goes on as without.
 */
export const SWITCHES = [
  // What is young gets no more room than it has in the beginning: a megabyte or two instead of 32, most of which a server that
  // answers now and then would only keep from others.
  '--semi-space-growth-factor=1',
  // But 2 × 16 MB, which is what V8 lets it grow to by itself, in the threads that are started later: they read many texts, and end.
  '--min-semi-space-size=16',
  // Code is compiled again to be faster when it has run three times as often as V8 would wait for: each thread does that anew.
  '--interrupt-budget=400000',
];

/** Sets V8 up for a server; to be called at its start. */
export function setUpEngine(): void {
  SWITCHES.forEach(setFlagsFromString);
}

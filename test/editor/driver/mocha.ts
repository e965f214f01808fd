/**
 * mocha's words for the editor tests. Its browser build is used because the same bundle runs in both extension hosts:
 * in Node and in a web worker, where there is no file system and no page.
 */
import 'mocha/mocha.js';
import type Mocha from 'mocha';

/** A test that takes longer than this hangs: it waits for several things at most, each within the patience of `reader.ts`. */
const timeout = 120_000;

const { Mocha: MochaClass } = globalThis as unknown as { Mocha: typeof Mocha };

/** The one runner; `run()` of the bundle starts it. */
export const mocha = new MochaClass({ ui: 'tdd', timeout });

const words = {} as Mocha.MochaGlobals;
mocha.suite.emit('pre-require', words, null, mocha);

/** As in mocha's "tdd" interface, which has setup and teardown too when a test needs them. */
export const { suite, test } = words;

/**
 * To be imported before pdf.js. Its main part touches DOMMatrix, Path2D and ImageData while it loads, which text needs
 * nothing of; its worker part takes over the message port of the Web Worker that it is loaded in, unless there is a
 * `window`. Both stand in here for as long as pdf.js loads.
 */
const scope = globalThis as Record<string, unknown>;

class Matrix {
  readonly a = 1;
  readonly b = 0;
  readonly c = 0;
  readonly d = 1;
  readonly e = 0;
  readonly f = 0;
}
class Nothing {
  readonly isStub = true;
}

scope['DOMMatrix'] ??= Matrix;
scope['Path2D'] ??= Nothing;
scope['ImageData'] ??= Nothing;

/** True if `window` was put there by this module. */
export const hasStandIn = !('window' in scope);
if (hasStandIn) scope['window'] = globalThis;

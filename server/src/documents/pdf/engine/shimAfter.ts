import { hasStandIn } from './shimBefore.ts';

// To be imported after pdf.js: the `window` that stood in while it was loading goes.
if (hasStandIn) delete (globalThis as Record<string, unknown>)['window'];

/**
 * What esbuild must know to bundle pdf.js: it is to take every host for a browser’s worker, which needs no packages of
 * Node’s, and no address of its own.
 */
export const forPdfjs = { define: { process: 'undefined', 'import.meta.url': '""' } };

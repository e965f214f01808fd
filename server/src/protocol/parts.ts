/**
 * The files that the server loads beside its bundle, at once or later (`server/bundle.mjs` makes them). A client in a
 * browser sends the address of each in `initializationOptions.parts`.
 */
export const SERVER_PARTS = [
  'reading.js',
  'common.js',
  'server.js',
  'server-serve.js',
  'server-editorRequests.js',
  'server-commandRequests.js',
  'server-sidecar.js',
  'server-annotate.js',
  'server-reader.js',
  'later.js',
  'glossary.js',
  'relatedWords.js',
] as const;

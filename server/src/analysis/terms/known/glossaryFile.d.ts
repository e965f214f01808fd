/**
 * Glossary files become plain data when the bundles are built, which is loaded with the first call: see
 * server/glossary/plugin.mjs, which checks them.
 */
declare module '*.yaml' {
  export function readEntries(): readonly import('./glossary.ts').GlossaryEntry[];
}

/** Glossary files become plain data when the bundles are built: see server/glossary/plugin.mjs, which checks them. */
declare module '*.yaml' {
  export const entries: readonly import('./glossary.ts').GlossaryEntry[];
}

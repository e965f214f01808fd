import { defineConfig } from 'vitest/config';
import { glossaryForVite } from '../server/glossary/plugin.mjs';

const plugins = [glossaryForVite()];

export default defineConfig({
  test: {
    projects: [
      { plugins, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 60_000 } },
      // These start the built server: `npm run build` first.
      { plugins, test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 60_000 } },
      // What `npm run package` has made.
      { plugins, test: { name: 'package', include: ['test/package/**/*.test.ts'] } },
      { plugins, test: { name: 'grammar', include: ['test/grammar/**/*.test.ts'] } },
    ],
  },
});

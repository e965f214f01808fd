import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      // These start the built server: `npm run build` first.
      { test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'grammar', include: ['test/grammar/**/*.test.ts'] } },
    ],
  },
});

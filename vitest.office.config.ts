import { defineConfig } from 'vitest/config';

/** What LibreOffice makes of the documents: a run of its own, since not every machine has it. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'dist/office-results.json' }]],
    include: ['test/office/**/*.office.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { TZ: 'America/New_York' },
  },
});

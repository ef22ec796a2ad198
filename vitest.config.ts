import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,data,test}/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'dist/test-results.json' }]],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'America/New_York' },
  },
});

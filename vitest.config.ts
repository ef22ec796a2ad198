import { defineConfig } from 'vitest/config';

/** What runs on every engine; the rest on SQLite. */
const onEveryEngine = ['src/{store,services}/**/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'dist/test-results.json' }]],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'America/New_York' },
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          include: ['{src,data,test}/**/*.test.{ts,tsx}'],
          provide: { engine: { name: 'sqlite', at: '' } },
        },
      },
      {
        extends: true,
        test: { name: 'postgres', include: onEveryEngine, globalSetup: 'test/support/engines/postgres.ts' },
      },
      { extends: true, test: { name: 'd1', include: onEveryEngine, globalSetup: 'test/support/engines/d1.ts' } },
    ],
  },
});

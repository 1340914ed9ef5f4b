import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

// Far from UTC, not on a full hour: a time that passes through the machine's zone shows at once.
const zone = 'Asia/Kathmandu'
process.env.TZ = zone

// An empty value is none. Nothing a developer has set reaches a test, and no test reaches ./data.
const env = {
  TZ: zone,
  DATA_DIR: join(tmpdir(), 'attache-tests'),
  DATABASE_URL: '',
  PORT: '',
  PUBLIC_URL: '',
  AUTH_SECRET: 'only for tests: 0123456789abcdefghij',
  SMTP_URL: '',
}

const postgres = process.env.TEST_POSTGRES_URL

const onDatabase = (name: string, url: string) => ({
  extends: true as const,
  test: {
    name,
    include: ['tests/db/**/*.test.ts', 'tests/server/**/*.test.ts'],
    setupFiles: ['tests/setup.ts', 'tests/server/platform/quiet-log.ts'],
    env: { ...env, DATABASE_URL: url },
    // Hashing a password and starting a database take long on a machine that is busy.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      'server-only': join(root, 'node_modules/next/dist/compiled/server-only/empty.js'),
    },
  },
  test: {
    env,
    setupFiles: ['tests/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'tests/domain/**/*.test.ts',
            'tests/handbook/**/*.test.ts',
            'tests/report/**/*.test.ts',
            'tests/commands/**/*.test.ts',
            'tests/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: 'components', include: ['tests/components/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
      onDatabase('sqlite', ''),
      onDatabase('pglite', 'pglite://memory'),
      ...(postgres ? [onDatabase('postgres', postgres)] : []),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          // Waits end as soon as they can: these limits only have to be long enough for a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          // Each file runs a server and a browser of its own: more at once only makes all of them slow.
          fileParallelism: false,
        },
      },
    ],
  },
})

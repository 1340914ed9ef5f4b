import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
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
  STORAGE_URL: '',
}

const postgres = process.env.TEST_POSTGRES_URL

// Tests that start other programs or check every word of many documents, and so take long.
const programs = [
  'tests/commands/**/*.test.ts',
  'tests/db/two-processes.test.ts',
  'tests/domain/calendar/file.test.ts',
  'tests/domain/calendar/times.test.ts',
  'tests/domain/files/hostile-files.test.ts',
  'tests/handbook/files.test.ts',
  'tests/handbook/pdf.test.ts',
  'tests/report/article-whole.test.ts',
  'tests/report/fact-check/mutations.test.ts',
  'tests/report/fact-check/unedited.test.ts',
  'tests/report/grammar.test.ts',
  'tests/report/house-acronyms.test.ts',
  'tests/report/invented.test.ts',
  'tests/report/word.test.ts',
  'tests/server/office/backups.test.ts',
  'tests/server/photos/photo-encode.test.ts',
]

const testFiles = (...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => join(folder, file))
      .filter((file) => !programs.includes(file)),
  )
const replacesModules = (file: string) => readFileSync(join(root, file), 'utf8').includes('vi.mock(')

/**
 * Two projects: most files share the modules that one of them has loaded, which takes a third of the time; those that
 * replace modules run in `NAME-mocks`, where each file loads its modules again.
 */
const sharingModules = (name: string, files: string[], test: object, alias: Record<string, string> = {}) => [
  {
    extends: true as const,
    resolve: { alias },
    test: { ...test, name, include: files.filter((file) => !replacesModules(file)), isolate: false },
  },
  {
    extends: true as const,
    resolve: { alias },
    test: { ...test, name: `${name}-mocks`, include: files.filter(replacesModules) },
  },
]

// What Next provides during a request is the same stand-in for all of these files, so that they can share modules.
const requestScope = {
  'next/headers': join(root, 'tests/server/platform/request-scope.ts'),
  'next-intl/server': join(root, 'tests/server/platform/translations.ts'),
}

const onDatabase = (name: string, url: string) =>
  sharingModules(
    name,
    testFiles('tests/db', 'tests/server'),
    { setupFiles: ['tests/server/platform/setup.ts'], env: { ...env, DATABASE_URL: url } },
    requestScope,
  )

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
    // Vitest leaves one core idle, which on two cores is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Compiled modules are kept between runs.
    experimental: { fsModuleCache: true },
    // Waits end as soon as they can: these limits only have to be long enough for a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'tests/domain/**/*.test.ts',
            'tests/handbook/**/*.test.ts',
            'tests/report/**/*.test.ts',
            'tests/*.test.ts',
          ],
          exclude: programs,
          // Pure code keeps no state, so files can share the modules that one of them has loaded.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'programs', include: programs } },
      ...sharingModules('components', testFiles('tests/components'), {
        setupFiles: ['tests/components-setup.ts'],
        environment: 'happy-dom',
        environmentOptions: {
          happyDOM: {
            // The stylesheet of a page that a test parses is not loaded.
            settings: { disableCSSFileLoading: true, handleDisabledFileLoadingAsSuccess: true },
          },
        },
      }),
      ...onDatabase('sqlite', ''),
      // PGlite stands in for a PostgreSQL server; where there is a server, it would only repeat the same tests slowly.
      ...(postgres ? onDatabase('postgres', postgres) : onDatabase('pglite', 'pglite://memory')),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          // Each file runs a server and a browser, which keep a core and a bit busy: two files fill two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

// `npm test`: types, lint, format, the test projects, a production build and the end-to-end tests in a real browser.
// `npm run check` (`--quick`) runs types, lint and format, and at the same time the unit tests and the data layer on
// SQLite with fewer cases of each property. All parts run, even if one fails; the last line has the totals.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'
import { buildIfChanged } from './build.mjs'
import { changedFiles } from './changed-files.mjs'
import { checkNode } from './node-version.mjs'
import { whenOrphaned } from './orphan.mjs'
import { installPackages } from './packages.mjs'
import { command, Refusal } from './refusal.mjs'
import { testEnvironment } from './test-environment.mjs'
import { countsIn, summary } from './test-summary.mjs'
import { runAloud, stopStep } from './run.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const bin = (...path) => [process.execPath, join(root, 'node_modules', ...path)]
const next = bin('next', 'dist', 'bin', 'next')
const results = mkdtempSync(join(tmpdir(), 'attache-test-'))

const env = testEnvironment()

const lint = [...bin('oxlint', 'bin', 'oxlint'), '--deny-warnings']
const lintWithTypes = [...lint, '--type-aware']

const isQuick = process.argv.includes('--quick')

const checks = [
  {
    title: 'Types',
    run: () => check([...next, 'typegen'], bin('typescript', 'bin', 'tsc').concat('--noEmit', '-p', '.')),
  },
  { title: 'Lint', run: async () => check(...(isQuick ? await quickLint() : [lintWithTypes])) },
  { title: 'Format', run: () => check([...bin('oxfmt', 'bin', 'oxfmt'), '--check']) },
]
const quickTests = [{ title: 'Tests', run: () => vitest('tests', ['unit', 'sqlite*'], { QUICK_TESTS: '1' }) }]
const allTests = [
  { title: 'Tests', run: () => vitest('tests', ['!e2e']) },
  { title: 'End to end', run: endToEnd },
]

async function test() {
  const warning = checkNode()
  if (warning) process.stdout.write(`${warning}\n`)
  await installPackages(root)
  const outcomes = isQuick
    ? (await Promise.all([runParts(checks), runParts(quickTests)])).flat()
    : await runParts([...checks, ...allTests])
  process.stdout.write(summary(outcomes, { postgres: isQuick || Boolean(env.TEST_POSTGRES_URL) }))
  if (outcomes.some((outcome) => outcome.failed > 0)) process.exitCode = 1
}

async function runParts(parts) {
  const outcomes = []
  for (const { title, run } of parts) {
    process.stdout.write(`\n── ${title} ──\n`)
    const begun = Date.now()
    const outcome = await run().catch((error) => failed(error))
    outcomes.push({ title, seconds: Math.round((Date.now() - begun) / 1000), failures: [], ...outcome })
  }
  return outcomes
}

// Types, lint and format count as one each.
async function check(...commands) {
  for (const words of commands) {
    if ((await runAloud(words, { cwd: root, env })) !== 0) return { passed: 0, failed: 1, skipped: [] }
  }
  return { passed: 1, failed: 0, skipped: [] }
}

// The rules that need types take ten times as long as the others: a quick check applies them to changed files only.
async function quickLint() {
  const changed = await changedFiles(root)
  if (!changed) return [lintWithTypes]
  const sources = changed.filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  return sources.length > 0 ? [lint, [...lintWithTypes, ...sources]] : [lint]
}

async function vitest(name, projects, more = {}) {
  const file = join(results, `${name}.json`)
  const words = [
    ...bin('vitest', 'vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--reporter=${join(root, 'lib', 'commands', 'error-reporter.mjs')}`,
    `--outputFile.json=${file}`,
  ]
  const errorFile = join(results, `${name}-errors.json`)
  const code = await runAloud(words, { cwd: root, env: { ...env, ...more, UNHANDLED_ERRORS_FILE: errorFile } })
  return countsIn(file, code, errorFile)
}

async function endToEnd() {
  const browser = await findBrowser()
  process.stdout.write(`Browser: ${browser}\n`)
  await buildIfChanged(root, env)
  return vitest('e2e', ['e2e'], { CHROMIUM_PATH: browser })
}

function failed(error) {
  process.stdout.write(`${error instanceof Refusal ? error.message : error.stack}\n`)
  return { passed: 0, failed: 1, skipped: [] }
}

async function stop(signal, code) {
  await stopStep(signal)
  process.exit(code)
}

process.on('SIGINT', () => void stop('SIGINT', 130))
process.on('SIGTERM', () => void stop('SIGTERM', 143))
whenOrphaned(() => void stop('SIGTERM', 143))
process.on('exit', () => rmSync(results, { recursive: true, force: true }))

await command(test)

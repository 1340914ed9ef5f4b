// `npm run explore -- --minutes N [FILE …]`: every property and model test with a new seed each round, until N minutes
// are over. It prints each failing test once, with the seed that fails and how to replay it.
import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { whenOrphaned } from './orphan.mjs'
import { failuresIn, propertyTestFiles, replay } from './explore-report.mjs'
import { command, Refusal } from './refusal.mjs'
import { runQuietly, stopStep } from './run.mjs'
import { testEnvironment } from './test-environment.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const results = mkdtempSync(join(tmpdir(), 'attache-explore-'))
const usage = 'Usage: npm run explore -- --minutes N [FILE …]'

async function explore() {
  const { minutes, files } = options(process.argv.slice(2))
  const end = Date.now() + minutes * 60_000
  const known = new Map()
  let rounds = 0
  do {
    const seed = randomInt(-(2 ** 31), 2 ** 31)
    const begun = Date.now()
    const { passed, failures } = await round(files, seed)
    rounds++
    const seconds = Math.round((Date.now() - begun) / 1000)
    process.stdout.write(`Round ${rounds}, seed ${seed}: ${passed} passed, ${failures.length} failed, ${seconds} s\n`)
    for (const failure of failures) {
      const name = `${failure.file} ${failure.test}`
      if (!known.has(name)) process.stdout.write(`${replay(failure, seed)}\n`)
      known.set(name, (known.get(name) ?? 0) + 1)
    }
  } while (Date.now() < end)
  process.stdout.write(`${rounds} rounds of ${files.length} files, ${known.size} failing tests\n`)
  for (const [name, times] of known) process.stdout.write(`  ${name} (${times} of ${rounds} rounds)\n`)
  if (known.size > 0) process.exitCode = 1
}

function options(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { minutes: { type: 'string', default: '10' } },
      allowPositionals: true,
    })
    const minutes = Number(values.minutes)
    if (!(minutes > 0)) throw new Error(`--minutes is ${values.minutes}, which is no number of minutes.`)
    const files = propertyTestFiles(root).filter((file) => positionals.every((part) => file.includes(part)))
    if (files.length === 0) throw new Error('No file with property tests has such a name.')
    return { minutes, files }
  } catch (error) {
    throw new Refusal(`${error.message}\n${usage}`)
  }
}

async function round(files, seed) {
  const report = join(results, `${seed}.json`)
  const vitest = [process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), 'run']
  const projects = ['unit', 'programs', 'components*', 'sqlite*'].flatMap((name) => ['--project', name])
  const { output } = await runQuietly([...vitest, ...projects, ...files, '--reporter=json', `--outputFile=${report}`], {
    cwd: root,
    env: { ...testEnvironment(), TEST_SEED: String(seed) },
  })
  try {
    return failuresIn(JSON.parse(readFileSync(report, 'utf8')), (file) => relative(root, file))
  } catch {
    throw new Refusal(`vitest left no report:\n${output}`)
  } finally {
    rmSync(report, { force: true })
  }
}

async function stop(signal, code) {
  await stopStep(signal)
  process.exit(code)
}

process.on('SIGINT', () => void stop('SIGINT', 130))
process.on('SIGTERM', () => void stop('SIGTERM', 143))
whenOrphaned(() => void stop('SIGTERM', 143))
process.on('exit', () => rmSync(results, { recursive: true, force: true }))

await command(explore)

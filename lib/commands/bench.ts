// `npm run bench`: measures a build of these sources against an empty page of the same build. See docs/performance.md.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { type Figures, rounded, tableOf } from './bench/figures'
import { handbookFigures } from './bench/handbook'
import { firstStart, installedMb } from './bench/installation'
import { measure } from './bench/measure'
import { buildIn } from './bench/process'
import { readingFigures } from './bench/reading'
import { reportTime } from './bench/report-time'
import { openWorkspace } from './bench/workspace'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
  },
})

// Progress goes to standard error, so that with --json standard output has only the figures.
const begun = Date.now()
const say = (step: string) =>
  void process.stderr.write(`${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${step} …\n`)

// Cleaning up waits for "exit", which a signal alone does not cause.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.on(signal, () => process.exit(code))

async function bench(): Promise<Figures> {
  say('Copying the sources')
  const workspace = openWorkspace(process.cwd())
  say('Building')
  await buildIn(workspace)
  say('Starting for the first time')
  const installed_mb = installedMb(workspace)
  const first_start_s = await firstStart(workspace)
  say('Writing reports')
  const report_ms_20_stops = reportTime()
  say('Reading programmes and rosters')
  const reading = readingFigures(process.cwd())
  say('Setting a handbook')
  const handbook = await handbookFigures()
  const served = await measure(workspace, { rounds: Number(values.rounds), seconds: Number(values.seconds) }, say)
  return { ...served, ...handbook, ...reading, report_ms_20_stops, installed_mb, first_start_s }
}

try {
  const figures = await bench()
  const shown = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]))
  const processors = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`
  const on = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processors}`
  process.stdout.write(
    values.json
      ? `${JSON.stringify(shown, null, 2)}\n`
      : `\n${tableOf(figures)}\n\n${on}, in ${Math.round((Date.now() - begun) / 1000)} s\n`,
  )
  process.exit(0)
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(1)
}

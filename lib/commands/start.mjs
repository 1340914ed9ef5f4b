// `npm start` and, with --dev, `npm run dev`: everything from a fresh clone to a served office.
// Before packages are installed, only Node's own modules are available. `--built`, for images and services: serves the
// existing build, and writes nothing outside of the data directory. `--migrate`: only prepares the database.
import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyAssets } from './assets.mjs'
import { buildIfChanged } from './build.mjs'
import { prepareDataDir } from './data-dir.mjs'
import { loadEnvironment } from './environment.mjs'
import { checkNode } from './node-version.mjs'
import { whenOrphaned } from './orphan.mjs'
import { installPackages } from './packages.mjs'
import { checkPort } from './port.mjs'
import { command, Refusal } from './refusal.mjs'
import { stopStep } from './run.mjs'
import { startServer, stopServer, untilLive } from './serve.mjs'
import { welcome } from './welcome.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dev = process.argv.includes('--dev')
const isBuilt = process.argv.includes('--built')
const onlyMigrates = process.argv.includes('--migrate')

let server = null
let stopping = false

async function start() {
  const warning = checkNode()
  if (warning) process.stdout.write(`${warning}\n`)
  loadEnvironment(root)
  const port = Number(process.env.PORT || 3000)
  // Resolved once, so that every process below uses the same folder.
  process.env.DATA_DIR = resolve(root, process.env.DATA_DIR || 'data')
  prepareDataDir(process.env.DATA_DIR, { withSecret: !process.env.AUTH_SECRET })
  if (!onlyMigrates) await checkPort(port, process.env.LISTEN_HOST || undefined)

  if (isBuilt) requireBuild(root)
  else {
    await installPackages(root)
    copyAssets(root)
  }
  const prepared = await prepare()
  if (onlyMigrates) return
  if (!dev && !isBuilt) await buildIfChanged(root)
  if (stopping) return

  const host = process.env.LISTEN_HOST || hostFor(prepared.publicUrl)
  server = startServer(root, { dev, host, port })
  server.once('exit', (code) => process.exit(stopping ? 0 : code || 1))
  await untilLive(server, host, port)
  if (stopping) return
  process.stdout.write(welcome(prepared, { host, port, dataDir: process.env.DATA_DIR }))
}

function requireBuild(root) {
  if (existsSync(join(root, '.next', 'BUILD_ID'))) return
  throw new Refusal('There is no build to serve. Run npm run build first.')
}

function prepare() {
  return new Promise((resolvePrepared, reject) => {
    const child = fork(join(root, 'lib', 'commands', 'prepare.ts'), { cwd: root, execArgv: ['--import', 'tsx'] })
    child.once('message', resolvePrepared)
    child.once('exit', (code) => {
      // It has already printed a message.
      if (code !== 0) process.exit(1)
      reject(new Refusal('The database could not be prepared.'))
    })
  })
}

// If only this machine can open the address, the server does not listen on the network.
function hostFor(publicUrl) {
  return /^(.*\.)?localhost$|^127\./.test(new URL(publicUrl).hostname) ? '127.0.0.1' : '0.0.0.0'
}

async function stop(signal, code) {
  // A user who stops it a second time does not want to wait.
  if (stopping) return server ? stopServer(server, 'SIGKILL') : stopStep('SIGKILL')
  stopping = true
  process.stdout.write('\nStopping …\n')
  if (server) return stopServer(server, signal)
  await stopStep(signal)
  process.exit(code)
}

process.on('SIGINT', () => void stop('SIGINT', 130))
process.on('SIGTERM', () => void stop('SIGTERM', 143))
process.on('SIGHUP', () => void stop('SIGTERM', 129))
whenOrphaned(() => void stop('SIGTERM', 143))

await command(start)

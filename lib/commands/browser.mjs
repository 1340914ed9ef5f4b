// Finds the Chromium that end-to-end tests run in; run by itself it prints the path.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { isEntry } from './entry.mjs'
import { command, Refusal } from './refusal.mjs'
import { runStep } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const advice =
  'No Chromium was found for the end-to-end tests. ' +
  'Install Chromium or Google Chrome, or set CHROMIUM_PATH to its program.'

/** The path of a Chromium: CHROMIUM_PATH, on PATH, Playwright's, or on Debian one that it installs. @throws Refusal */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (runs(given)) return given
    throw new Refusal(`CHROMIUM_PATH is ${given}, which is no program that can be run.`)
  }
  return present() ?? (await installed())
}

function present() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)))
  return [...onPath, ...playwrights(), ...applications].find(runs)
}

// <cache>/chromium-1200/chrome-linux64/chrome; the newest first.
function playwrights() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    join(homedir(), 'AppData', 'Local', 'ms-playwright'),
  ]
  const programs = ['chrome', 'chrome.exe', join('Chromium.app', 'Contents', 'MacOS', 'Chromium')]
  return caches.flatMap((cache) =>
    list(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .toSorted()
      .toReversed()
      .flatMap((version) =>
        list(join(cache, version)).flatMap((system) =>
          programs.map((program) => join(cache, version, system, program)),
        ),
      ),
  )
}

function list(dir) {
  return dir && existsSync(dir) ? readdirSync(dir) : []
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function installed() {
  const apt = installer()
  if (!apt) throw new Refusal(advice)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runStep('Installing Chromium from Debian: package lists', [...apt, 'update'], { env, failure: advice })
  await runStep('Installing Chromium from Debian', [...apt, 'install', '-y', '--no-install-recommends', 'chromium'], {
    env,
    failure: advice,
  })
  const path = present()
  if (!path) throw new Refusal(advice)
  return path
}

// Only if it needs no password, because nothing here may wait for one.
function installer() {
  if (!existsSync('/etc/debian_version')) return null
  if (process.getuid?.() === 0) return ['apt-get']
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n', 'apt-get'] : null
}

if (isEntry(import.meta.url)) {
  await command(async () => {
    const path = await findBrowser()
    process.stdout.write(`${path}\n`)
  })
}

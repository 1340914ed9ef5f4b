import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { runStep } from './run.mjs'

/**
 * Makes node_modules match the lock file: `npm ci` if a package is missing or has another version, and a rebuild of the
 * database driver if it was compiled for another Node. Takes a tenth of a second if there is nothing to do.
 */
export async function installPackages(root) {
  const reason = whyInstall(root)
  if (reason) {
    await runStep(`Installing packages: ${reason}`, [...npm(), 'ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      shell: needsShell(),
      failure: 'npm ci failed; the lines above say why. Check the connection to the package registry and try again.',
    })
  }
  if (driverWorks(root)) return
  await runStep(
    'Compiling the database driver for this Node',
    [...npm(), 'rebuild', 'better-sqlite3', '--foreground-scripts'],
    {
      cwd: root,
      shell: needsShell(),
      failure:
        'better-sqlite3 could not be built. It needs a C++ compiler, make and Python 3 ' +
        '(on Debian: apt-get install build-essential python3).',
    },
  )
  // npm's setting nodedir points to the headers of one version of Node; the driver then works only with that version.
  if (!driverWorks(root)) {
    throw new Refusal(
      `better-sqlite3 was built, but Node ${process.versions.node} cannot load it. ` +
        'Where npm config get nodedir names a folder, it is for another Node: ' +
        'npm config delete nodedir, and start again.',
    )
  }
}

/** Why packages have to be installed, or `null`. */
export function whyInstall(root) {
  if (!existsSync(join(root, 'node_modules'))) return 'there are none yet'
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!installed) return 'the last installation was not finished'
  const locked = packagesIn(join(root, 'package-lock.json')) ?? {}
  const differs = Object.entries(locked).some(([path, { version, optional }]) => {
    if (path === '') return false
    // An optional package may be missing: it is for another system.
    return installed[path] ? installed[path].version !== version : !optional
  })
  return differs ? 'the lock has changed' : null
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

function driverWorks(root) {
  const trial = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', trial], { cwd: root, stdio: 'ignore' }).status === 0
}

// If npm has started this process, it passes its own path; on Windows `npm` is a script that only a shell can run.
function npm() {
  const cli = process.env.npm_execpath
  return cli && /npm-cli\.[cm]?js$/.test(cli) ? [process.execPath, cli] : ['npm']
}

function needsShell() {
  return process.platform === 'win32' && npm().length === 1
}

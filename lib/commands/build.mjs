// `npm run build` builds; with --if-changed only if the sources have changed since the last build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { copyAssets } from './assets.mjs'
import { actionKey } from './data-dir.mjs'
import { isEntry } from './entry.mjs'
import { loadEnvironment } from './environment.mjs'
import { command } from './refusal.mjs'
import { runStep } from './run.mjs'
import { fingerprint } from './sources.mjs'

// Next keeps this folder when it clears the rest of .next.
const markOf = (root) => join(root, '.next', 'cache', 'attache-build.json')

const keySetting = 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'

/** Builds for production, and records the fingerprint of the sources. */
export async function build(root, env = process.env, title = 'Building') {
  copyAssets(root)
  const from = fingerprint(root, env)
  note(root, { finished: false })
  await runStep(title, [process.execPath, join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: root,
    env: { ...env, ...actionKeySetting(root, env), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    failure: 'The build failed; the lines above say why.',
  })
  note(root, { finished: true, from, id: buildId(root) })
}

/** Builds if the last build is missing, was interrupted or is of other sources. */
export async function buildIfChanged(root, env = process.env) {
  const reason = whyBuild(root, env)
  if (reason) await build(root, env, `Building: ${reason}`)
}

/** Why a build is needed; `null` if it is not. */
export function whyBuild(root, env) {
  const mark = readMark(root)
  if (!mark) return 'there is no build yet'
  if (!mark.finished) return 'the last build was not finished'
  if (mark.id !== buildId(root) || mark.from !== fingerprint(root, env)) return 'the sources have changed'
  return null
}

// Next writes the key into the build, so only the build needs it. Without one, Next makes its own for two weeks.
function actionKeySetting(root, env) {
  const key = env[keySetting] || actionKey(resolve(root, env.DATA_DIR || 'data'))
  return key ? { [keySetting]: key } : {}
}

function note(root, mark) {
  mkdirSync(join(root, '.next', 'cache'), { recursive: true })
  writeFileSync(markOf(root), JSON.stringify(mark))
}

function readMark(root) {
  try {
    return JSON.parse(readFileSync(markOf(root), 'utf8'))
  } catch {
    return null
  }
}

function buildId(root) {
  try {
    return readFileSync(join(root, '.next', 'BUILD_ID'), 'utf8')
  } catch {
    return null
  }
}

if (isEntry(import.meta.url)) {
  const once = process.argv.includes('--if-changed') ? buildIfChanged : build
  await command(() => {
    loadEnvironment(process.cwd())
    return once(process.cwd())
  })
}

import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** The name that lib/server/platform/config.ts reads. */
const secretFile = 'auth-secret'

/** Holds the key that a build derives the ids of server actions from. */
const actionKeyFile = 'action-key'

/**
 * Creates the data directory and, if the environment has no AUTH_SECRET, the secret in it, readable only by this user.
 * Keeps existing files. Refuses a directory that cannot be written.
 */
export function prepareDataDir(dir, { withSecret }) {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const trial = join(dir, `.writable-${process.pid}`)
    writeFileSync(trial, '')
    rmSync(trial)
    if (withSecret) keepSecret(join(dir, secretFile), () => randomBytes(48).toString('base64url'))
  } catch (error) {
    throw new Refusal(
      `The data directory ${dir} cannot be written (${error.code}). ` +
        'Let this user write there, or set DATA_DIR to another folder.',
    )
  }
}

/**
 * The key in the data directory from which Next.js derives the ids of server actions; created if there is none. With
 * the same key every build has the same ids, so pages loaded before an update can still call their actions.
 * `null` if the directory can neither be read nor written, as in a build container.
 */
export function actionKey(dir) {
  const file = join(dir, actionKeyFile)
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    keepSecret(file, () => randomBytes(32).toString('base64'))
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

function keepSecret(file, make) {
  try {
    writeFileSync(file, `${make()}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    chmodSync(file, 0o600)
  }
}

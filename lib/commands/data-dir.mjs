import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** The name that lib/server/platform/config.ts reads. */
const secretFile = 'auth-secret'

/**
 * Makes the data directory and, where the environment has no AUTH_SECRET, the secret in it: readable by this user
 * alone. Keeps what is there. Refuses a directory that cannot be written.
 */
export function prepareDataDir(dir, { withSecret }) {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const trial = join(dir, `.writable-${process.pid}`)
    writeFileSync(trial, '')
    rmSync(trial)
    if (withSecret) keepSecret(join(dir, secretFile))
  } catch (error) {
    throw new Refusal(
      `The data directory ${dir} cannot be written (${error.code}). Let this user write there, or set DATA_DIR to another folder.`,
    )
  }
}

function keepSecret(file) {
  try {
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    chmodSync(file, 0o600)
  }
}

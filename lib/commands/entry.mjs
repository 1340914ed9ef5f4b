import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** True for the module that Node was asked to run, also through a symbolic link. */
export function isEntry(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url))
}

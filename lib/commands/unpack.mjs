import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Fetches a package with npm into a temporary folder and returns the folder of its files.
 * @param {string} name with its version
 * @param {string} folder
 */
export function unpack(name, folder) {
  const file = execFileSync('npm', ['pack', name, '--silent'], { cwd: folder }).toString().trim()
  const to = mkdtempSync(join(folder, 'package-'))
  execFileSync('tar', ['-xzf', join(folder, file), '-C', to])
  return join(to, 'package')
}

import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'

const maxCopies = 3

/**
 * Backs up a SQLite database into `before-migration/` beside it and keeps the last three copies. The copy is
 * consistent even while others write. Does nothing without a `tag`, the name of the migration to come.
 */
export function copyBefore(client: Database, file: string, tag: string | undefined): void {
  if (!tag) return
  const folder = join(dirname(file), 'before-migration')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date().toISOString().replace(/[-:]/g, '').replace('.', '')
  const copy = join(folder, `${stamp}-${tag}-${basename(file)}`)
  client.prepare('vacuum into ?').run(copy)
  chmodSync(copy, 0o600)
  const copies = readdirSync(folder)
    .filter((name) => name.endsWith(`-${basename(file)}`))
    .sort()
  for (const old of copies.slice(0, -maxCopies)) rmSync(join(folder, old))
}

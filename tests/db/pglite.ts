import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { openPglite } from '@/db/connect.pglite'
import type { Handle } from '@/db/handle'
import { migrate, migrationsFolder } from '@/db/migrate'
import { readMigrations } from '@/db/migrations'

const cache = join(process.cwd(), 'node_modules/.cache/attache')

/** A migrated PGlite. The first one takes seconds to create its cluster; later ones start from a copy on disk. */
export async function migratedPglite(): Promise<Handle> {
  const copy = join(cache, `pglite-${fingerprint()}.tar`)
  if (existsSync(copy)) return openPglite(new Blob([readFileSync(copy)]))
  const handle = await openPglite()
  await migrate(handle.db)
  const client = (handle.db as unknown as { $client: PGlite }).$client
  const dump = await client.dumpDataDir('none')
  mkdirSync(cache, { recursive: true })
  // Renamed at the end, because other test files may be looking for it.
  const draft = `${copy}.${process.pid}.${Math.random()}`
  writeFileSync(draft, Buffer.from(await dump.arrayBuffer()))
  renameSync(draft, copy)
  return handle
}

function fingerprint(): string {
  const manifest = readFileSync(join(process.cwd(), 'node_modules/@electric-sql/pglite/package.json'), 'utf8')
  const hashes = readMigrations(migrationsFolder()).map(({ hash }) => hash)
  return createHash('sha256')
    .update([manifest, ...hashes].join())
    .digest('hex')
    .slice(0, 16)
}

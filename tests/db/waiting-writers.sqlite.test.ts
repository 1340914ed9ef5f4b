import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { engine } from '@/db/columns'
import { openSqlite } from '@/db/connect.sqlite'
import { migrate } from '@/db/migrate'
import { rateLimits } from '@/db/schema'
import { run, transact } from '@/db/transact'

it.runIf(engine === 'sqlite')('writers that wait for a locked file do not stall the server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-locked-'))
  const file = join(folder, 'a.db')
  const opened = openSqlite(file)
  await migrate(opened.db)
  const other = new Sqlite(file)
  other.exec('begin immediate')
  const writers = Array.from({ length: 20 }, (_, i) =>
    transact(opened.db, (tx) => run(tx.insert(rateLimits).values({ key: `${i}`, points: 1, expire: new Date() }))),
  )
  // Each waits without blocking: a blocked turn of 50 ms for each of them would be a second.
  let longest = 0
  for (let round = 0; round < 20; round++) {
    const before = performance.now()
    await wait(10)
    longest = Math.max(longest, performance.now() - before)
  }
  other.exec('rollback')
  await Promise.all(writers)
  expect(await opened.db.$count(rateLimits)).toBe(20)
  expect(longest).toBeLessThan(500)
  other.close()
  await opened.close()
  rmSync(folder, { recursive: true })
})

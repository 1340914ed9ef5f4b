import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { db } from '@/db/client'
import { clientOf } from '@/db/connect.sqlite'
import { handleOf } from '@/db/handle'
import { rateLimits } from '@/db/schema'
import { isUnwritable } from '@/db/violations'
import { action } from '@/lib/server/access/action'
import { config } from '@/lib/server/platform/config'
import { isReady } from '@/lib/server/platform/health'
import { engine } from '@/db/columns'
import { freshDatabase } from '../../db/engines'

const { dataDir, databaseUrl } = config()
let folder = ''

beforeEach(async () => {
  await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'attache-unwritable-'))
  // What goes wrong is logged.
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => {
  vi.restoreAllMocks()
  Object.assign(config(), { dataDir, databaseUrl })
  rmSync(folder, { recursive: true })
})

it('the readiness check tries to write next to the SQLite file', async () => {
  Object.assign(config(), { dataDir: folder, databaseUrl: null })
  expect(await isReady()).toBe(true)
  Object.assign(config(), { dataDir: join(folder, 'missing') })
  expect(await isReady()).toBe(false)
  // With PostgreSQL the folder may be missing.
  Object.assign(config(), { databaseUrl: 'postgres://office.example/attache' })
  expect(await isReady()).toBe(true)
})

it.runIf(engine === 'sqlite')('users are told that the disk is full, and can save once it is not', async () => {
  const save = action('save', {
    caller: 'anyone',
    input: z.strictObject({}),
    permit: async () => null,
    async run() {
      const rows = Array.from({ length: 500 }, (_, i) => ({
        key: `${i} ${'x'.repeat(500)}`,
        points: 1,
        expire: new Date(),
      }))
      await db().insert(rateLimits).values(rows)
      return {}
    },
  })
  clientOf(handleOf(db())).pragma('max_page_count = 1')
  expect(await save({})).toMatchObject({ ok: false, message: 'errors.unwritable' })
  expect(await db().$count(rateLimits)).toBe(0)
  clientOf(handleOf(db())).pragma('max_page_count = 100000')
  expect(await save({})).toEqual({ ok: true })
})

it('an error is known by the codes of both databases and of the file system', () => {
  const error = (code: string) => Object.assign(new Error('x'), { code })
  for (const code of ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY', '53100', '25006', 'ENOSPC'])
    expect(isUnwritable(new Error('wrapped', { cause: error(code) }))).toBe(true)
  for (const code of ['SQLITE_CONSTRAINT_UNIQUE', '23505', 'ENOENT']) expect(isUnwritable(error(code))).toBe(false)
  expect(isUnwritable(null)).toBe(false)
})

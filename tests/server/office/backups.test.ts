import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/db/client'
import { migrate } from '@/db/migrate'
import { changes, users } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import { readBackupState } from '@/lib/server/office/backup-settings'
import { checkSent, checkStored, listBackups, makeBackup, openBackup } from '@/lib/server/office/backups'
import { scratch } from '../../db/migration-folder'
import { seed } from '../../db/seed'

// With the real commands, each in a process of its own.

const access = { viewer: { id: 'u' } } as unknown as OfficeAccess<'manage office'>
const dataDir = scratch()

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', dataDir)
  await migrate()
  await seed()
})

it('makes, lists, downloads and checks a backup', async () => {
  expect(await makeBackup(access)).toBeNull()
  expect(await readBackupState(access)).toMatchObject({ hasFailed: false, isOld: false })
  const [backup, ...more] = await listBackups(access)
  expect([backup?.isEncrypted, more]).toEqual([false, []])
  const name = backup?.name ?? ''

  const download = await openBackup(access, name)
  const bytes = await buffer(Readable.fromWeb(download?.body as ReadableStream))
  expect(bytes).toEqual(readFileSync(join(dataDir, 'backups', name)))
  expect(download?.size).toBe(bytes.length)

  await db().delete(users).where(eq(users.id, 'v'))
  for (const outcome of [await checkStored(access, name), await checkSent(access, [bytes])]) {
    if (!outcome?.ok) throw new Error('refused')
    const accounts = outcome.comparison.find(({ kind }) => kind === 'users')
    expect(accounts).toEqual({ kind: 'users', inBackup: 2, now: 1 })
  }
  expect(readdirSync(dataDir).filter((one) => one.startsWith('.'))).toEqual([])
  const noted = await db()
    .select({ verb: changes.verb })
    .from(changes)
    .where(eq(changes.subject, 'backup'))
    .orderBy(changes.id)
  expect(noted.map(({ verb }) => verb)).toEqual(['make', 'download', 'check', 'check'])
})

it('gives no other file', async () => {
  writeFileSync(join(dataDir, 'auth-secret'), 'secret')
  mkdirSync(join(dataDir, 'backups', 'x'), { recursive: true })
  for (const name of ['../auth-secret', 'x', '', 'attache-20261102T020000Z.tar.gz', '../backups/x']) {
    expect(await openBackup(access, name)).toBeNull()
    expect(await checkStored(access, name)).toBeNull()
  }
})

it('says why a file that is no backup cannot be restored', async () => {
  const outcome = await checkSent(access, [new TextEncoder().encode('no backup')])
  expect(outcome).toEqual({
    ok: false,
    reason: 'refused',
    said: expect.stringMatching(/^This is not a backup/) as string,
  })
})

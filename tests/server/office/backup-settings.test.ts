import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import {
  claimBackup,
  noteBackup,
  readBackupSettings,
  readBackupState,
  saveBackupSettings,
} from '@/lib/server/office/backup-settings'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'

const access = { viewer: { id: 'u' } } as unknown as OfficeAccess<'manage office'>
const at = (text: string) => new Date(`2026-11-${text}:00Z`)

beforeEach(async () => {
  await freshDatabase()
  await seed()
  await db()
    .update(users)
    .set({ createdAt: at('01T00:00') })
  await saveBackupSettings(access, { interval: 1, keep: '3d' }, at('01T00:00'))
})

describe('a backup is due', () => {
  it('once a night, for one of several servers', async () => {
    const claims = await Promise.all([claimBackup(at('04T04:00')), claimBackup(at('04T04:00'))])
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await claimBackup(at('04T23:00'))).toBe(false)
    expect(await claimBackup(at('05T04:00'))).toBe(true)
  })

  it('not in an office that was set up today, and not without a schedule', async () => {
    expect(await claimBackup(at('01T12:00'))).toBe(false)
    await saveBackupSettings(access, { interval: 0, keep: '3d' }, at('01T00:00'))
    expect(await claimBackup(at('04T04:00'))).toBe(false)
  })
})

it('is old after its interval and a day, and a failure is shown until one succeeds', async () => {
  expect(await readBackupSettings(access)).toEqual({ interval: 1, keep: '3d' })
  expect(await readBackupState(access, at('02T00:00'))).toEqual({ madeAt: null, hasFailed: false, isOld: false })
  expect((await readBackupState(access, at('04T00:00'))).isOld).toBe(true)
  await noteBackup(true, at('04T03:00'))
  expect(await readBackupState(access, at('06T02:00'))).toMatchObject({ madeAt: at('04T03:00'), isOld: false })
  await noteBackup(false, at('05T03:00'))
  expect(await readBackupState(access, at('06T04:00'))).toMatchObject({ hasFailed: true, isOld: true })
  await noteBackup(true, at('06T05:00'))
  expect(await readBackupState(access, at('06T06:00'))).toMatchObject({ hasFailed: false, isOld: false })
})

import { and, eq, isNull, lt, min, or } from 'drizzle-orm'
import { db } from '../../../db/client'
import { office, users } from '../../../db/schema'
import { run, transact } from '../../../db/transact'
import { type BackupInterval, backupIntervals, isBackupDue, isBackupOld } from '../../domain/time/backup-schedule'
import { defaultKeep } from '../../domain/time/keep-policy'
import type { OfficeAccess } from '../access/access'
import { changeOffice, lockOffice, type OfficeRow } from '../platform/office-settings'
import { readOffice } from './office'

/** `interval`: days between backups, 0 for none. `keep`: which are kept, as `7d,4w,12m`. */
export type BackupSettings = { interval: BackupInterval; keep: string }

/** `madeAt`: when the newest backup was made that succeeded. `hasFailed`: the newest attempt did not. */
export type BackupState = { madeAt: Date | null; hasFailed: boolean; isOld: boolean }

const dayMs = 24 * 60 * 60 * 1000

const ofOffice = eq(office.id, 'office')

export async function readBackupSettings(_: OfficeAccess<'manage office'>): Promise<BackupSettings> {
  return storedBackupSettings()
}

/** Without access control, for the backups that are made by themselves. */
export async function storedBackupSettings(): Promise<BackupSettings> {
  const [row] = await db().select().from(office).where(ofOffice)
  return settingsOf(row)
}

/** When the newest backup was made; `null` without one. Without access control, for the metrics. */
export async function lastBackupAt(): Promise<Date | null> {
  const [row] = await db().select({ at: office.backupMadeAt }).from(office).where(ofOffice)
  return row?.at ?? null
}

export async function saveBackupSettings(
  { viewer }: OfficeAccess<'manage office'>,
  to: BackupSettings,
  now = new Date(),
): Promise<void> {
  await transact(db(), function* (tx) {
    const from = settingsOf(yield* lockOffice(tx))
    const set = { backupDays: to.interval, backupKeep: to.keep }
    yield* changeOffice(tx, viewer.id, set, { from: { backup: from }, to: { backup: to } }, now)
  })
}

export async function readBackupState(_: OfficeAccess<'manage office'>, now = new Date()): Promise<BackupState> {
  const [row] = await db().select().from(office).where(ofOffice)
  const madeAt = row?.backupMadeAt ?? null
  const failedAt = row?.backupFailedAt ?? null
  const isNew = (await officeSince()) > new Date(now.getTime() - 2 * dayMs)
  return {
    madeAt,
    hasFailed: failedAt !== null && (madeAt === null || failedAt > madeAt),
    isOld: !(isNew && madeAt === null) && isBackupOld(settingsOf(row).interval, madeAt, now),
  }
}

/** Claims the backup that is due, so that of several servers one makes it. @returns false if none is due */
export async function claimBackup(now: Date): Promise<boolean> {
  const [row] = await db().select().from(office).where(ofOffice)
  const { timeZone } = await readOffice()
  const startedAt = row?.backupStartedAt ?? null
  if (!row || !isBackupDue({ interval: settingsOf(row).interval, startedAt, timeZone }, now)) return false
  // An office that was only just set up has nothing to lose yet.
  if ((await officeSince()).getTime() > now.getTime() - dayMs) return false
  const unclaimed = startedAt
    ? or(isNull(office.backupStartedAt), lt(office.backupStartedAt, new Date(startedAt.getTime() + 1)))
    : isNull(office.backupStartedAt)
  const claimed = await db()
    .update(office)
    .set({ backupStartedAt: now })
    .where(and(ofOffice, unclaimed))
    .returning({ id: office.id })
  return claimed.length > 0
}

/** Records how a backup ended. */
export async function noteBackup(isMade: boolean, at: Date): Promise<void> {
  await transact(db(), function* (tx) {
    yield* lockOffice(tx)
    const set = isMade ? { backupMadeAt: at, backupStartedAt: at } : { backupFailedAt: at }
    yield* run(tx.update(office).set(set).where(ofOffice))
  })
}

async function officeSince(): Promise<Date> {
  const [row] = await db()
    .select({ since: min(users.createdAt) })
    .from(users)
  return row?.since ?? new Date()
}

function settingsOf(row: OfficeRow | undefined): BackupSettings {
  const interval = backupIntervals.find((days) => days === row?.backupDays) ?? 1
  return { interval, keep: row?.backupKeep ?? defaultKeep }
}

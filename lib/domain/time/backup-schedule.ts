import { instantOf, dayAt } from './wall-time'
import { addDays } from './day'

/** How often backups are made by themselves, in days; 0: never. */
export const backupIntervals = [1, 7, 0] as const
export type BackupInterval = (typeof backupIntervals)[number]

const dayMs = 24 * 60 * 60 * 1000
const atNight = '03:00'

/** The last time that it was three in the morning. */
export function lastNight(now: Date, timeZone: string): Date {
  const today = dayAt(now, timeZone)
  const tonight = instantOf(`${today}T${atNight}`, timeZone).instant
  return tonight <= now ? tonight : instantOf(`${addDays(today, -1)}T${atNight}`, timeZone).instant
}

/** True if a backup is to be made now: at three in the morning, or later if no server was running then. */
export function isBackupDue(
  { interval, startedAt, timeZone }: { interval: BackupInterval; startedAt: Date | null; timeZone: string },
  now: Date,
): boolean {
  if (interval === 0) return false
  const limit = new Date(lastNight(now, timeZone).getTime() - (interval - 1) * dayMs)
  return startedAt === null || startedAt < limit
}

/** True if the newest backup is older than it may be: one interval and a day. */
export function isBackupOld(interval: BackupInterval, newest: Date | null, now: Date): boolean {
  if (interval === 0) return false
  return newest === null || now.getTime() - newest.getTime() > (interval + 1) * dayMs
}

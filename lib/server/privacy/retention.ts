import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { office } from '../../../db/schema'
import { transact } from '../../../db/transact'
import type { OfficeAccess } from '../access/access'
import { changeOffice, lockOffice, type OfficeRow } from '../platform/office-settings'

/**
 * How long personal data stays, in days, and whether all readers of a trip see what happened at earlier visits to the
 * same institutions, also on trips that they may not see.
 */
export type PrivacySettings = { deletedTripDays: number; mailDays: number; isHistoryShared: boolean }

export const defaultDays = { deletedTrip: 90, mail: 365 }
/** Ten years. */
export const mostDays = 3650
/** Days after which the rest goes, which cannot be set. */
export const fixedDays = { nameCheck: 365, session: 400, audit: 400 }

export async function readPrivacySettings(_: OfficeAccess<'manage office'>): Promise<PrivacySettings> {
  return storedSettings()
}

/** Without access control, for the purge. */
export async function storedSettings(): Promise<PrivacySettings> {
  const [row] = await db().select().from(office).where(eq(office.id, 'office'))
  return settingsOf(row)
}

export async function savePrivacySettings(
  { viewer }: OfficeAccess<'manage office'>,
  to: PrivacySettings,
  now = new Date(),
): Promise<void> {
  await transact(db(), function* (tx) {
    const from = settingsOf(yield* lockOffice(tx))
    yield* changeOffice(tx, viewer.id, to, { from: { privacy: from }, to: { privacy: to } }, now)
  })
}

function settingsOf(row: OfficeRow | undefined): PrivacySettings {
  return {
    deletedTripDays: row?.deletedTripDays ?? defaultDays.deletedTrip,
    mailDays: row?.mailDays ?? defaultDays.mail,
    isHistoryShared: row?.isHistoryShared ?? false,
  }
}

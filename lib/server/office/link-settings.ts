import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { office } from '../../../db/schema'
import { transact } from '../../../db/transact'
import { defaultLinkWeeks } from '../../domain/access/link-expiry'
import type { OfficeAccess } from '../access/access'
import { changeOffice, lockOffice, type OfficeRow } from '../platform/office-settings'

/** How the personal links of members work: weeks after the end of the trip, and whether new devices need a code. */
export type LinkSettings = { weeks: number; isCodeRequired: boolean }

export async function readLinkSettings(_: OfficeAccess<'manage users'>): Promise<LinkSettings> {
  const [row] = await db().select().from(office).where(eq(office.id, 'office'))
  return settingsOf(row)
}

/** Takes effect for all links at their next request. */
export async function saveLinkSettings(
  { viewer }: OfficeAccess<'manage office'>,
  to: LinkSettings,
  now = new Date(),
): Promise<void> {
  await transact(db(), function* (tx) {
    const from = settingsOf(yield* lockOffice(tx))
    const set = { linkWeeks: to.weeks, isLinkCodeRequired: to.isCodeRequired }
    yield* changeOffice(tx, viewer.id, set, { from: { links: from }, to: { links: to } }, now)
  })
}

function settingsOf(row: OfficeRow | undefined): LinkSettings {
  return { weeks: row?.linkWeeks ?? defaultLinkWeeks, isCodeRequired: row?.isLinkCodeRequired ?? false }
}

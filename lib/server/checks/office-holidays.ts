import { eq } from 'drizzle-orm'
import { cache } from 'react'
import { db } from '../../../db/client'
import { office } from '../../../db/schema'
import { type Steps, transact } from '../../../db/transact'
import { type OfficeHoliday, withHoliday, withoutHoliday } from '../../domain/checks/office-holiday'
import { isSame } from '../../domain/trip/edit'
import type { OfficeAccess } from '../access/access'
import { changeOffice, lockOffice } from '../platform/office-settings'

/** The most entries of an office, more than any needs. */
export const maxHolidays = 1_000

/** The office's own holidays, by day. They are no secret. Reads once per request. */
export const readOfficeHolidays = cache(async (): Promise<readonly OfficeHoliday[]> => {
  const [row] = await db().select({ holidays: office.holidays }).from(office).where(eq(office.id, 'office'))
  return row?.holidays ?? []
})

type Access = OfficeAccess<'manage office'>

/** Adds a holiday of a country, or a day that is no holiday there. False if the list is full. */
export function addHoliday(access: Access, holiday: OfficeHoliday, now = new Date()): Promise<boolean> {
  return change(access, (own) => withHoliday(own, holiday), now)
}

/** Removes an entry, so that the computed holidays apply again. */
export function removeHoliday(
  access: Access,
  holiday: Pick<OfficeHoliday, 'country' | 'day'>,
  now = new Date(),
): Promise<boolean> {
  return change(access, (own) => withoutHoliday(own, holiday), now)
}

function change(
  { viewer }: Access,
  make: (own: readonly OfficeHoliday[]) => readonly OfficeHoliday[],
  now: Date,
): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const before = (yield* lockOffice(tx))?.holidays ?? []
    const after = make(before)
    if (after.length > maxHolidays) return false
    if (isSame(before, after)) return true
    const set = { holidays: after.length > 0 ? after : null }
    yield* changeOffice(tx, viewer.id, set, { from: { holidays: before }, to: { holidays: after } }, now)
    return true
  })
}

import { createHash } from 'node:crypto'
import { keeper } from '@/app/news/kept'
import type { CalendarAccess } from '@/lib/server/calendar-access'
import { type CalendarText, readCalendar, stillKnown } from '@/lib/server/calendar-content'

/** A calendar as it is sent, with a strong tag of its bytes. */
export type KeptCalendar = Pick<CalendarText, 'named'> & { bytes: Uint8Array<ArrayBuffer>; etag: string }

const kept = keeper<KeptCalendar>(300)

/** The calendar that an access gives, made once for each release. @throws Refused */
export async function calendarFor(access: CalendarAccess): Promise<KeptCalendar> {
  const { tripId, personId, locale, number, version } = access
  // A release never changes, but for who is erased from it. Before the first, only the name is there to change.
  const key = JSON.stringify([tripId, personId, locale, number ?? `draft ${version}`])
  const made = await kept(key, () => make(access))
  const there = await stillKnown(made.named)
  return there.length === made.named.length ? made : kept(`${key} ${there.join(' ')}`, () => make(access))
}

async function make(access: CalendarAccess): Promise<KeptCalendar> {
  const { text, named } = await readCalendar(access)
  const bytes = new TextEncoder().encode(text)
  return { named, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}

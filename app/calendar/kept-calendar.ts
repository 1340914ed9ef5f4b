import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { keeper } from '@/app/news/kept'
import type { CalendarAccess } from '@/lib/server/calendar-access'
import { type CalendarText, readCalendar, stillKnown } from '@/lib/server/calendar-content'

/** A calendar as it is sent. `etag` is that of its bytes; those that are pressed have one of their own. */
export type KeptCalendar = Pick<CalendarText, 'named'> & { bytes: Uint8Array<ArrayBuffer>; etag: string; pressed: Uint8Array<ArrayBuffer>; pressedEtag: string }

const kept = keeper<KeptCalendar>(300)
const press = promisify(gzip)

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
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  return { named, bytes, etag: `"${tag}"`, pressed: new Uint8Array(await press(bytes)), pressedEtag: `"${tag}-gzip"` }
}

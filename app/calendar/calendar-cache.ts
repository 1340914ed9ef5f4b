import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { accessByKey, type CalendarAccess, calendarKey } from '@/lib/server/calendar/calendar-access'
import { cachedByKey } from '@/lib/server/platform/cached-by-key'
import { dataVersion } from '@/lib/server/platform/data-version'
import { type CalendarText, readCalendar, stillKnown } from '@/lib/server/calendar/calendar-content'

/** A calendar as it is sent, with a strong tag of its bytes. */
export type CachedCalendar = Pick<CalendarText, 'named'> & { bytes: Uint8Array<ArrayBuffer>; etag: string }

const cached = cachedByKey<CachedCalendar>(300)

// By address, the last answer and the data version at that time.
const lastAnswers = new LRUCache<string, { version: string | null; made: CachedCalendar; until: Date | null }>({
  max: 3_000,
})

/** The last answer at an address if nothing was written to the database since; otherwise, or if unknown, `null`. */
export function unchangedCalendar(token: string): CachedCalendar | null {
  const last = lastAnswers.get(calendarKey(token))
  if (last?.until && last.until <= new Date()) return null
  return last && last.version !== null && last.version === dataVersion() ? last.made : null
}

/** The calendar at an address: the last answer if one query shows that nothing of it has changed. @throws Refused */
export async function calendarOfAddress(token: string): Promise<CachedCalendar> {
  const address = calendarKey(token)
  // Before anything is read, so that data written meanwhile does not count as read.
  const version = dataVersion()
  const last = lastAnswers.get(address)
  const named = last?.made.named ?? []
  const { access, known, until } = await accessByKey(address, named)
  const current = await cached(keyOf(access), () => make(access))
  const made = current.named === named && known === named.length ? current : await calendarFor(access)
  lastAnswers.set(address, { version, made, until })
  return made
}

/** The calendar that an access gives, made once for each release. @throws Refused */
export async function calendarFor(access: CalendarAccess): Promise<CachedCalendar> {
  const key = keyOf(access)
  const made = await cached(key, () => make(access))
  const there = await stillKnown(made.named)
  return there.length === made.named.length ? made : cached(`${key} ${there.join(' ')}`, () => make(access))
}

// A release never changes, except for people who are erased from it.
function keyOf({ of, trips, personId, locale, alarmMinutes }: CalendarAccess): string {
  return JSON.stringify([of, trips, personId, locale, alarmMinutes])
}

async function make(access: CalendarAccess): Promise<CachedCalendar> {
  const { text, named } = await readCalendar(access)
  const bytes = new TextEncoder().encode(text)
  return { named, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}

import { createHash } from 'node:crypto'
import { keeper } from '@/app/news/kept'
import { accessByKey, type CalendarAccess, calendarKey } from '@/lib/server/calendar-access'
import { type CalendarText, readCalendar, stillKnown } from '@/lib/server/calendar-content'

/** A calendar as it is sent, with a strong tag of its bytes. */
export type KeptCalendar = Pick<CalendarText, 'named'> & { bytes: Uint8Array<ArrayBuffer>; etag: string }

const kept = keeper<KeptCalendar>(300)

// By address, who was named in its calendar when it was read last.
const lastNamed = new Map<string, readonly string[]>()
const mostAddresses = 3_000

/** The calendar at an address. Where nothing changed since it was read last, one query says so. @throws Refused */
export async function calendarOfAddress(token: string): Promise<KeptCalendar> {
  const address = calendarKey(token)
  const named = lastNamed.get(address) ?? []
  const { access, known } = await accessByKey(address, named)
  const made = await kept(keyOf(access), () => make(access))
  if (made.named === named && known === named.length) return made
  if (lastNamed.size >= mostAddresses) lastNamed.delete(lastNamed.keys().next().value!)
  lastNamed.set(address, made.named)
  return calendarFor(access)
}

/** The calendar that an access gives, made once for each release. @throws Refused */
export async function calendarFor(access: CalendarAccess): Promise<KeptCalendar> {
  const key = keyOf(access)
  const made = await kept(key, () => make(access))
  const there = await stillKnown(made.named)
  return there.length === made.named.length ? made : kept(`${key} ${there.join(' ')}`, () => make(access))
}

// A release never changes, but for who is erased from it. Before the first, only the name is there to change.
function keyOf({ tripId, personId, locale, number, version }: CalendarAccess): string {
  return JSON.stringify([tripId, personId, locale, number ?? `draft ${version}`])
}

async function make(access: CalendarAccess): Promise<KeptCalendar> {
  const { text, named } = await readCalendar(access)
  const bytes = new TextEncoder().encode(text)
  return { named, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}

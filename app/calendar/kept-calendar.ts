import { createHash } from 'node:crypto'
import { keeper } from '@/app/news/kept'
import { accessByKey, type CalendarAccess, calendarKey } from '@/lib/server/calendar/calendar-access'
import { dataStand } from '@/lib/server/platform/data-version'
import { type CalendarText, readCalendar, stillKnown } from '@/lib/server/calendar/calendar-content'

/** A calendar as it is sent, with a strong tag of its bytes. */
export type KeptCalendar = Pick<CalendarText, 'named'> & { bytes: Uint8Array<ArrayBuffer>; etag: string }

const kept = keeper<KeptCalendar>(300)

// By address, what was answered last, and where the data stood then.
const lastAnswers = new Map<string, { stand: string | null; made: KeptCalendar }>()
const mostAddresses = 3_000

/** The calendar that was answered last at an address, where nothing at all was written since; `null` where that is not known. */
export function unchangedCalendar(token: string): KeptCalendar | null {
  const last = lastAnswers.get(calendarKey(token))
  return last && last.stand !== null && last.stand === dataStand() ? last.made : null
}

/** The calendar at an address. Where one query says that nothing of it has changed, it is what was answered last. @throws Refused */
export async function calendarOfAddress(token: string): Promise<KeptCalendar> {
  const address = calendarKey(token)
  // Before anything is read: what is written meanwhile must not count as seen.
  const stand = dataStand()
  const last = lastAnswers.get(address)
  const named = last?.made.named ?? []
  const { access, known } = await accessByKey(address, named)
  const kin = await kept(keyOf(access), () => make(access))
  const made = kin.named === named && known === named.length ? kin : await calendarFor(access)
  if (lastAnswers.size >= mostAddresses) lastAnswers.delete(lastAnswers.keys().next().value!)
  lastAnswers.set(address, { stand, made })
  return made
}

/** The calendar that an access gives, made once for each release. @throws Refused */
export async function calendarFor(access: CalendarAccess): Promise<KeptCalendar> {
  const key = keyOf(access)
  const made = await kept(key, () => make(access))
  const there = await stillKnown(made.named)
  return there.length === made.named.length ? made : kept(`${key} ${there.join(' ')}`, () => make(access))
}

// A release never changes, except for people who are erased from it.
function keyOf({ tripId, personId, locale, number }: CalendarAccess): string {
  return JSON.stringify([tripId, personId, locale, number])
}

async function make(access: CalendarAccess): Promise<KeptCalendar> {
  const { text, named } = await readCalendar(access)
  const bytes = new TextEncoder().encode(text)
  return { named, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` }
}

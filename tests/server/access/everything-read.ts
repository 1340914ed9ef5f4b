import { renderHandbook } from '@/components/handbook/render-handbook'
import { renderPhonePage } from '@/components/phone/render-phone'
import type { OfficeAccess, TripAccess } from '@/lib/server/access/access'
import { ownCalendar } from '@/lib/server/calendar/calendar-access'
import { calendarName, readCalendar } from '@/lib/server/calendar/calendar-content'
import { readHandbook } from '@/lib/server/handbook/handbook'
import { ownerMark, ownTrips, readPhoneData } from '@/lib/server/phone/phone-page'
import { readUnseen } from '@/lib/server/releases/acknowledgements'
import { readLatestRelease, readReleased, readToPrint, readTrip } from '@/lib/server/releases/read-trip'
import { readPublications } from '@/lib/server/report/publication'
import { search } from '@/lib/server/search/search'
import { noQuery } from '@/lib/domain/trips/trip-query'
import { listTrips } from '@/lib/server/trips/trips'
import { listOwnNotes } from '@/lib/server/visits/member-notes'

/** Everything that a user of the trip can read, on every page and in every file, as one text. */
export async function everythingReadBy(access: TripAccess<'see trip'>): Promise<string> {
  const data = await readPhoneData(access)
  const assets = { styles: '', script: '' }
  const phone = await renderPhonePage(data, { locale: 'en', owner: ownerMark(access.viewer), name: 'Trip', assets })
  const books = [
    await readHandbook(access, { language: 'en', version: 'draft' }),
    await readHandbook(access, { language: 'zh-Hant', version: 'released' }),
  ]
  const calendar = await ownCalendar(access)
  const office = { viewer: access.viewer } as OfficeAccess<'see trips'>
  const today = '2026-10-20'
  const all = [
    await readTrip(access),
    await readLatestRelease(access),
    await readReleased(access),
    await readToPrint(access, 'draft'),
    await readToPrint(access, 'released'),
    await readUnseen(access),
    data,
    phone,
    books,
    ...(await Promise.all(books.map((book) => renderHandbook(book)))),
    (await readCalendar(calendar)).text.replaceAll('\r\n ', ''),
    await calendarName(calendar),
    await ownTrips(access.viewer),
    await listTrips(office, { today }),
    await listTrips(office, { today, query: { ...noQuery, words: 'MkDraft' } }),
    await search(office, '', today),
    await search(office, 'MkDraft', today),
    await readPublications(access),
    await listOwnNotes(access),
  ]
  return JSON.stringify(all).replaceAll('&lt;', '<').replaceAll('&gt;', '>')
}

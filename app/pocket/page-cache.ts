import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripAccess } from '@/lib/server/access/access'
import { dataVersion } from '@/lib/server/platform/data-version'
import { processWide } from '@/lib/server/platform/process-wide'
import { ownerMark, type PhoneData, readPhoneData } from '@/lib/server/phone/phone-page'
import type { FinishedPage } from './finished-page'

// Finished pages of members. Our own server looks for a page here before Next.js does, which renders what is missing.

/** A member's page of a trip. `release`: the version of the trip that it shows, `null` before the first. */
export type TripPage = FinishedPage & { release: number | null }

/** What a page has to be rendered from. */
export type MissingPage = { data: PhoneData; owner: string; keep: (page: TripPage) => void }

const mostBytes = 48_000_000

const makeCaches = () => ({
  // By everything that a page is made of: with the same data it has the same bytes.
  pages: new LRUCache<string, TripPage>({ maxSize: mostBytes, sizeCalculation: ({ html }) => html.byteLength }),
  // By reader, trip and language: the last page, and the data version at that time.
  lastPages: new LRUCache<string, { dataVersion: string | null; page: TripPage }>({ max: 3_000 }),
})

// During development each change of a component has to show: there the caches go with the module.
const { pages, lastPages } =
  process.env.NODE_ENV === 'development' ? makeCaches() : processWide('member-pages', makeCaches)

/** The viewer's page of a trip, or what it is made of. Reads nothing if the database is the same as last time. */
export async function findTripPage(access: TripAccess<'see trip'>, locale: Locale): Promise<TripPage | MissingPage> {
  const { viewer, tripId } = access
  const reader = JSON.stringify([tripId, locale, viewer.id, viewer.personId, viewer.officeRole, viewer.linkedTrips])
  // Before anything is read: what is written meanwhile must not count as read.
  const version = dataVersion()
  const last = lastPages.get(reader)
  if (last && version !== null && last.dataVersion === version) return last.page
  const data = await readPhoneData(access)
  const owner = ownerMark(viewer)
  const key = createHash('sha256')
    .update(JSON.stringify([data, locale, owner]))
    .digest('base64url')
  const keep = (page: TripPage) => {
    pages.set(key, page)
    lastPages.set(reader, { dataVersion: version, page })
  }
  const page = pages.get(key)
  if (!page) return { data, owner, keep }
  keep(page)
  return page
}

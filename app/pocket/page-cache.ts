import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { phoneWords } from '@/components/phone/phone-words'
import { renderPhonePage } from '@/components/phone/render-phone'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripAccess } from '@/lib/server/access/access'
import { dataVersion } from '@/lib/server/platform/data-version'
import { ownerMark, readPhoneData } from '@/lib/server/phone/phone-page'
import { pageAssets } from './answer'
import { finished, type FinishedPage } from './finished-page'

/** A member's page of a trip. `release`: the version of the trip that it shows, `null` before the first. */
type TripPage = FinishedPage & { release: number | null }

const mostBytes = 48_000_000

// By everything that a page is made of: with the same data it has the same bytes.
const pages = new LRUCache<string, FinishedPage>({
  maxSize: mostBytes,
  sizeCalculation: ({ html }) => html.byteLength,
})

// By reader, trip and language: the last page, and the data version at that time.
const lastPages = new LRUCache<string, { dataVersion: string | null; page: TripPage }>({ max: 3_000 })

/** The viewer's page of a trip. Reads nothing if the database is the same as last time. */
export async function tripPage(access: TripAccess<'see trip'>, locale: Locale): Promise<TripPage> {
  const { viewer, tripId } = access
  const reader = JSON.stringify([tripId, locale, viewer.id, viewer.personId, viewer.officeRole, viewer.linkedTrips])
  // Before anything is read: what is written meanwhile must not count as read.
  const version = dataVersion()
  const last = lastPages.get(reader)
  if (last && version !== null && last.dataVersion === version) return last.page
  const page = await readTripPage(access, locale)
  lastPages.set(reader, { dataVersion: version, page })
  return page
}

async function readTripPage(access: TripAccess<'see trip'>, locale: Locale): Promise<TripPage> {
  const data = await readPhoneData(access)
  const owner = ownerMark(access.viewer)
  const key = createHash('sha256')
    .update(JSON.stringify([data, locale, owner]))
    .digest('base64url')
  const render = () =>
    renderPhonePage(data, { locale, owner, name: phoneWords(locale).t('title'), assets: pageAssets() })
  const page = pages.get(key) ?? finished(await render(), owner)
  pages.set(key, page)
  return { ...page, release: data.release?.number ?? null }
}

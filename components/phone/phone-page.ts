import type { CityContext } from '@/lib/domain/itinerary/item-cities'
import type { LastTime } from '@/lib/domain/visits/previous-visit'
import type { PocketDay } from '@/lib/domain/phone/phone-programme'
import type { Words } from '@/lib/domain/text/text'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { PocketWords } from './phone-words'

/** What every part of the page is made from. */
export type PocketPage = {
  words: PocketWords
  whole: WholeTrip
  title: Words
  homeZone: string
  cities: CityContext
  personId: string | null
  days: readonly PocketDay[]
  lastTimes: Readonly<Record<string, Omit<LastTime, 'tripId'>>>
  /** By person id, as `data:` addresses. */
  portraits: Readonly<Record<string, string>>
}

import type { CityContext } from '@/lib/domain/itinerary/item-cities'
import type { LastTime } from '@/lib/domain/visits/previous-visit'
import type { PhoneDay } from '@/lib/domain/phone/phone-programme'
import type { Words } from '@/lib/domain/text/text'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { PhoneWords } from './phone-words'

/** The data that all parts of the page share. */
export type PhonePage = {
  words: PhoneWords
  whole: WholeTrip
  title: Words
  homeZone: string
  cities: CityContext
  personId: string | null
  days: readonly PhoneDay[]
  lastTimes: Readonly<Record<string, Omit<LastTime, 'tripId'>>>
  /** `data:` addresses by person id. */
  portraits: Readonly<Record<string, string>>
}

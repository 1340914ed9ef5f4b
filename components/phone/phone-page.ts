import type { Attachment } from '@/lib/domain/files/attachment'
import type { CityContext } from '@/lib/domain/itinerary/item-cities'
import type { LastTime } from '@/lib/domain/visits/previous-visit'
import type { ItemChange } from '@/lib/domain/releases/release-diff'
import type { OwnNote } from '@/lib/domain/visits/member-note'
import type { PhoneDay } from '@/lib/domain/phone/phone-programme'
import type { Words } from '@/lib/domain/text/text'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { PhoneWords } from './phone-words'

/** A file that is meant for the member. */
export type PhoneFile = Pick<Attachment, 'id' | 'subject' | 'subjectId' | 'name' | 'type' | 'size'>

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
  files: readonly PhoneFile[]
  notes: readonly Omit<OwnNote, 'revision'>[]
  /** The changes that the member has not acknowledged, by item id. */
  changes: ReadonlyMap<string, ItemChange>
  /** The version that the changes are compared with, or `null`. */
  previous: WholeTrip | null
}

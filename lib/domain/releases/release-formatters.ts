import { type CityContext, itemCities } from '../itinerary/item-cities'
import { zoneCity } from '../text/city-name'
import { fullName } from '../text/person-name'
import { plain } from '../text/text'
import type { PersonalPart } from '../fields/personal-detail'
import type { Directory } from '../directory/entry'
import type { DayPart } from '../time/day-part'
import type { ItemKind, ItemStatus } from '../trip/vocabulary'
import type { ReleaseFormatters } from './release-words'

type VocabularyKey =
  | `itemKind.${ItemKind}`
  | `itemStatus.${ItemStatus}`
  | `dayPart.${DayPart}`
  | `personalPart.${PersonalPart}`

/** The texts of the reader's language, from the messages of a screen or a mail. */
type FormatterWords = Pick<ReleaseFormatters, 'everyone' | 'zones'> & { vocabulary: (key: VocabularyKey) => string }

/** The formatters of a trip's values, with names from the directory and cities by the language of `context`. */
export function releaseFormatters(
  context: CityContext & { readonly directory: Pick<Directory, 'institutions' | 'people'> },
  { everyone, zones, vocabulary }: FormatterWords,
): ReleaseFormatters {
  const { locale, homeZone, directory, names } = context
  return {
    locale,
    homeZone,
    institution: (id) => plain(directory.institutions[id]?.name, locale),
    person: (id) => (directory.people[id] ? fullName(directory.people[id].name, locale).text : ''),
    kind: (kind) => vocabulary(`itemKind.${kind}`),
    status: (status) => vocabulary(`itemStatus.${status}`),
    dayPart: (part) => vocabulary(`dayPart.${part}`),
    everyone,
    personalPart: (part) => vocabulary(`personalPart.${part}`),
    zones,
    cities: (item) => itemCities(item, context),
    zone: (timeZone) => zoneCity(timeZone, names),
  }
}

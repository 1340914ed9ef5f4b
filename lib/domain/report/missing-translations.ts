import { type Field, type Outlet, outlets } from '../fields/field'
import { cityIn } from '../text/city-name'
import { cityNamesIn } from '../text/known-cities'
import { isLocale } from '../text/locales'
import { primaryLanguage, type Texts } from '../text/text'
import { namedAgreementKind } from '../trip/agreement-kinds'
import { declaredFields } from '../trip/entity-fields'
import type { RecordKind, WholeTrip } from '../trip/trip-record'
import type { MissingText, TextPlace } from './translation-edit'

// Texts that a document prints and that lack one of the languages it is printed in. Which field is printed where is
// declared with the field. The parts of names are no texts: a name that has no other form is printed as it is.

/** The order of the list: as the article tells it, then what only travellers read. */
const order = [
  'trip',
  'member',
  'institution',
  'visit',
  'host',
  'topic',
  'agreement',
  'quote',
  'nextStep',
  'item',
  'emergency',
] as const satisfies readonly RecordKind[]

/** Every text that is printed and lacks one of `languages`, in the order of the record. */
export function missingTranslations(whole: WholeTrip, languages: readonly string[]): MissingText[] {
  const found = new Map<string, { texts: Texts; lacks: Set<string>; places: TextPlace[]; printedIn: Set<Outlet> }>()
  for (const { place, texts, printedIn } of printedTexts(whole)) {
    if (!hasLetters(texts)) continue
    for (const language of languages) {
      const lacking = printedIn.filter((outlet) => !isIn(texts, language, place, outlet))
      if (lacking.length === 0) continue
      const key = `${place.noun}.${place.field} ${JSON.stringify(texts, Object.keys(texts).toSorted())}`
      const entry = found.get(key) ?? { texts, lacks: new Set(), places: [], printedIn: new Set() }
      entry.lacks.add(language)
      for (const outlet of lacking) entry.printedIn.add(outlet)
      if (!entry.places.includes(place)) entry.places.push(place)
      found.set(key, entry)
    }
  }
  return [...found].map(([key, { texts, lacks, places, printedIn }]) => ({
    key,
    texts,
    lacks: [...lacks],
    places,
    printedIn: outlets.filter((outlet) => printedIn.has(outlet)),
  }))
}

type PrintedText = { place: TextPlace; texts: Texts; printedIn: readonly Outlet[] }

function printedTexts(whole: WholeTrip): PrintedText[] {
  return order.flatMap((noun) =>
    recordsOf(whole, noun).flatMap(({ id, ...record }) =>
      Object.entries<Field>(declaredFields[noun]).flatMap(([field, { printedIn }]) => {
        const outletsOf = noun === 'nextStep' && record.use !== 'article' ? [] : printedIn
        const value = record[field]
        if (outletsOf.length === 0 || !value) return []
        const texts = Array.isArray(value) ? (value as readonly Texts[]) : [value as Texts]
        return texts.map((one, at) => ({
          place: { noun, id, field, at: Array.isArray(value) ? at : null },
          texts: one,
          printedIn: outletsOf,
        }))
      }),
    ),
  )
}

function recordsOf({ id, record, directory }: WholeTrip, noun: (typeof order)[number]): Fielded[] {
  if (noun === 'trip') return [{ ...record.trip, id }]
  if (noun !== 'institution') return [...record[noun]] as Fielded[]
  const { trip, visit } = record
  const ids = new Set([trip.homeId, trip.guestId, ...visit.map(({ institutionId }) => institutionId)])
  return [...ids].flatMap((one) => (one === null ? [] : (directory.institutions[one] ?? []))) as Fielded[]
}

type Fielded = { readonly id: string; readonly [field: string]: unknown }

// Usual kinds of agreements and well-known cities have names of their own in both languages.
function isIn(texts: Texts, language: string, { noun, field }: TextPlace, outlet: Outlet): boolean {
  const isAgreement = noun === 'agreement' && field === 'kind'
  const tags = Object.keys(isAgreement ? namedAgreementKind(texts, language) : texts)
  if (tags.some((tag) => primaryLanguage(tag) === primaryLanguage(language))) return true
  if (field !== 'city' || outlet === 'article' || !isLocale(language)) return false
  return cityIn(texts, language, cityNamesIn(language))?.lang === language
}

// A flight number is the same in every language.
function hasLetters(texts: Texts): boolean {
  return Object.values(texts).some((words) => /\p{L}/u.test(words.replace(/\b[A-Z0-9]{2,3} ?\d{1,4}[A-Z]?\b/g, '')))
}

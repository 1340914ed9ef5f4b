import type { CityContext } from '../domain/itinerary/item-cities'
import { countryOf } from '../domain/itinerary/itinerary'
import { localLanguage, localWords } from '../domain/text/local-script'
import type { Locale } from '../domain/text/locales'
import { fullName } from '../domain/text/person-name'
import { type Texts, type Words, wordsIn } from '../domain/text/text'
import type { Item, WholeTrip } from '../domain/trip/trip-record'
import type { Person } from '../domain/directory/entry'
import { localName } from '../domain/visits/visits'
import type { Both, PrintedPerson, Translate } from './handbook'

/** What all parts of a handbook are made with. */
export type Setting = {
  whole: WholeTrip
  locale: Locale
  /** The time zone of the home institution. */
  homeZone: string
  cities: CityContext
  /** The country of the home institution, ISO 3166-1 alpha-2. */
  homeCountry: string | null
  /** Phones that may be printed, by person. */
  phones: Readonly<Record<string, string>>
  translate: Translate
  languageName: (tag: string) => string
}

/** A text for the reader, and in the language of `country`, each with its language. */
export function both(text: Texts | null | undefined, country: string | null | undefined, { locale }: Setting): Both {
  const words = wordsIn(text, locale)
  if (!text || !words) return { words: null, other: null }
  const local = localWords(text, country, words.lang)
  return { words, other: local && local.text !== words.text ? local : null }
}

/** A text for the reader, and in any other language it is recorded in, preferably a local one. */
export function bothAnyhow(text: Texts | null | undefined, country: string | null | undefined, setting: Setting): Both {
  const { words, other } = both(text, country, setting)
  return { words, other: words && !other ? otherWords(text ?? {}, words) : other }
}

/** The country whose language names and signs of an item are in. */
export function countryOfItem(item: Item, { whole }: Setting): string | null {
  return countryOf(whole.record, whole.directory, item)
}

/** The language of the place most of the trip is spent in; `null` if it has none of its own. */
export function languageOfTrip({ whole: { record, directory } }: Setting): string | null {
  const tags = record.visit
    .map(({ institutionId }) => localLanguage(directory.institutions[institutionId]?.country))
    .filter((tag) => tag !== null)
  return (
    tags.toSorted((a, b) => tags.filter((tag) => tag === b).length - tags.filter((tag) => tag === a).length)[0] ?? null
  )
}

type Of = { personId: string | null; title: Texts | null; count?: number; role?: string | null }

/** A person as who's who prints them; `country` is that of their side. */
export function printedPerson(
  { personId, title, count = 1, role = null }: Of,
  country: string | null,
  setting: Setting,
): PrintedPerson {
  const { whole, locale, phones, translate } = setting
  const person: Person | undefined = personId === null ? undefined : whole.directory.people[personId]
  return {
    name: person
      ? {
          words: fullName(person.name, locale),
          other: localName(person.name, country, locale) ?? anotherName(person, locale),
        }
      : { words: null, other: null },
    unnamed: person ? null : count > 1 ? translate('doc.group', { count }) : translate('doc.notNamed'),
    title: bothAnyhow(title, country, setting),
    role,
    spoken: person ? Object.entries(person.name.spoken ?? {}).map(([lang, text]) => ({ text, lang })) : [],
    languages:
      person && person.languages.length > 0
        ? person.languages.map(setting.languageName).join(translate('doc.listComma'))
        : null,
    phone: personId === null ? null : (phones[personId] ?? null),
  }
}

// A name in any other language, for example a Chinese one, even if it is not the language of the country.
function anotherName(person: Person, locale: Locale): Words | null {
  return otherWords(person.name.full, fullName(person.name, locale))
}

function otherWords(text: Texts, shown: Words): Words | null {
  const other = Object.entries(text).find(([lang, words]) => lang !== shown.lang && words !== shown.text)
  return other ? { text: other[1], lang: other[0] } : null
}

/** A required text for the reader. */
export function wordsOf(text: Texts, { locale }: Pick<Setting, 'locale'>): Words {
  return wordsIn(text, locale) ?? { text: '', lang: locale }
}

export function listed(texts: readonly Texts[], { locale }: Setting): Words[] {
  return texts.map((text) => wordsIn(text, locale)).filter((words) => words !== null)
}

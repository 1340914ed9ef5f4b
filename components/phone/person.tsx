import { dialled } from '@/lib/domain/emergency/emergency'
import { fullName } from '@/lib/domain/text/person-name'
import { localWords } from '@/lib/domain/text/local-script'
import type { Texts } from '@/lib/domain/text/text'
import { wordsIn } from '@/lib/domain/text/text'
import type { Person } from '@/lib/domain/directory/entry'
import { addressOf } from '@/lib/domain/trip/trip-summary'
import { localName } from '@/lib/domain/visits/visits'
import { SeparatedList, spaced } from '../trip/separated-list'
import { WordsWithLang } from './words-with-lang'
import type { PhoneWords } from './phone-words'

/** A name as printed, followed by the name in the local script. */
export function BothNames({ person, country, locale }: { person: Person; country: string | null; locale: string }) {
  const local = localName(person.name, country, locale)
  return (
    <>
      <WordsWithLang of={fullName(person.name, locale)} locale={locale} />
      {local && (
        <>
          {' '}
          <span className="native" lang={local.lang}>
            {local.text}
          </span>
        </>
      )}
    </>
  )
}

/** A title in the reader's language and, if recorded, in the local one. */
export function BothTitles({
  title,
  country,
  locale,
}: {
  title: Texts | null
  country: string | null
  locale: string
}) {
  const words = wordsIn(title, locale)
  if (!words) return null
  const local = localWords(title, country, words.lang)
  return (
    <>
      <WordsWithLang of={words} locale={locale} />
      {local && (
        <>
          {' '}
          · <span lang={local.lang}>{local.text}</span>
        </>
      )}
    </>
  )
}

/** How to address a person: as entered, for each language; otherwise title and name in the reader's language. */
export function Spoken({
  person,
  title,
  words: { t, locale },
}: {
  person: Person
  title: Texts | null
  words: PhoneWords
}) {
  const entered = Object.entries(person.name.spoken ?? {})
  if (entered.length === 0 && !title) return null
  return (
    <span className="spoken">
      {t('say')}
      {t('colon')}
      {entered.map(([lang, text], i) => (
        <span key={lang}>
          {i > 0 && ' · '}
          <b lang={lang}>{text}</b>
        </span>
      ))}
      {entered.length === 0 && (
        <b>
          <SeparatedList of={spaced(addressOf({ title, name: person.name }, locale))} locale={locale} />
        </b>
      )}
    </span>
  )
}

/** A portrait, or the first letter of the family name. */
export function Portrait({
  person,
  portraits,
  locale,
}: {
  person: Person
  portraits: Readonly<Record<string, string>>
  locale: string
}) {
  const picture = portraits[person.id]
  if (picture) return <img className="portrait" src={picture} alt="" width="48" height="48" />
  const family = wordsIn(person.name.family, locale) ?? fullName(person.name, locale)
  return (
    <span className="portrait" aria-hidden="true" lang={family.lang}>
      {[...family.text][0]}
    </span>
  )
}

/** A telephone number that calls when tapped. */
export function Phone({ number, label }: { number: string; label: string }) {
  return (
    <a className="phone num" href={`tel:${dialled(number)}`} aria-label={`${label} ${number}`}>
      {number}
    </a>
  )
}

import { dialled } from '@/lib/domain/emergency/emergency'
import { fullName } from '@/lib/domain/text/person-name'
import { localWords } from '@/lib/domain/text/local-script'
import type { Texts } from '@/lib/domain/text/text'
import { wordsIn } from '@/lib/domain/text/text'
import type { Person } from '@/lib/domain/directory/entry'
import { addressOf } from '@/lib/domain/trip/trip-summary'
import { localName } from '@/lib/domain/visits/visits'
import { Pieces, spaced } from '../trip/separated-list'
import { Marked } from './marked'
import type { PocketWords } from './phone-words'

/** A name as printed, and in the script of their country beside it. */
export function BothNames({ person, country, locale }: { person: Person; country: string | null; locale: string }) {
  const local = localName(person.name, country, locale)
  return (
    <>
      <Marked of={fullName(person.name, locale)} locale={locale} />
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

/** A title in the reader's language and, where it is known, as it reads on their card. */
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
      <Marked of={words} locale={locale} />
      {local && (
        <>
          {' '}
          · <span lang={local.lang}>{local.text}</span>
        </>
      )}
    </>
  )
}

/** How they are addressed: as it was entered, each language by itself, else by title and name as the reader's language has them. */
export function Spoken({
  person,
  title,
  words: { t, locale },
}: {
  person: Person
  title: Texts | null
  words: PocketWords
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
          <Pieces of={spaced(addressOf({ title, name: person.name }, locale))} locale={locale} />
        </b>
      )}
    </span>
  )
}

/** Their portrait, else the first letter of the family name. */
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

/** A telephone number to tap. */
export function Phone({ number, label }: { number: string; label: string }) {
  return (
    <a className="phone num" href={`tel:${dialled(number)}`} aria-label={`${label} ${number}`}>
      {number}
    </a>
  )
}

import { dialled } from '@/lib/domain/emergency/emergency'
import { fullName } from '@/lib/domain/text/person-name'
import { chatLink } from '@/lib/domain/directory/contacts'
import { addressForm, addressLanguages } from '@/lib/domain/text/address-form'
import { localLanguage, localWords } from '@/lib/domain/text/local-script'
import type { Texts, Words } from '@/lib/domain/text/text'
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

/**
 * How to address a person, in the reader's language and in the local one, and how the name sounds. Who reads the local
 * script needs no second form and no sound.
 */
export function Spoken({
  person,
  title,
  country,
  words: { t, locale },
}: {
  person: Person
  title: Texts | null
  country: string | null
  words: PhoneWords
}) {
  const local = localLanguage(country)
  const forms = addressForms(person, title, [locale, local])
  const usual = forms.length === 0 && title ? addressOf({ title, name: person.name }, locale) : []
  const sound = local === locale ? null : person.pronunciation
  if (forms.length + usual.length === 0 && !sound) return null
  return (
    <span className="spoken">
      {forms.length + usual.length > 0 && (
        <>
          {t('say')}
          {t('colon')}
        </>
      )}
      {forms.map(({ lang, text }, i) => (
        <span key={lang}>
          {i > 0 && ' · '}
          <b lang={lang}>{text}</b>
        </span>
      ))}
      {usual.length > 0 && (
        <b>
          <SeparatedList of={spaced(usual)} locale={locale} />
        </b>
      )}
      {sound && (
        <small className="sounds">
          {t('sounds')}
          {t('colon')}
          {sound}
        </small>
      )}
    </span>
  )
}

// Those of these languages first, then the others that were entered.
function addressForms({ name }: Person, title: Texts | null, languages: readonly (string | null)[]): Words[] {
  const wanted = addressLanguages.filter((one) => languages.includes(one))
  const sorted = wanted.toSorted((a, b) => languages.indexOf(a) - languages.indexOf(b))
  const all = [
    ...sorted.flatMap((lang) => {
      const text = addressForm(name, title, lang)
      return text ? [{ lang: lang as string, text }] : []
    }),
    ...Object.entries(name.spoken ?? {}).map(([lang, text]) => ({ lang, text })),
  ]
  return all.filter((one, i) => all.findIndex(({ lang }) => lang === one.lang) === i)
}

const services = ['whatsapp', 'line', 'kakaoTalk', 'weChat'] as const

/** By what a person is reached, as far as it is entered. */
export function Contacts({ person, words: { t } }: { person: Person; words: PhoneWords }) {
  const others = services.flatMap((service) => {
    const name = person[service]
    return name ? [{ service, name, href: chatLink(service, name) }] : []
  })
  return (
    <>
      {person.phone && <Phone number={person.phone} label={t('call')} />}
      {person.email && (
        <a className="phone" href={`mailto:${person.email}`}>
          {person.email}
        </a>
      )}
      {others.map(({ service, name, href }) =>
        href === null ? (
          <span key={service} className="contact">
            {t(`service.${service}`)} {name}
          </span>
        ) : (
          <a key={service} className="phone" href={href}>
            {t(`service.${service}`)} {name}
          </a>
        ),
      )}
    </>
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

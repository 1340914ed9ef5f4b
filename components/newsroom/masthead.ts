import type { Colours } from '@/lib/domain/newsroom/colours'
import type { Logo } from '@/lib/domain/newsroom/logo'
import { staffLocales } from '@/lib/domain/text/locales'
import { primaryLanguage, type Texts, type Words, wordsIn } from '@/lib/domain/text/text'
import type { DateStyle } from './news-dates'

/** The publisher as stored. Without a logo, colours or a date style, the newsroom has the default ones. */
export type Publisher = {
  name: Texts
  website: string | null
  pressOffice: Texts | null
  logo?: Logo | null
  colours?: Colours | null
  dates?: DateStyle
  timeZone?: string
}

/** The publisher in the language of a page. */
export type Masthead = {
  /** The institution's name, in the language of the page if it has one. */
  name: Words
  /** Its name in another screen language, printed below. */
  otherName: Words | null
  website: string | null
  pressOffice: Words | null
  logo: Logo | null
  colours: Colours | null
  dates: DateStyle | undefined
  timeZone: string
}

/** The publisher in the language of a page. */
export function mastheadIn(language: string, publisher: Publisher): Masthead {
  const { name, website, pressOffice, logo = null, colours = null, dates, timeZone = 'UTC' } = publisher
  const own = wordsIn(name, language) ?? { text: '', lang: language }
  return {
    name: own,
    otherName: otherNameOf(name, own),
    website: website && /^https?:\/\//i.test(website) ? website : null,
    pressOffice: wordsIn(pressOffice, language),
    logo,
    colours,
    dates,
    timeZone,
  }
}

function otherNameOf(name: Texts, own: Words): Words | null {
  const others = Object.entries(name).filter(([lang, text]) => lang !== own.lang && text !== own.text)
  const known = others.find(([lang]) =>
    staffLocales.some((locale) => primaryLanguage(locale) === primaryLanguage(lang)),
  )
  const [lang, text] = known ?? []
  return lang && text ? { text, lang } : null
}

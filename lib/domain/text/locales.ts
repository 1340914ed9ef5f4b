type Language = {
  /** By its own name, as a language switch shows it. */
  name: string
  /** The BCP 47 tag by which `Intl` formats: English with days before months. */
  tag: string
  /** What a browser asks for: a reader who asks for any Chinese is shown ours. */
  asked: string
  /**
   * `member pages`: what members read, on the phone, in calendars, handbooks and e-mails, and the pages of personal
   * links. `everything`: also the pages of staff and the public.
   */
  covers: 'everything' | 'member pages'
}

const languages = {
  en: { name: 'English', tag: 'en-GB', asked: 'en', covers: 'everything' },
  'zh-Hant': { name: '繁體中文', tag: 'zh-Hant-TW', asked: 'zh', covers: 'everything' },
  ko: { name: '한국어', tag: 'ko-KR', asked: 'ko', covers: 'member pages' },
  ja: { name: '日本語', tag: 'ja-JP', asked: 'ja', covers: 'member pages' },
} as const satisfies Record<string, Language>

/** A language of the screens that members read. Content may be in any language. */
export type Locale = keyof typeof languages

/** A language of all screens, those of staff included. */
export type StaffLocale = {
  [L in Locale]: (typeof languages)[L]['covers'] extends 'everything' ? L : never
}[Locale]

export const locales = Object.keys(languages) as readonly Locale[]
export const staffLocales = locales.filter(isStaffLocale)

export const localeNames = tableOf('name')
export const localeTags = tableOf('tag')

function tableOf(of: 'name' | 'tag'): Readonly<Record<Locale, string>> {
  return Object.fromEntries(locales.map((locale) => [locale, languages[locale][of]])) as Record<Locale, string>
}

export function isLocale(text: string | null | undefined): text is Locale {
  return locales.includes(text as Locale)
}

export function isStaffLocale(text: string | null | undefined): text is StaffLocale {
  return isLocale(text) && languages[text].covers === 'everything'
}

/** The language of pages for staff and the public; for a language without them, English. */
export function toStaffLocale(locale: Locale): StaffLocale {
  return isStaffLocale(locale) ? locale : 'en'
}

/** The screen language of a language tag: any Chinese is ours. */
export function localeOfTag<L extends Locale>(tag: string, among: readonly L[]): L | undefined {
  const [language] = tag.toLowerCase().split('-')
  return among.find((locale) => languages[locale].asked === language)
}

/** The screen language that an `Accept-Language` header asks for: the first one we have, else English. */
export function localeFrom(acceptLanguage: string | null): Locale
export function localeFrom<L extends Locale>(acceptLanguage: string | null, among: readonly L[]): L | 'en'
export function localeFrom(acceptLanguage: string | null, among: readonly Locale[] = locales): Locale {
  const ranges = (acceptLanguage ?? '').split(',').map((range, order) => {
    const [tag = '', ...parameters] = range.trim().split(';')
    const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined)
    return { tag, quality: quality === undefined ? 1 : Number(quality), order }
  })
  for (const { tag, quality } of ranges.sort((a, b) => b.quality - a.quality || a.order - b.order)) {
    if (quality === 0) continue
    const asked = localeOfTag(tag, among)
    if (asked) return asked
  }
  return 'en'
}

/** The languages of the screens. Content may be in any language. */
export const locales = ['en', 'zh-Hant'] as const
export type Locale = (typeof locales)[number]

/** Each language by its own name, as a language switch shows it. */
export const localeNames: Record<Locale, string> = { en: 'English', 'zh-Hant': '繁體中文' }

/** The BCP 47 tag by which `Intl` formats for each screen language: English with days before months. */
export const localeTags: Record<Locale, string> = { en: 'en-GB', 'zh-Hant': 'zh-Hant-TW' }

export function isLocale(text: string | null | undefined): text is Locale {
  return locales.includes(text as Locale)
}

// A reader who asks for any Chinese is shown ours.
const languages: Record<Locale, string> = { en: 'en', 'zh-Hant': 'zh' }

/** The screen language that an `Accept-Language` header asks for: the first one we have, else English. */
export function localeFrom(acceptLanguage: string | null): Locale {
  const ranges = (acceptLanguage ?? '').split(',').map((range, order) => {
    const [tag = '', ...parameters] = range.trim().split(';')
    const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined)
    return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality), order }
  })
  for (const { tag, quality } of ranges.sort((a, b) => b.quality - a.quality || a.order - b.order)) {
    if (quality === 0) continue
    const asked = locales.find((locale) => tag.startsWith(languages[locale]))
    if (asked) return asked
  }
  return 'en'
}

/** The languages offered first where a text gets another one. Any other BCP 47 tag can be typed. */
export const offeredLanguages = ['en', 'zh-Hant', 'zh-Hans', 'ko', 'ja'] as const
export type OfferedLanguage = (typeof offeredLanguages)[number]

export function isOffered(tag: string): tag is OfferedLanguage {
  return offeredLanguages.includes(tag as OfferedLanguage)
}

/** A BCP 47 tag in its usual spelling (`zh-hant` gives `zh-Hant`), or `null` if it is not a tag. */
export function languageTag(text: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim())
    // Private tags such as x-house have no language that a page could be marked with.
    return tag && /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) && tag.length <= 35 ? tag : null
  } catch {
    return null
  }
}

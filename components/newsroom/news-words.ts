import { createTranslator } from 'next-intl'
import { isLocale, type Locale, locales } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'

/** The words around an article, in the article's own language. */
export type NewsWords = { locale: Locale; t: ReturnType<typeof translatorOf> }

function translatorOf(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'news' })
}

const known = new Map<Locale, NewsWords>()

/** The words for a language: its own where the screens have it, else those of its script's kin, else English. */
export function newsWords(language: string): NewsWords {
  const locale = isLocale(language)
    ? language
    : (locales.find((l) => l.split('-')[0] === language.split('-')[0]) ?? 'en')
  let words = known.get(locale)
  if (!words) known.set(locale, (words = { locale, t: translatorOf(locale) }))
  return words
}

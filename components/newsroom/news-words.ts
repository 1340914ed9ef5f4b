import { createTranslator } from 'next-intl'
import { isLocale, type Locale, locales } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'

/** The messages around an article, in the article's language. */
export type NewsWords = { locale: Locale; t: ReturnType<typeof translatorOf> }

function translatorOf(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'news' })
}

const known = new Map<Locale, NewsWords>()

/** The messages for a language: its own if it is a screen language, else those of the same script, else English. */
export function newsWords(language: string): NewsWords {
  const locale = isLocale(language)
    ? language
    : (locales.find((l) => l.split('-')[0] === language.split('-')[0]) ?? 'en')
  let words = known.get(locale)
  if (!words) known.set(locale, (words = { locale, t: translatorOf(locale) }))
  return words
}

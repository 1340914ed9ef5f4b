import { createTranslator } from 'next-intl'
import { localeOfTag, type StaffLocale, staffLocales } from '@/lib/domain/text/locales'
import { punctuation } from '@/lib/domain/text/punctuation'
import { messagesOf } from '@/lib/messages/messages'

/** The messages around an article, in the article's language. `comma` includes the space after it. */
export type NewsWords = { locale: StaffLocale; comma: string; t: ReturnType<typeof translatorOf> }

function translatorOf(locale: StaffLocale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'news' })
}

const known = new Map<StaffLocale, NewsWords>()

/** The messages for a language: its own if it is a screen language, else those of the same script, else English. */
export function newsWords(language: string): NewsWords {
  const locale = localeOfTag(language, staffLocales) ?? 'en'
  let words = known.get(locale)
  if (!words) known.set(locale, (words = { locale, comma: punctuation[locale].comma, t: translatorOf(locale) }))
  return words
}

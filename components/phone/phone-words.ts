import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'

/** The translators of the page. */
export type PhoneWords = { locale: Locale; t: ReturnType<typeof wordsOf>; vocabulary: ReturnType<typeof vocabularyOf> }

function wordsOf(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'phone' })
}

function vocabularyOf(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'vocabulary' })
}

const known = new Map<Locale, PhoneWords>()

export function phoneWords(locale: Locale): PhoneWords {
  let words = known.get(locale)
  if (!words) known.set(locale, (words = { locale, t: wordsOf(locale), vocabulary: vocabularyOf(locale) }))
  return words
}

import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'

/** The words of the page. */
export type PocketWords = { locale: Locale; t: ReturnType<typeof wordsOf>; vocabulary: ReturnType<typeof vocabularyOf> }

function wordsOf(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'pocket' })
}

function vocabularyOf(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'vocabulary' })
}

const known = new Map<Locale, PocketWords>()

export function pocketWords(locale: Locale): PocketWords {
  let words = known.get(locale)
  if (!words) known.set(locale, (words = { locale, t: wordsOf(locale), vocabulary: vocabularyOf(locale) }))
  return words
}

import { useLocale } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'

// Chinese and Japanese punctuation brings its own space.
/** What separates two sentences, or a sentence and the link after it. */
export const sentenceSpaces: Readonly<Record<Locale, string>> = { en: ' ', 'zh-Hant': '', ko: ' ', ja: '' }

export function useSentenceSpace(): string {
  return sentenceSpaces[useLocale()]
}

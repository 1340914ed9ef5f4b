import { useLocale } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'

/** What separates two sentences, or a sentence and the link after it. Chinese and Japanese punctuation brings its own space. */
export const sentenceSpaces: Readonly<Record<Locale, string>> = { en: ' ', 'zh-Hant': '', ko: ' ', ja: '' }

export function useSentenceSpace(): string {
  return sentenceSpaces[useLocale()]
}

import { useLocale } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'

/** What separates two sentences, or a sentence and the link after it. Chinese punctuation brings its own space. */
export const sentenceSpaces: Readonly<Record<Locale, string>> = { en: ' ', 'zh-Hant': '' }

export function useSentenceSpace(): string {
  return sentenceSpaces[useLocale() as Locale]
}

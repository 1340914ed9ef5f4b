import { createTranslator } from 'next-intl'
import type { CheckLanguage } from '@/lib/domain/name-check/name-check'
import { isStaffLocale, type StaffLocale } from '@/lib/domain/text/locales'
import en from '@/lib/messages/check/en.json'
import ja from '@/lib/messages/check/ja.json'
import ko from '@/lib/messages/check/ko.json'
import zhHant from '@/lib/messages/check/zh-Hant.json'

// The page of a host has its own languages.

type CheckMessages = typeof en

const messages: Record<CheckLanguage, CheckMessages> = { en, 'zh-Hant': zhHant, ko, ja }

/** The messages of the page in one language. */
export type CheckWords = { language: CheckLanguage; t: ReturnType<typeof translatorOf> }

function translatorOf(language: CheckLanguage) {
  return createTranslator({ locale: language, messages: messages[language] })
}

const known = new Map<CheckLanguage, CheckWords>()

export function checkWords(language: CheckLanguage): CheckWords {
  let words = known.get(language)
  if (!words) known.set(language, (words = { language, t: translatorOf(language) }))
  return words
}

const reportKeys = { en: 'en', 'zh-Hant': 'zhHant' } as const satisfies Record<StaffLocale, string>

/** "English report", as the page calls it. */
export function reportIn({ t }: CheckWords, language: string): string {
  return t(`report.${isStaffLocale(language) ? reportKeys[language] : 'other'}`)
}

const inKeys: Readonly<Record<string, 'en' | 'zhHant' | 'zhHans' | 'ko' | 'ja'>> = {
  en: 'en',
  'zh-Hant': 'zhHant',
  'zh-Hans': 'zhHans',
  ko: 'ko',
  ja: 'ja',
}

/** The name of a language, or its tag if the page has no name for it. */
export function languageIn({ t }: CheckWords, tag: string): string {
  const key = inKeys[tag]
  return key ? t(`in.${key}`) : tag
}

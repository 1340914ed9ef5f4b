'use client'

import { useLocale, useTranslations } from 'next-intl'
import { languageName } from '@/lib/domain/text/language-name'
import { isOffered } from './languages'

/** Names a language in the reader's own. */
export function useLanguageName(): (tag: string) => string {
  const locale = useLocale()
  const t = useTranslations('vocabulary.textLanguage')
  return (tag) => (isOffered(tag) ? t(tag) : languageName(tag, locale))
}

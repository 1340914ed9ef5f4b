'use client'

import { useLocale, useTranslations } from 'next-intl'
import { plain, type Texts } from '@/lib/domain/text'
import type { Item, Values } from '@/lib/domain/trip-record'
import { timeOf } from '@/lib/domain/wall-time'
import { Notice } from '../ui/notice'

type Field = keyof Values<'item'>

/** Both texts side by side: theirs is said here, mine stands in the form. */
export function Theirs({ now, fields }: { now: Item; fields: readonly Field[] }) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const shown = (field: Field): string => {
    const value = now[field]
    if (value === null || (Array.isArray(value) && value.length === 0)) return '—'
    if (field === 'start' || field === 'end') return timeOf(String(value))
    if (typeof value === 'object' && !Array.isArray(value)) return plain(value as Texts, locale)
    return Array.isArray(value) ? String(value.length) : String(value)
  }
  return (
    <Notice>
      {t('theirs.title')}{' '}
      {fields.map((field) => <span key={field}>{t('theirs.field', { field: t(`field.${field}`), value: shown(field) })} </span>)}
      {t('theirs.choose')}
    </Notice>
  )
}

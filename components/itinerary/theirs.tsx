'use client'

import { useLocale, useTranslations } from 'next-intl'
import { plain } from '@/lib/domain/text'
import type { Item, Values } from '@/lib/domain/trip-record'
import { timeOf } from '@/lib/domain/wall-time'
import { useTrip } from '../trip/trip-provider'
import { Notice } from '../ui/notice'
import { useWho } from './item-who'

type Field = keyof Values<'item'>

/** Both texts side by side: theirs is said here, mine stands in the form. */
export function Theirs({ now, fields }: { now: Item; fields: readonly Field[] }) {
  const t = useTranslations('itinerary')
  const shown = useFieldWords(now)
  return (
    <Notice>
      {t('theirs.title')}{' '}
      {fields.map((field) => <span key={field}>{t('theirs.field', { field: t(`field.${field}`), value: shown(field) || '—' })} </span>)}
      {t('theirs.choose')}
    </Notice>
  )
}

function useFieldWords(item: Item): (field: Field) => string {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const vocabulary = useTranslations('vocabulary')
  const who = useWho()
  return (field) => {
    switch (field) {
      case 'start':
      case 'end':
        return timeOf(item[field] ?? '')
      case 'kind':
        return vocabulary(`itemKind.${item.kind}`)
      case 'status':
        return vocabulary(`itemStatus.${item.status}`)
      case 'visitId': {
        const visit = record.visit.find(({ id }) => id === item.visitId)
        return visit ? plain(directory.institutions[visit.institutionId]?.name, locale) : ''
      }
      case 'attendeeIds':
        return who(item, directory)
      case 'latitude':
      case 'longitude':
        return item[field] === null ? '' : String(item[field])
      case 'timeZone':
      case 'endTimeZone':
      case 'reference':
        return item[field] ?? ''
      default:
        return plain(item[field], locale)
    }
  }
}

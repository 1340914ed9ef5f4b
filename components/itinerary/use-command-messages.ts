'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Deed } from '@/lib/domain/itinerary/item-commands'
import { plain } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'

/** Sentences for what was done to lines, and for what could not be done. */
export function useDeedWords() {
  const locale = useLocale()
  const t = useTranslations('itinerary.did')
  const when = (item: Item) =>
    t('when', {
      day: formatWeekday(dayOf(item.start), locale),
      start: timeOf(item.start),
      end: item.end ? `–${timeOf(item.end)}` : '',
    })
  return {
    when,
    /** What became of the lines: `after` is the trip with the deed done. */
    did(deed: Deed, ids: readonly string[], before: TripRecord, after: TripRecord): string {
      const lines = [...before.item, ...before.unscheduled].filter(({ id }) => ids.includes(id))
      const one = lines.length === 1 ? plain(lines[0]!.title, locale) : null
      const about = { title: one ?? '', count: lines.length, number: one === null ? 'many' : 'one' }
      const item = one === null ? undefined : after.item.find(({ id }) => id === lines[0]!.id)
      switch (deed.do) {
        case 'shift':
        case 'shift days':
        case 'swap':
          return t('moved', { ...about, when: item ? when(item) : '' })
        case 'place':
          return deed.at === 'pool' ? t('pooled', about) : t('moved', { ...about, when: item ? when(item) : '' })
        case 'status':
          return t(deed.status, about)
        case 'duplicate':
          return t('duplicated', about)
        case 'remove':
          return t('removed', about)
      }
    },
    cannot: (deed: Deed) => t(deed.do === 'swap' ? 'noNeighbour' : 'nothing'),
  }
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ItemCommand } from '@/lib/domain/itinerary/item-commands'
import { plain } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'

/** The messages for an item command that was carried out, and for one that changes nothing. */
export function useCommandMessages() {
  const locale = useLocale()
  const t = useTranslations('itinerary.done')
  const vocabulary = useTranslations('vocabulary')
  const when = (item: Item) =>
    t('when', {
      day: formatWeekday(dayOf(item.start), locale),
      start: item.dayPart === null ? timeOf(item.start) : vocabulary(`dayPart.${item.dayPart}`),
      end: item.end ? `–${timeOf(item.end)}` : '',
    })
  return {
    when,
    /** `after` is the trip with the command applied. */
    done(command: ItemCommand, ids: readonly string[], before: TripRecord, after: TripRecord): string {
      const lines = [...before.item, ...before.unscheduled].filter(({ id }) => ids.includes(id))
      const [only, second] = lines
      const one = only && !second ? only : null
      const about = { title: plain(one?.title, locale), count: lines.length, number: one ? 'one' : 'many' }
      const item = one ? after.item.find(({ id }) => id === one.id) : undefined
      switch (command.do) {
        case 'shift':
        case 'shift days':
        case 'swap':
        case 'put':
        case 'resize':
          return t('moved', { ...about, when: item ? when(item) : '' })
        case 'place':
          return command.at === 'pool' ? t('pooled', about) : t('moved', { ...about, when: item ? when(item) : '' })
        case 'status':
          return t(command.status, about)
        case 'duplicate':
          return t('duplicated', about)
        case 'remove':
          return t('removed', about)
      }
    },
    unchanged: ({ do: what }: ItemCommand) =>
      // Only untimed items stay when they are moved by minutes.
      t(what === 'swap' ? 'noNeighbour' : what === 'shift' ? 'untimed' : 'nothing'),
  }
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { change } from '@/lib/domain/trip/edit'
import { plain } from '@/lib/domain/text/text'
import type { Item } from '@/lib/domain/trip/trip-record'
import { intoPool } from '@/lib/domain/itinerary/unscheduled'
import type { ItemStatus } from '@/lib/domain/trip/vocabulary'
import { useTrip } from '../trip/trip-provider'

/** What is done to an item in one stroke, each with its way back. */
export function useItemDeeds(item: Item) {
  const { edit } = useTrip()
  const t = useTranslations('itinerary')
  const title = plain(item.title, useLocale())
  return {
    setStatus(status: ItemStatus) {
      void edit(change('item', item, { status }), status === 'cancelled' ? { said: t('cancelled', { title }) } : {})
    },
    duplicate() {
      const { id: _, revision: __, ...values } = item
      const copy = { ...values, status: 'provisional' as const }
      void edit(
        { do: 'add', noun: 'item', id: crypto.randomUUID(), values: copy },
        { said: t('duplicated', { title }) },
      )
    },
    toPool() {
      void edit(intoPool([item]), { said: t('addedToPool', { title }) })
    },
    remove() {
      void edit({ do: 'remove', noun: 'item', id: item.id, revision: item.revision }, { said: t('deleted', { title }) })
    },
  }
}

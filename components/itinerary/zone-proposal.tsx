'use client'

import { noPlaces } from '@/lib/domain/time/places'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import type { ItemDraft } from '@/lib/domain/itinerary/item-draft'
import { zoneProposal } from '@/lib/domain/itinerary/zone-proposal'
import { zoneCity } from '@/lib/domain/text/city-name'
import type { Item } from '@/lib/domain/trip/trip-record'
import { usePlaces } from '../text/use-places'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import styles from './itinerary.module.css'

/** Offers the time zones that the title of an item suggests once it is changed: "Flight to Osaka". */
export function ZoneProposal({
  item,
  draft,
  set,
}: {
  item: Item
  draft: ItemDraft
  set: (part: Partial<ItemDraft>) => void
}) {
  const { record, directory, homeZone, cityNames } = useTrip()
  const t = useTranslations('itinerary')
  const places = usePlaces() ?? noPlaces
  const typed = useDeferredValue(draft)
  const proposal = useMemo(
    () => zoneProposal(record, directory, item, typed, { homeZone, places }),
    [record, directory, item, typed, homeZone, places],
  )
  if (proposal === null) return null
  const { timeZone, endTimeZone } = proposal
  const [from, to] = [zoneCity(timeZone, cityNames), zoneCity(endTimeZone ?? timeZone, cityNames)]
  return (
    <p className={styles.proposal} role="status">
      {t('zoneProposal', { from, to, crosses: endTimeZone === null ? 'no' : 'yes' })}{' '}
      <Button onClick={() => set(proposal)}>{t('useZones')}</Button>
    </p>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { itemInZone, zoneFromHereOn } from '@/lib/domain/itinerary/zone-change'
import { zoneCity } from '@/lib/domain/text/city-name'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import styles from './checks.module.css'

/** Puts an item, or all from it to the next border, into the time zone of its place: one edit that can be undone. */
export function ZoneFix({ itemId, zone }: { itemId: string; zone: string }) {
  const t = useTranslations('checks.zone')
  const { record, cityNames, edit } = useTrip()
  const item = record.item.find(({ id }) => id === itemId)
  if (!item) return null
  const city = zoneCity(zone, cityNames)
  return (
    <>
      <Button
        look="quiet"
        className={styles.action}
        onClick={() => void edit(itemInZone(item, zone), { notice: t('changed') })}
      >
        {t('set', { city })}
      </Button>
      <Button
        look="quiet"
        className={styles.action}
        onClick={() => void edit(zoneFromHereOn(record, itemId, zone), { notice: t('changed') })}
      >
        {t('setFromHere', { city })}
      </Button>
    </>
  )
}

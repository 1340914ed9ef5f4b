'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { clashesOf } from '@/lib/domain/clashes'
import { dayPlans } from '@/lib/domain/itinerary'
import type { Item, TripRecord } from '@/lib/domain/trip-record'
import { TripState } from '../trip/trip-state'
import { useTrip } from '../trip/trip-provider'
import { ButtonLink } from '../ui/button'
import { Empty } from '../ui/notice'
import { DayEditor } from './day-editor'
import styles from './itinerary.module.css'
import { NeedsAHand } from './needs-a-hand'

/** The programme of a trip, changed in place. One item is open at a time. */
export function ItineraryEditor({ today }: { today: string }) {
  const { record, tripId, homeZone } = useTrip()
  const t = useTranslations('itinerary')
  // As it was when it was opened: the form stays where it is while the item's time changes below it.
  const [open, setOpen] = useState<Item | null>(null)
  const plans = useMemo(() => dayPlans(pinned(record, open)), [record, open])
  const clashes = useMemo(() => clashesOf(record), [record])
  const days = plans.length > 0 ? plans : [{ day: today, items: [], isWithinTrip: true }]
  return (
    <div className={styles.page}>
      <div>
        {plans.length === 0 && (
          <Empty title={t('empty.title')} action={<ButtonLink href={`/trips/${tripId}/details`}>{t('empty.dates')}</ButtonLink>}>
            {t('empty.text')}
          </Empty>
        )}
        {days.map((plan) => <DayEditor key={plan.day} {...{ plan, clashes, homeZone, open, setOpen }} />)}
      </div>
      <NeedsAHand clashes={clashes} />
      <TripState />
    </div>
  )
}

function pinned(record: TripRecord, open: Item | null): TripRecord {
  if (!open) return record
  return { ...record, item: record.item.map((item) => (item.id === open.id ? { ...item, start: open.start, end: open.end } : item)) }
}

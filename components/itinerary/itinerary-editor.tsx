'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { daysWithin } from '@/lib/domain/day'
import { dayPlans } from '@/lib/domain/itinerary'
import { firstDay } from '@/lib/domain/trip-copy'
import type { Item, TripRecord } from '@/lib/domain/trip-record'
import { type CheckBasis, Checks } from '../checks/checks-provider'
import { TripState } from '../trip/trip-state'
import { useTrip } from '../trip/trip-provider'
import { ButtonLink } from '../ui/button'
import { Empty } from '../ui/notice'
import { DayEditor } from './day-editor'
import styles from './itinerary.module.css'
import { NeedsAHand } from './needs-a-hand'

/** The programme of a trip, changed in place. Several items may be open: opening one loses nothing typed in another. */
export function ItineraryEditor({ today, checks }: { today: string; checks?: CheckBasis }) {
  const { record, tripId, homeZone } = useTrip()
  const t = useTranslations('itinerary')
  // As they were when they were opened: a form stays where it is while its item's time changes below it.
  const [open, setOpen] = useState<readonly Item[]>([])
  const plans = useMemo(() => dayPlans(pinned(record, open)), [record, open])
  const days = plans.length > 0 ? plans : [{ day: firstDay(record) ?? daysWithin(record.trip.start)?.first ?? today, items: [], isWithinTrip: true }]
  return (
    <Checks basis={checks} today={today}>
      <div className={styles.page}>
        <div>
          {plans.length === 0 && (
            <Empty title={t('empty.title')} action={<ButtonLink href={`/trips/${tripId}/details`}>{t('empty.dates')}</ButtonLink>}>
              {t('empty.text')}
            </Empty>
          )}
          {days.map((plan) => <DayEditor key={plan.day} {...{ plan, homeZone, open, setOpen }} />)}
        </div>
        <NeedsAHand />
        <TripState />
      </div>
    </Checks>
  )
}

function pinned(record: TripRecord, open: readonly Item[]): TripRecord {
  if (open.length === 0) return record
  const item = record.item.map((one) => {
    const opened = open.find(({ id }) => id === one.id)
    return opened ? { ...one, start: opened.start, end: opened.end } : one
  })
  return { ...record, item }
}

'use client'

import { useLocale } from 'next-intl'
import type { DayPlan } from '@/lib/domain/itinerary/itinerary'
import type { Directory } from '@/lib/domain/directory/entry'
import type { CityNames } from '@/lib/domain/text/city-name'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { RowWarnings } from '../checks/row-warnings'
import { AddLine } from './add-line'
import { DayHead } from './day-head'
import { DayTools } from './day-tools'
import { ItemEditor } from './item-editor'
import styles from './itinerary.module.css'
import { NightLine } from './night-line'

/** A day of the itinerary with its items and the field to add one. */
export function DayEditor({
  plan,
  before,
  record,
  directory,
  homeZone,
  cityNames,
  isOpen,
  isSelected,
  onCopy,
}: {
  plan: DayPlan
  before: DayPlan | undefined
  record: TripRecord
  directory: Directory
  homeZone: string
  cityNames: CityNames
  isOpen: (id: string) => boolean
  isSelected: (id: string) => boolean
  onCopy: (day: string) => void
}) {
  const locale = useLocale() as Locale
  const headId = `day-${plan.day}`
  return (
    <section className={styles.day} aria-labelledby={headId} data-day={plan.day}>
      <DayHead
        plan={plan}
        before={before}
        cities={{ record, directory, homeZone, locale, names: cityNames }}
        id={headId}
      />
      <RowWarnings noun="day" id={plan.day} />
      <ul className={styles.items}>
        {plan.items.map((planned) => {
          const item = record.item.find((one) => one.id === planned.id) ?? planned
          return (
            <ItemEditor
              key={item.id}
              {...{ item, record, directory, homeZone, cityNames }}
              isOpen={isOpen(item.id)}
              isSelected={isSelected(item.id)}
            />
          )
        })}
      </ul>
      <div className={styles.foot}>
        <NightLine day={plan.day} items={record.item} lastDay={record.trip.end} />
        <AddLine day={plan.day} />
        {plan.items.length > 0 && <DayTools day={plan.day} onCopy={onCopy} />}
      </div>
    </section>
  )
}

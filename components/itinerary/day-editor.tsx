'use client'

import type { DayPlan } from '@/lib/domain/itinerary/itinerary'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { Beside } from '../checks/beside'
import { AddLine } from './add-line'
import { DayHead } from './day-head'
import { DayTools } from './day-tools'
import { ItemEditor } from './item-editor'
import styles from './itinerary.module.css'

/** A day of the programme with its items and the line that adds one. */
export function DayEditor({
  plan,
  record,
  directory,
  homeZone,
  isOpen,
  isSelected,
  onCopy,
}: {
  plan: DayPlan
  record: TripRecord
  directory: Directory
  homeZone: string
  isOpen: (id: string) => boolean
  isSelected: (id: string) => boolean
  onCopy: (day: string) => void
}) {
  const headId = `day-${plan.day}`
  return (
    <section className={styles.day} aria-labelledby={headId} data-day={plan.day}>
      <DayHead plan={plan} homeZone={homeZone} id={headId} />
      <Beside noun="day" id={plan.day} />
      {plan.items.length > 0 && <DayTools day={plan.day} onCopy={onCopy} />}
      <ul className={styles.items}>
        {plan.items.map((planned) => {
          const item = record.item.find((one) => one.id === planned.id) ?? planned
          return (
            <ItemEditor
              key={item.id}
              {...{ item, record, directory, homeZone }}
              isOpen={isOpen(item.id)}
              isSelected={isSelected(item.id)}
            />
          )
        })}
      </ul>
      <AddLine day={plan.day} />
    </section>
  )
}

'use client'

import type { Dispatch, SetStateAction } from 'react'
import type { DayPlan } from '@/lib/domain/itinerary'
import type { Item } from '@/lib/domain/trip-record'
import { Beside } from '../checks/beside'
import { useTrip } from '../trip/trip-provider'
import { AddLine } from './add-line'
import { DayHead } from './day-head'
import { ItemEditor } from './item-editor'
import styles from './itinerary.module.css'

/** A day of the programme with its items and the line that adds one. */
export function DayEditor({ plan, homeZone, open, setOpen }: {
  plan: DayPlan
  homeZone: string
  open: readonly Item[]
  setOpen: Dispatch<SetStateAction<readonly Item[]>>
}) {
  const { record } = useTrip()
  const headId = `day-${plan.day}`
  return (
    <section className={styles.day} aria-labelledby={headId}>
      <DayHead plan={plan} homeZone={homeZone} id={headId} />
      <Beside noun="day" id={plan.day} />
      <ul className={styles.items}>
        {plan.items.map(({ id }) => {
          const item = record.item.find((one) => one.id === id)!
          return (
            <ItemEditor key={id} item={item} isOpen={open.some((one) => one.id === id)}
              onOpen={() => setOpen((now) => [...now.filter((one) => one.id !== id), item])}
              onClose={() => setOpen((now) => now.filter((one) => one.id !== id))} />
          )
        })}
      </ul>
      <AddLine day={plan.day} />
    </section>
  )
}

'use client'

import type { Clash } from '@/lib/domain/clashes'
import type { DayPlan } from '@/lib/domain/itinerary'
import { AddLine } from './add-line'
import { DayHead } from './day-head'
import { ItemEditor } from './item-editor'
import styles from './itinerary.module.css'

/** A day of the programme with its items and the line that adds one. */
export function DayEditor({ plan, clashes, homeZone, openId, setOpenId }: {
  plan: DayPlan
  clashes: readonly Clash[]
  homeZone: string
  openId: string | null
  setOpenId: (id: string | null) => void
}) {
  const headId = `day-${plan.day}`
  return (
    <section className={styles.day} aria-labelledby={headId}>
      <DayHead plan={plan} homeZone={homeZone} id={headId} />
      <ul className={styles.items}>
        {plan.items.map((item) => (
          <ItemEditor key={item.id} item={item} isOpen={item.id === openId}
            clashes={clashes.filter((clash) => concerns(clash, item.id))}
            onOpen={() => setOpenId(item.id)} onClose={() => setOpenId(null)} />
        ))}
      </ul>
      <AddLine day={plan.day} />
    </section>
  )
}

// An overlap is said once, at the later item.
function concerns(clash: Clash, itemId: string): boolean {
  return clash.itemId === itemId
}

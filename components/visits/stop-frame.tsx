import type { ReactNode } from 'react'
import { anchorOf } from '@/lib/domain/report/fact-ref'
import type { CityNames } from '@/lib/domain/text/city-name'
import type { VisitDetails } from '@/lib/domain/visits/visits'
import { StopName, StopWhen } from './stop-head'
import styles from './visits.module.css'

export function stopAnchor(visitId: string): string {
  return anchorOf(`visit:${visitId}`)
}

/** The frame of a visit: its number in the margin, the institution, day and city, then its facts. */
export function StopFrame({
  stop,
  year,
  usageLink,
  cityNames,
  head,
  facts,
  foot,
}: {
  stop: VisitDetails
  year: number | null
  cityNames: CityNames
  /** Shown next to the number. */
  usageLink?: ReactNode
  /** Replaces the plain name, day and city, if they can be edited. */
  head?: ReactNode
  facts: ReactNode
  foot?: ReactNode
}) {
  return (
    <section
      className={styles.stop}
      id={stopAnchor(stop.visit.id)}
      aria-labelledby={`${stopAnchor(stop.visit.id)}-name`}
    >
      <header className={styles.head}>
        <span className={`num ${styles.number}`}>
          <span aria-hidden="true">{stop.number}</span>
          {usageLink}
        </span>
        <div className={styles.headWords}>{head ?? <StopHead stop={stop} year={year} cityNames={cityNames} />}</div>
      </header>
      {facts && <dl className={styles.facts}>{facts}</dl>}
      {foot}
    </section>
  )
}

/** The name, day and city of a visit, with `children` below. */
export function StopHead({
  stop,
  year,
  cityNames,
  name,
}: {
  stop: VisitDetails
  year: number | null
  cityNames: CityNames
  name?: ReactNode
}) {
  return (
    <div className={styles.headRow}>
      <h2 id={`${stopAnchor(stop.visit.id)}-name`}>{name ?? <StopName stop={stop} />}</h2>
      <StopWhen stop={stop} year={year} cityNames={cityNames} />
    </div>
  )
}

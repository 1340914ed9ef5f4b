'use client'

import Link from 'next/link'
import { SeparatedList } from '../trip/separated-list'
import type { TripRow } from './trip-row'
import styles from './trips.module.css'

/** Trips as lines. A client component, because the server sends such a one its words only, once for each trip. */
export function TripRows({ rows, locale, toDo }: { rows: readonly TripRow[]; locale: string; toDo: string }) {
  return (
    <ol>
      {rows.map((row) => (
        <li key={row.id} className={row.isUnderWay ? `${styles.line} ${styles.now}` : styles.line}>
          <p className={styles.when}>
            <span className="num">{row.when}</span>
            {row.relative && <small>{row.relative}</small>}
          </p>
          <div>
            <h3>
              <Link href={`/trips/${encodeURIComponent(row.id)}/itinerary`} prefetch={false}>
                {row.hasTitle ? (
                  <SeparatedList of={row.title} locale={locale} />
                ) : (
                  <span className={styles.untitled}>
                    <SeparatedList of={row.title} locale={locale} />
                  </span>
                )}
              </Link>
            </h3>
            {row.where.length > 0 && (
              <p className={styles.where}>
                {row.where.map((pieces, i) => (
                  <span key={i}>
                    <SeparatedList of={pieces} locale={locale} />
                  </span>
                ))}
              </p>
            )}
            {row.needs.length > 0 && (
              <ul className={row.isQuiet ? `${styles.needs} ${styles.quiet}` : styles.needs} aria-label={toDo}>
                {row.needs.map((need) => (
                  <li key={need}>{need}</li>
                ))}
              </ul>
            )}
          </div>
          <p className={styles.who}>
            {row.leader.length > 0 && (
              <span>
                <SeparatedList of={row.leader} locale={locale} />
              </span>
            )}
            {row.size && <small>{row.size}</small>}
          </p>
        </li>
      ))}
    </ol>
  )
}

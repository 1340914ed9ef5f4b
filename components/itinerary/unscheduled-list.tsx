'use client'

import { useTranslations } from 'next-intl'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { AddLine } from './add-line'
import styles from './itinerary.module.css'
import { UnscheduledLine } from './unscheduled-line'

/** The unscheduled items, which can be moved to a day, and items of a day back here. */
export function UnscheduledList({
  record,
  directory,
  isOpen,
  isSelected,
}: {
  record: TripRecord
  directory: Directory
  isOpen: (id: string) => boolean
  isSelected: (id: string) => boolean
}) {
  const t = useTranslations('itinerary')
  return (
    <section className={styles.pool} aria-labelledby="pool" data-pool>
      <h2 id="pool">
        {t('unscheduled')} {record.unscheduled.length > 0 && <span className="num">{record.unscheduled.length}</span>}
      </h2>
      <ul>
        {record.unscheduled.map((line) => (
          <UnscheduledLine
            key={line.id}
            {...{ line, record, directory }}
            isOpen={isOpen(line.id)}
            isSelected={isSelected(line.id)}
          />
        ))}
      </ul>
      <AddLine day={null} />
    </section>
  )
}

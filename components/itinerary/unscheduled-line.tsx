'use client'

import { useLocale, useTranslations } from 'next-intl'
import { plain } from '@/lib/domain/text/text'
import type { TripRecord, Unscheduled } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { Words } from '../text/words'
import { OthersIn } from '../trip/others-here'
import { useWho } from './item-who'
import styles from './itinerary.module.css'
import { LineOpener, LineSelect } from './line-parts'

/** An unscheduled item: its title, duration, place and attendees. */
export function UnscheduledLine({
  line,
  record,
  directory,
  isOpen,
  isSelected,
}: {
  line: Unscheduled
  record: TripRecord
  directory: Directory
  isOpen: boolean
  isSelected: boolean
}) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const who = useWho()
  const title = plain(line.title, locale)
  const visit = record.visit.find(({ id }) => id === line.visitId)
  const place =
    plain(line.placeName, locale) || plain(visit && directory.institutions[visit.institutionId]?.name, locale)
  return (
    <li
      className={`${styles.poolLine} ${isSelected ? styles.selected : ''} ${isOpen ? styles.open : ''}`}
      id={`item-${line.id}`}
      data-line={line.id}
    >
      <LineSelect id={line.id} title={title} isSelected={isSelected} />
      <LineOpener id={line.id} label={t('edit', { title })} isOpen={isOpen}>
        <Words of={line.title} locale={locale} />
      </LineOpener>
      <small>
        {[
          line.minutes !== null && t('minutes', { count: line.minutes }),
          place,
          line.attendeeIds !== null && who(line, directory),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      <OthersIn item={line.id} />
    </li>
  )
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { plain } from '@/lib/domain/text/text'
import type { TripRecord, Unscheduled } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { Words } from '../text/words'
import { OthersIn } from '../trip/others-here'
import { Button } from '../ui/button'
import { useWho } from './item-who'
import styles from './itinerary.module.css'
import { LineOpener, LineSelect } from './line-parts'
import { openerOf } from './lines'
import { UnscheduledForm } from './unscheduled-form'
import { useProgramme } from './programme-context'

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
  const { act, close, askWhere } = useProgramme()
  const who = useWho()
  if (isOpen) {
    return (
      <li className={`${styles.poolLine} ${styles.open}`} id={`item-${line.id}`} data-line={line.id}>
        <UnscheduledForm
          line={line}
          onClose={() => {
            close(line.id)
            requestAnimationFrame(() => openerOf(line.id)?.focus())
          }}
        />
      </li>
    )
  }
  const title = plain(line.title, locale)
  const visit = record.visit.find(({ id }) => id === line.visitId)
  const place =
    plain(line.placeName, locale) || plain(visit && directory.institutions[visit.institutionId]?.name, locale)
  const once = (run: () => void) => (event: MouseEvent<HTMLElement>) => {
    if (event.detail < 2) run()
  }
  return (
    <li
      className={`${styles.poolLine} ${isSelected ? styles.selected : ''}`}
      id={`item-${line.id}`}
      data-line={line.id}
    >
      <LineSelect id={line.id} title={title} isSelected={isSelected} />
      <LineOpener id={line.id} label={t('edit', { title })}>
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
      <div className={styles.tools}>
        <Button look="quiet" onClick={once(() => askWhere(line.id))}>
          {t('schedule')}
        </Button>
        <Button look="quiet" onClick={once(() => act(line.id, { do: 'remove' }))}>
          {t('delete')}
        </Button>
      </div>
    </li>
  )
}

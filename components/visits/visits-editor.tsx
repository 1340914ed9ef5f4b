'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { atVisit } from '@/lib/domain/checks/checks'
import type { Day } from '@/lib/domain/time/day'
import type { SharedNote } from '@/lib/domain/visits/member-note'
import { visitDetails, yearOfTrip } from '@/lib/domain/visits/visits'
import { type CheckBasis, Checks, useChecks } from '../checks/checks-provider'
import { useTrip } from '../trip/use-trip'
import { TripState } from '../trip/trip-state'
import { Empty } from '../ui/notice'
import { AddStop } from './add-stop'
import { OpenForms, useRowsWithOpenForms } from '../ui/open-forms'
import { StopEditor } from './stop-editor'
import { StopIndex } from './stop-index'
import { NotesContext } from './use-notes'
import styles from './visits.module.css'
import { WholeTrip } from './whole-trip'

/** The visits for planners. `today` decides which warnings matter before the trip. */
export function VisitsEditor({
  today,
  checks,
  notes = null,
}: {
  today: Day
  checks?: CheckBasis
  notes?: readonly SharedNote[] | null
}) {
  return (
    <NotesContext value={notes}>
      <Checks basis={checks} today={today}>
        <OpenForms>
          <Stops />
          <TripState />
        </OpenForms>
      </Checks>
    </NotesContext>
  )
}

function Stops() {
  const t = useTranslations('visits')
  const { record, directory } = useTrip()
  const stops = useMemo(() => visitDetails(record, directory), [record, directory])
  const { open } = useChecks()
  const lines = useRowsWithOpenForms(stops, (stop) => stop.visit.id)
  const year = yearOfTrip(record.trip)
  const lacking = useMemo(
    () => new Map(stops.map(({ visit }) => [visit.id, atVisit(open, visit.id).length])),
    [stops, open],
  )
  return (
    <div className={styles.page}>
      <div>
        {lines.length === 0 && <Empty title={t('emptyTitle')}>{t('emptyTextEditor')}</Empty>}
        {lines.map(({ line, isGone }) => (
          <StopEditor key={line.visit.id} stop={line} year={year} isGone={isGone} />
        ))}
        <div className={styles.addStop}>
          <AddStop isFirst={stops.length === 0} />
        </div>
        <WholeTrip />
      </div>
      {stops.length > 0 && <StopIndex stops={stops} year={year} lacking={lacking} />}
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Day } from '@/lib/domain/day'
import { stopsOf, visitNeeds, yearOfTrip } from '@/lib/domain/visits'
import { useTrip } from '../trip/trip-provider'
import { TripState } from '../trip/trip-state'
import { Empty } from '../ui/notice'
import { AddStop } from './add-stop'
import { HeldForms, useHeldLines } from './held'
import { StopEditor } from './stop-editor'
import { StopIndex } from './stop-index'
import styles from './visits.module.css'
import { WholeTrip } from './whole-trip'

/** The programme of visits for those who plan it. `today` decides what still matters before the journey. */
export function VisitsEditor({ today }: { today: Day }) {
  return <HeldForms><Stops today={today} /><TripState /></HeldForms>
}

function Stops({ today }: { today: Day }) {
  const t = useTranslations('visits')
  const { record, directory } = useTrip()
  const stops = useMemo(() => stopsOf(record, directory), [record, directory])
  const needs = useMemo(() => visitNeeds(record, directory, today), [record, directory, today])
  const lines = useHeldLines(stops, (stop) => stop.visit.id)
  const year = yearOfTrip(record.trip)
  const lacking = useMemo(() => new Map([...needs].map(([id, of]) => [id, of.length])), [needs])
  return (
    <div className={styles.page}>
      <div>
        {lines.length === 0 && <Empty title={t('emptyTitle')}>{t('emptyTextEditor')}</Empty>}
        {lines.map(({ line, isGone }) => (
          <StopEditor key={line.visit.id} stop={line} year={year} needs={needs.get(line.visit.id) ?? []} isGone={isGone} />
        ))}
        <div className={styles.addStop}><AddStop isFirst={stops.length === 0} /></div>
        <WholeTrip />
      </div>
      {stops.length > 0 && <StopIndex stops={stops} year={year} lacking={lacking} />}
    </div>
  )
}

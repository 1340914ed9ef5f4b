'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { daysWithin } from '@/lib/domain/time/day'
import { dayPlans } from '@/lib/domain/itinerary/itinerary'
import { firstDay } from '@/lib/domain/trip/trip-copy'
import { type CheckBasis, Checks } from '../checks/checks-provider'
import { TripState } from '../trip/trip-state'
import { useTrip } from '../trip/trip-provider'
import { ButtonLink } from '../ui/button'
import { Empty } from '../ui/notice'
import { DayEditor } from './day-editor'
import { columnsOf } from './columns'
import dense from './dense.module.css'
import { DropMark } from './drag-and-drop/drop-mark'
import { type Opened, pinned } from './pinned'
import styles from './itinerary.module.css'
import { NeedsAHand } from './itinerary-to-do'
import { PasteProgramme } from './paste/paste-programme-lazy'
import { Pool } from './unscheduled-list'
import { ProgrammeContext } from './programme-context'
import { ProgrammeDialogs } from './programme-dialogs'
import { ProgrammeTools } from './programme-tools'
import { SelectionBar } from './selection-bar'
import { useKept } from './use-stable-value'
import { useProgrammeDesk } from './use-programme-editor'

/** Items from which on a programme is long. */
const many = 12

/** The programme of a trip, changed in place. Several items may be open: opening one loses nothing typed in another. */
export function ItineraryEditor({ today, checks }: { today: string; checks?: CheckBasis }) {
  const trip = useTrip()
  const { tripId, homeZone } = trip
  const cityNames = useKept(trip.cityNames)
  const t = useTranslations('itinerary')
  const directory = useKept(trip.directory)
  const [item, unscheduled, visit] = [
    useKept(trip.record.item),
    useKept(trip.record.unscheduled),
    useKept(trip.record.visit),
  ]
  const record = useMemo(() => ({ ...trip.record, item, unscheduled, visit }), [trip.record, item, unscheduled, visit])
  // As they were when they were opened: a form stays where it is while its item's time changes below it.
  const [open, setOpen] = useState<readonly Opened[]>([])
  const root = useRef<HTMLDivElement>(null)
  const desk = useProgrammeDesk({ root, record, setOpen })
  const held = useMemo(() => pinned(record, open), [record, open])
  const plans = useMemo(() => dayPlans(held), [held])
  const days =
    plans.length > 0
      ? plans
      : [{ day: firstDay(record) ?? daysWithin(record.trip.start)?.first ?? today, items: [], isWithinTrip: true }]
  const isOpen = useCallback((id: string) => open.some((one) => one.id === id && one.item !== null), [open])
  const isOpenInPool = useCallback((id: string) => open.some((one) => one.id === id && one.waiting !== null), [open])
  // A long programme is told in a line each where the window is wide and low, until somebody asks for all of it.
  const [showsAll, setShowsAll] = useState(false)
  const isLong = record.item.length >= many
  const isDense = isLong && !showsAll
  const isSelected = (id: string) => desk.selection.ids.has(id)
  return (
    <Checks basis={checks} today={today}>
      <ProgrammeContext value={desk.deeds}>
        <div
          className={`${styles.page} ${isDense ? dense.dense : ''}`}
          ref={root}
          role="group"
          aria-label={t('programme')}
          aria-describedby="programme-keys"
          onKeyDown={desk.onKeyDown}
          onPaste={desk.onPaste}
          data-programme
          {...(desk.isSelecting && { 'data-selecting': '' })}
        >
          <div className={`${styles.days} ${isDense ? dense.days : ''}`}>
            {desk.pasting !== null && <PasteProgramme text={desk.pasting} onDone={desk.endPaste} />}
            {plans.length === 0 && (
              <Empty
                title={t('empty.title')}
                action={<ButtonLink href={`/trips/${tripId}/details`}>{t('empty.dates')}</ButtonLink>}
              >
                {t('empty.text')}
              </Empty>
            )}
            {desk.selection.ids.size > 0 && (
              <SelectionBar
                count={desk.selection.ids.size}
                hasItems={record.item.some(({ id }) => isSelected(id))}
                act={desk.actOnSelected}
                askWhere={() => desk.deeds.askWhere([...desk.selection.ids][0]!)}
                onClear={desk.clear}
              />
            )}
            {(isDense ? columnsOf(days) : [days]).map((column) => (
              <div key={column[0]?.day} className={isDense ? dense.column : dense.plain}>
                {column.map((plan) => (
                  <DayEditor
                    key={plan.day}
                    {...{ plan, record, directory, homeZone, cityNames, isOpen, isSelected }}
                    onCopy={desk.askCopy}
                  />
                ))}
              </div>
            ))}
          </div>
          <NeedsAHand />
          <div className={styles.side}>
            <Pool record={held} isOpen={isOpenInPool} {...{ directory, isSelected }} />
            <ProgrammeTools
              density={isLong ? { isDense, toggle: () => setShowsAll(isDense) } : null}
              isSelecting={desk.isSelecting}
              onSelect={desk.toggleSelecting}
              onPaste={() => desk.deeds.paste('')}
              onKeys={desk.showKeys}
            />
          </div>
          <p role="status" className="visually-hidden">
            {desk.said}
          </p>
          <DropMark carry={desk.carry} wouldBe={desk.wouldBe} poolWords={t('pool')} />
          <ProgrammeDialogs desk={desk} record={record} days={days.map(({ day }) => day)} />
          <TripState />
        </div>
      </ProgrammeContext>
    </Checks>
  )
}

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
import { useStableValue } from './use-stable-value'
import { useProgrammeEditor } from './use-programme-editor'

/** Items from which on a programme is long. */
const many = 12

/** The programme of a trip, changed in place. Several items may be open: opening one loses nothing typed in another. */
export function ItineraryEditor({ today, checks }: { today: string; checks?: CheckBasis }) {
  const trip = useTrip()
  const { tripId, homeZone } = trip
  const cityNames = useStableValue(trip.cityNames)
  const t = useTranslations('itinerary')
  const directory = useStableValue(trip.directory)
  const [item, unscheduled, visit] = [
    useStableValue(trip.record.item),
    useStableValue(trip.record.unscheduled),
    useStableValue(trip.record.visit),
  ]
  const record = useMemo(() => ({ ...trip.record, item, unscheduled, visit }), [trip.record, item, unscheduled, visit])
  // As they were when they were opened: a form stays where it is while its item's time changes below it.
  const [open, setOpen] = useState<readonly Opened[]>([])
  const root = useRef<HTMLDivElement>(null)
  const editor = useProgrammeEditor({ root, record, setOpen })
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
  const isSelected = (id: string) => editor.selection.ids.has(id)
  return (
    <Checks basis={checks} today={today}>
      <ProgrammeContext value={editor.actions}>
        <div
          className={`${styles.page} ${isDense ? dense.dense : ''}`}
          ref={root}
          role="group"
          aria-label={t('programme')}
          aria-describedby="programme-keys"
          onKeyDown={editor.onKeyDown}
          onPaste={editor.onPaste}
          data-programme
          {...(editor.isSelecting && { 'data-selecting': '' })}
        >
          <div className={`${styles.days} ${isDense ? dense.days : ''}`}>
            {editor.pasting !== null && <PasteProgramme text={editor.pasting} onDone={editor.endPaste} />}
            {plans.length === 0 && (
              <Empty
                title={t('empty.title')}
                action={<ButtonLink href={`/trips/${tripId}/details`}>{t('empty.dates')}</ButtonLink>}
              >
                {t('empty.text')}
              </Empty>
            )}
            {editor.selection.ids.size > 0 && (
              <SelectionBar
                count={editor.selection.ids.size}
                hasItems={record.item.some(({ id }) => isSelected(id))}
                act={editor.actOnSelected}
                askWhere={() => editor.actions.askWhere([...editor.selection.ids][0]!)}
                onClear={editor.clear}
              />
            )}
            {(isDense ? columnsOf(days) : [days]).map((column) => (
              <div key={column[0]?.day} className={isDense ? dense.column : dense.plain}>
                {column.map((plan) => (
                  <DayEditor
                    key={plan.day}
                    {...{ plan, record, directory, homeZone, cityNames, isOpen, isSelected }}
                    onCopy={editor.askCopy}
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
              isSelecting={editor.isSelecting}
              onSelect={editor.toggleSelecting}
              onPaste={() => editor.actions.paste('')}
              onKeys={editor.showKeys}
            />
          </div>
          <p role="status" className="visually-hidden">
            {editor.said}
          </p>
          <DropMark carry={editor.carry} wouldBe={editor.wouldBe} poolWords={t('pool')} />
          <ProgrammeDialogs editor={editor} record={record} days={days.map(({ day }) => day)} />
          <TripState />
        </div>
      </ProgrammeContext>
    </Checks>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import { isFiltered, type ItemFilter, noFilter, passesFilter } from '@/lib/domain/itinerary/item-filter'
import { type DayPlan, dayPlans } from '@/lib/domain/itinerary/itinerary'
import { daysWithin } from '@/lib/domain/time/day'
import { firstDay } from '@/lib/domain/trip/trip-copy'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { type CheckBasis, Checks } from '../checks/checks-provider'
import { useTrip } from '../trip/use-trip'
import { WithCommentCounts } from '../trip/comments/comment-counts-lazy'
import { TripState } from '../trip/trip-state'
import { ButtonLink } from '../ui/button'
import { Empty } from '../ui/notice'
import { Calendar } from './calendar/calendar-lazy'
import { columnsOf } from './columns'
import { DayEditor } from './day-editor'
import dense from './dense.module.css'
import { DropMark } from './drag-and-drop/drop-mark'
import { ItemFilterBar } from './item-filter'
import { ItemPanel, usePreloadedItemPanel } from './item-panel-lazy'
import { ItineraryToDo } from './itinerary-to-do'
import styles from './itinerary.module.css'
import { PasteProgramme } from './paste/paste-programme-lazy'
import { ProgrammeContext } from './programme-context'
import { ProgrammeDialogs } from './programme-dialogs'
import { ProgrammeTools } from './programme-tools'
import { SelectionBar } from './selection-bar'
import { UnscheduledList } from './unscheduled-list'
import { useItemFilter } from './use-item-filter'
import { useOpenItems } from './use-open-items'
import { type ProgrammeEditor, useProgrammeEditor } from './use-programme-editor'
import { useStableValue } from './use-stable-value'
import type { ItineraryLayout } from './view-buttons'
import { ViewSwitch } from './view-switch'

/** With this many items, a programme is shown densely at first. */
const longProgramme = 12

/** The itinerary with the open item beside it. Opening another item loses nothing typed in the one before. */
export function ItineraryEditor({ today, checks }: { today: string; checks?: CheckBasis }) {
  const trip = useTrip()
  const t = useTranslations('itinerary')
  const directory = useStableValue(trip.directory)
  const cityNames = useStableValue(trip.cityNames)
  const record = useStableRecord(trip.record)
  const openItems = useOpenItems(record)
  const root = useRef<HTMLDivElement>(null)
  const editor = useProgrammeEditor({ root, record, openItems })
  const { days, filter, setFilter, isEmpty } = useShownDays(record, openItems.front, today)
  const [asksFilter, setAsksFilter] = useState(false)
  const showsFilter = asksFilter || isFiltered(filter)
  const [showsAll, setShowsAll] = useState(false)
  const isLong = record.item.length >= longProgramme
  const [layout, setLayout] = useState<ItineraryLayout>('list')
  const isDense = isLong && !showsAll && layout === 'list'
  const isSelected = (id: string) => editor.selection.ids.has(id)
  return (
    <Checks basis={checks} today={today}>
      <ViewSwitch layout={layout} onChange={setLayout} />
      <ProgrammeArea rootRef={root} editor={editor} hasPanel={openItems.front !== null}>
        {editor.pasting !== null && (
          <div className={styles.pasting}>
            <PasteProgramme text={editor.pasting} onDone={editor.endPaste} />
          </div>
        )}
        <div className={`${styles.days} ${isDense ? dense.days : ''}`}>
          {isEmpty && <EmptyProgramme tripId={trip.tripId} />}
          {showsFilter && <ItemFilterBar {...{ record, filter }} onChange={setFilter} onHide={editor.clear} />}
          <SelectedItems editor={editor} record={record} />
          {layout === 'list' && (
            <WithCommentCounts>
              <DayColumns
                {...{ days, isDense, record, directory, cityNames, isSelected }}
                homeZone={trip.homeZone}
                isOpen={openItems.isOpen}
                onCopy={editor.askCopy}
              />
            </WithCommentCounts>
          )}
          {layout === 'calendar' && (
            <Calendar
              plans={days}
              {...{ record, directory, cityNames, isSelected }}
              homeZone={trip.homeZone}
              isOpen={openItems.isOpen}
            />
          )}
        </div>
        {openItems.front !== null && <ItemPanel {...{ openItems, record }} />}
        <ItineraryToDo />
        <div className={styles.side}>
          <UnscheduledList isOpen={openItems.isOpen} {...{ record, directory, isSelected }} />
          <ProgrammeTools
            density={isLong && layout === 'list' ? { isDense, toggle: () => setShowsAll(isDense) } : null}
            isSelecting={editor.isSelecting}
            onSelect={editor.toggleSelecting}
            isFiltering={showsFilter}
            onFilter={() => {
              setAsksFilter(!showsFilter)
              if (showsFilter) setFilter(noFilter)
            }}
            onPaste={() => editor.actions.paste('')}
            onKeys={editor.showKeys}
          />
        </div>
        <p role="status" className="visually-hidden">
          {editor.announcement}
        </p>
        <DropMark dragAndDrop={editor.dragAndDrop} wouldBe={editor.wouldBe} poolWords={t('unscheduled')} />
        <ProgrammeDialogs editor={editor} record={record} days={days.map(({ day }) => day)} />
        <TripState />
      </ProgrammeArea>
    </Checks>
  )
}

/** The days of the list: in two columns if it is dense. */
function DayColumns({
  days,
  isDense,
  ...shared
}: { days: readonly DayPlan[]; isDense: boolean } & Omit<ComponentProps<typeof DayEditor>, 'plan' | 'before'>) {
  return (isDense ? columnsOf(days) : [days]).map((column) => (
    <div key={column[0]?.day} className={isDense ? dense.column : dense.plain}>
      {column.map((plan) => (
        <DayEditor key={plan.day} plan={plan} before={days[days.indexOf(plan) - 1]} {...shared} />
      ))}
    </div>
  ))
}

/** The days of the itinerary as the filter shows them; of an empty one the day to begin with. */
function useShownDays(record: TripRecord, front: string | null, today: string) {
  const plans = useMemo(() => dayPlans(record), [record])
  const [filter, setFilter] = useItemFilter(record)
  const shown = useMemo(() => shownPlans(plans, filter, front), [plans, filter, front])
  const isEmpty = plans.length === 0
  return { days: isEmpty ? [emptyDay(record, today)] : shown, filter, setFilter, isEmpty }
}

/** The days with only the items that pass the filter, and the open one; days without any are left out. */
function shownPlans(plans: readonly DayPlan[], filter: ItemFilter, front: string | null): readonly DayPlan[] {
  if (!isFiltered(filter)) return plans
  return plans
    .map((plan) => ({ ...plan, items: plan.items.filter((item) => item.id === front || passesFilter(item, filter)) }))
    .filter(({ items }) => items.length > 0)
}

/** The record, whose lists keep their identity while their content is the same. */
function useStableRecord(record: TripRecord): TripRecord {
  const item = useStableValue(record.item)
  const unscheduled = useStableValue(record.unscheduled)
  const visit = useStableValue(record.visit)
  return useMemo(() => ({ ...record, item, unscheduled, visit }), [record, item, unscheduled, visit])
}

function emptyDay(record: TripRecord, today: string): DayPlan {
  return { day: firstDay(record) ?? daysWithin(record.trip.start)?.first ?? today, items: [], isWithinTrip: true }
}

/** The element that keys, pointers and pasting act within. */
function ProgrammeArea({
  rootRef,
  editor,
  hasPanel,
  children,
}: {
  rootRef: RefObject<HTMLDivElement | null>
  editor: ProgrammeEditor
  hasPanel: boolean
  children: ReactNode
}) {
  const t = useTranslations('itinerary')
  const preload = usePreloadedItemPanel()
  return (
    <ProgrammeContext value={editor.actions}>
      <div
        className={styles.page}
        ref={rootRef}
        role="group"
        aria-label={t('programme')}
        aria-describedby="programme-keys"
        onKeyDown={editor.onKeyDown}
        onPaste={editor.onPaste}
        onPointerOver={preload}
        onFocus={preload}
        data-programme
        {...(hasPanel && { 'data-panel': '' })}
        {...(editor.isSelecting && { 'data-selecting': '' })}
        {...(editor.pasting !== null && { 'data-pasting': '' })}
      >
        {children}
      </div>
    </ProgrammeContext>
  )
}

function EmptyProgramme({ tripId }: { tripId: string }) {
  const t = useTranslations('itinerary')
  return (
    <Empty
      title={t('empty.title')}
      action={<ButtonLink href={`/trips/${tripId}/details`}>{t('empty.dates')}</ButtonLink>}
    >
      {t('empty.text')}
    </Empty>
  )
}

function SelectedItems({ editor, record }: { editor: ProgrammeEditor; record: TripRecord }) {
  const { ids } = editor.selection
  const [first] = ids
  if (first === undefined) return null
  return (
    <SelectionBar
      count={ids.size}
      hasItems={record.item.some(({ id }) => ids.has(id))}
      act={editor.actOnSelected}
      askWhere={() => editor.actions.askWhere(first)}
      onClear={editor.clear}
    />
  )
}

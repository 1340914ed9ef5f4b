import { useLocale, useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Directory } from '@/lib/domain/directory/entry'
import { type Block, type CalendarDay, hoursShown } from '@/lib/domain/itinerary/calendar-grid'
import { homeCity } from '@/lib/domain/itinerary/item-cities'
import type { DayPlan } from '@/lib/domain/itinerary/itinerary'
import { plain } from '@/lib/domain/text/text'
import { formatDays, formatWeekday } from '@/lib/domain/time/time-format'
import { timeOf } from '@/lib/domain/time/wall-time'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import { DayHead } from '../day-head'
import { Axis, AxisHead } from './calendar-axis'
import styles from './calendar.module.css'
import { type BlockContext, BlockWords, classesOf, UntimedWords } from './calendar-block'
import print from './calendar-print.module.css'
import { Night } from './night'
import { LaneNames } from './people-lanes'
import { useCssValues } from './use-css-values'

type Shown = {
  plans: readonly DayPlan[]
  days: readonly CalendarDay[]
  groups: readonly (readonly string[])[]
  record: TripRecord
  directory: Directory
  context: BlockContext
}

/** More days than these on a page would be too narrow to read. */
const mostDays = 7

/** The height of the hours, and of a line of words, in millimetres. */
const hoursHeight = 128
const lineHeight = 3.2

const nothing = () => false

/** The calendar on paper: some days on each page, and below them in full what their blocks had no room for. */
export function PrintedCalendar(shown: Shown) {
  const { plans, days } = shown
  const pages = Math.ceil(days.length / mostDays)
  const size = Math.ceil(days.length / Math.max(1, pages))
  const context = { ...shown.context, isOpen: nothing, isSelected: nothing }
  return (
    <div className={print.sheets} data-printed-calendar>
      {Array.from({ length: pages }, (_, page) => {
        const part = <T,>(of: readonly T[]) => of.slice(page * size, (page + 1) * size)
        return <Sheet key={page} {...shown} {...{ context }} plans={part(plans)} days={part(days)} all={days} />
      })}
    </div>
  )
}

function Sheet({ plans, days, all, groups, record, directory, context }: Shown & { all: readonly CalendarDay[] }) {
  const t = useTranslations('itinerary.calendar')
  const locale = useLocale()
  const { first, last } = hoursShown(all)
  const [cut, setCut] = useState<ReadonlySet<string>>(new Set())
  const minute = hoursHeight / ((last - first) * 60)
  const grid = useCssValues<HTMLDivElement>({
    '--days': days.length,
    '--groups': Math.max(1, groups.length),
    '--first': first * 60,
    '--hours': last - first,
    '--mm': minute,
  })
  const { homeZone, names } = context.cities
  const root = useRef<HTMLElement>(null)
  useLayoutEffect(() => setCut(shortenedIn(root.current)), [])
  const unread = days.flatMap(({ blocks }) =>
    blocks.filter(({ item, isRepeated }) => cut.has(item.id) && !isRepeated).map(({ item }) => item),
  )
  return (
    <section ref={root} className={print.sheet}>
      <p className={print.title}>
        <b>{plain(record.trip.title, locale)}</b> {formatDays(record.trip.start, record.trip.end, locale)}
      </p>
      <div ref={grid} className={`${styles.grid} ${print.grid}`}>
        <AxisHead days={all} homeZone={homeZone} home={homeCity(context.cities)} cityNames={names} />
        {plans.map((plan, at) => (
          <div key={plan.day} className={styles.head}>
            <DayHead plan={plan} before={plans[at - 1]} cities={context.cities} id={`printed-${plan.day}`} />
            <LaneNames groups={groups} directory={directory} />
          </div>
        ))}
        <div className={styles.area}>
          <Axis days={all} homeZone={homeZone} first={first} last={last} />
          {days.map((day) => (
            <div key={day.day} className={styles.day}>
              <ul className={styles.untimed}>
                {day.untimed.map((item) => (
                  <li key={item.id} className={classesOf(item, context)}>
                    <UntimedWords item={item} />
                  </li>
                ))}
              </ul>
              <div className={styles.hours}>
                {day.blocks.map((block) => (
                  <PrintedBlock key={`${block.item.id} ${block.lane}`} {...{ block, context, minute }} />
                ))}
              </div>
            </div>
          ))}
        </div>
        <span className={styles.night}>{t('night')}</span>
        {days.map(({ day }) => (
          <Night key={day} day={day} record={record} />
        ))}
      </div>
      {unread.length > 0 && <InFull items={unread} />}
    </section>
  )
}

function PrintedBlock({ block, context, minute }: { block: Block; context: BlockContext; minute: number }) {
  const { item, from, to, lane, lanes, span } = block
  const ref = useCssValues<HTMLDivElement>({
    '--from': from,
    '--to': to,
    '--lane': lane,
    '--lanes': lanes,
    '--span': span,
    '--lines': Math.max(1, Math.floor(((to - from) * minute) / lineHeight)),
  })
  return (
    <div ref={ref} className={classesOf(item, context)} data-printed={item.id}>
      <BlockWords item={item} cities={context.cities} />
    </div>
  )
}

/** The items of which a part is not shown. */
function shortenedIn(root: HTMLElement | null): Set<string> {
  const blocks = [...(root?.querySelectorAll<HTMLElement>('[data-printed]') ?? [])]
  const cut = blocks.filter((block) => {
    const words = block.querySelector('[data-words]')
    return words && words.scrollHeight > words.clientHeight + 1
  })
  return new Set(cut.flatMap(({ dataset }) => dataset['printed'] ?? []))
}

function InFull({ items }: { items: readonly Item[] }) {
  const t = useTranslations('itinerary.calendar')
  const locale = useLocale()
  return (
    <div className={print.full}>
      <h3>{t('cut')}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span className="num">
              {formatWeekday(item.start.slice(0, 10), locale, 'short')} {timeOf(item.start)}
              {item.end && `–${timeOf(item.end)}`}
            </span>{' '}
            <b>{plain(item.title, locale)}</b> {plain(item.placeName, locale)}
          </li>
        ))}
      </ul>
    </div>
  )
}

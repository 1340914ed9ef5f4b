'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import type { Directory } from '@/lib/domain/directory/entry'
import { type CalendarDay, calendarDays, hoursShown } from '@/lib/domain/itinerary/calendar-grid'
import { type CityContext, homeCity } from '@/lib/domain/itinerary/item-cities'
import type { DayPlan } from '@/lib/domain/itinerary/itinerary'
import { peopleDay } from '@/lib/domain/itinerary/people-lanes'
import type { CityNames } from '@/lib/domain/text/city-name'
import type { Locale } from '@/lib/domain/text/locales'
import type { Day } from '@/lib/domain/time/day'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { Button } from '../../ui/button'
import { DayHead } from '../day-head'
import { Axis, AxisHead } from './calendar-axis'
import styles from './calendar.module.css'
import { CalendarBlock, type BlockContext, UntimedBlock } from './calendar-block'
import { PrintedCalendar } from './calendar-print'
import { Night } from './night'
import { LaneChoice, LaneNames } from './people-lanes'
import { useCalendarDrag } from './use-calendar-drag'
import { useCssValues } from './use-css-values'
import { useIsPrinting } from './use-is-printing'

type CalendarProps = {
  plans: readonly DayPlan[]
  record: TripRecord
  directory: Directory
  homeZone: string
  cityNames: CityNames
  isOpen: (id: string) => boolean
  isSelected: (id: string) => boolean
}

/**
 * The itinerary with days as columns and hours as rows, or one day with people as columns. Items are moved and resized
 * by pointer, touch and keys.
 */
export function Calendar({ plans, record, directory, homeZone, cityNames, isOpen, isSelected }: CalendarProps) {
  const locale = useLocale() as Locale
  const t = useTranslations('itinerary.calendar')
  const [laneDay, setLaneDay] = useState<Day | null>(null)
  const all = useMemo(() => calendarDays(plans, homeZone), [plans, homeZone])
  const personIds = useMemo(() => record.member.flatMap(({ personId }) => personId ?? []), [record.member])
  const chosen = all.find(({ day }) => day === laneDay)
  const lanes = useMemo(() => (chosen ? peopleDay(chosen, personIds) : null), [chosen, personIds])
  const isPrinting = useIsPrinting()
  const cities: CityContext = { record, directory, homeZone, locale, names: cityNames }
  const context: BlockContext = { cities, isOpen, isSelected }
  const shown = { plans, days: all, groups: [] as readonly (readonly string[])[] }
  if (lanes) {
    shown.plans = plans.filter(({ day }) => day === lanes.day.day)
    shown.days = [lanes.day]
    shown.groups = lanes.groups
  }
  return (
    <div className={styles.scroll}>
      <div className={styles.choices}>
        <LaneChoice days={all} {...{ personIds }} value={chosen?.day ?? null} onChange={setLaneDay} />
        <Button look="quiet" onClick={() => print()}>
          {t('print')}
        </Button>
      </div>
      <Grid {...shown} {...{ record, directory, context }} />
      <p className={styles.hint}>{t('hint')}</p>
      {isPrinting && <PrintedCalendar {...shown} {...{ record, directory, context }} />}
    </div>
  )
}

function Grid({
  plans,
  days,
  groups,
  record,
  directory,
  context,
}: {
  plans: readonly DayPlan[]
  days: readonly CalendarDay[]
  groups: readonly (readonly string[])[]
  record: TripRecord
  directory: Directory
  context: BlockContext
}) {
  const t = useTranslations('itinerary.calendar')
  const { cities } = context
  const { homeZone, names: cityNames } = cities
  const { first, last } = hoursShown(days)
  const area = useRef<HTMLDivElement>(null)
  const ghost = useCalendarDrag(area, { days, first })
  const grid = useCssValues<HTMLDivElement>({
    '--days': days.length,
    '--groups': Math.max(1, groups.length),
    '--first': first * 60,
    '--hours': last - first,
  })
  return (
    <div ref={grid} className={styles.grid} data-calendar>
      <AxisHead days={days} homeZone={homeZone} home={homeCity(cities)} cityNames={cityNames} />
      {plans.map((plan, at) => (
        <div key={plan.day} className={styles.head}>
          <DayHead plan={plan} before={plans[at - 1]} cities={cities} id={`day-${plan.day}`} />
          <LaneNames groups={groups} directory={directory} />
        </div>
      ))}
      <div className={styles.area} ref={area}>
        <Axis days={days} homeZone={homeZone} first={first} last={last} />
        {days.map((day) => (
          <section key={day.day} className={styles.day} aria-labelledby={`day-${day.day}`} data-day={day.day}>
            <ul className={styles.untimed}>
              {day.untimed.map((item) => (
                <UntimedBlock key={item.id} item={item} context={context} />
              ))}
            </ul>
            <div className={styles.hours} data-hours data-minutes={(last - first) * 60}>
              {day.blocks.map((block) => (
                <CalendarBlock key={`${block.item.id} ${block.lane}`} block={block} day={day} context={context} />
              ))}
            </div>
          </section>
        ))}
        <p ref={ghost} className={styles.ghost} aria-hidden hidden>
          <span className="num" />
        </p>
      </div>
      <span className={styles.night}>{t('night')}</span>
      {days.map(({ day }) => (
        <Night key={day} day={day} record={record} />
      ))}
    </div>
  )
}

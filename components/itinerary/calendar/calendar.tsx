'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import type { Directory } from '@/lib/domain/directory/entry'
import { type CalendarDay, calendarDays, hoursShown } from '@/lib/domain/itinerary/calendar-grid'
import { homeCity } from '@/lib/domain/itinerary/item-cities'
import type { DayPlan } from '@/lib/domain/itinerary/itinerary'
import { staysOfNight } from '@/lib/domain/itinerary/nights'
import { type CityNames, zoneCity } from '@/lib/domain/text/city-name'
import type { Locale } from '@/lib/domain/text/locales'
import { minutesAhead } from '@/lib/domain/time/wall-time'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { Words } from '../../text/words'
import { DayHead } from '../day-head'
import styles from './calendar.module.css'
import { CalendarBlock, type BlockContext, UntimedBlock } from './calendar-block'
import { useCalendarDrag } from './use-calendar-drag'
import { useCssValues } from './use-css-values'

type CalendarProps = {
  plans: readonly DayPlan[]
  record: TripRecord
  directory: Directory
  homeZone: string
  cityNames: CityNames
  isOpen: (id: string) => boolean
  isSelected: (id: string) => boolean
}

/** The itinerary with days as columns and hours as rows. Items are moved and resized by pointer, touch and keys. */
export function Calendar({ plans, record, directory, homeZone, cityNames, isOpen, isSelected }: CalendarProps) {
  const locale = useLocale() as Locale
  const t = useTranslations('itinerary.calendar')
  const days = useMemo(() => calendarDays(plans, homeZone), [plans, homeZone])
  const { first, last } = hoursShown(days)
  const area = useRef<HTMLDivElement>(null)
  const ghost = useCalendarDrag(area, { days, first })
  const grid = useCssValues<HTMLDivElement>({ '--days': days.length, '--first': first * 60, '--hours': last - first })
  const cities = { record, directory, homeZone, locale, names: cityNames }
  const context: BlockContext = { cities, isOpen, isSelected }
  return (
    <div className={styles.scroll}>
      <div ref={grid} className={styles.grid} data-calendar>
        <AxisHead days={days} homeZone={homeZone} home={homeCity(cities)} cityNames={cityNames} />
        {plans.map((plan, at) => (
          <div key={plan.day} className={styles.head}>
            <DayHead plan={plan} before={plans[at - 1]} cities={cities} id={`day-${plan.day}`} />
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
                  <CalendarBlock key={block.item.id} block={block} day={day} context={context} />
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
          <p key={day} className={styles.night}>
            {staysOfNight(record.item, day, record.trip.end).map((stay) => (
              <span key={stay.id}>
                <Words of={stay.placeName ?? stay.title} locale={locale} />
              </span>
            ))}
          </p>
        ))}
      </div>
      <p className={styles.hint}>{t('hint')}</p>
    </div>
  )
}

/** Minutes that the clock of all days is ahead of home; `null` where the days differ. */
function aheadOfHome(days: readonly CalendarDay[], homeZone: string): number | null {
  const all = new Set(days.map(({ day, zone }) => minutesAhead(`${day}T12:00`, homeZone, zone)))
  const [only] = all
  return all.size === 1 && only !== undefined ? only : null
}

function AxisHead({
  days,
  homeZone,
  home,
  cityNames,
}: {
  days: readonly CalendarDay[]
  homeZone: string
  home: string
  cityNames: CityNames
}) {
  const zones = new Set(days.map(({ zone }) => zone))
  const [zone] = zones
  return (
    <div className={styles.axisHead}>
      {(aheadOfHome(days, homeZone) ?? 0) !== 0 && <span>{home}</span>}
      <b>{zones.size === 1 && zone ? zoneCity(zone, cityNames) : ''}</b>
    </div>
  )
}

/** The hours on the clock of the days, and on that of home where it differs by the same time on all days. */
function Axis({
  days,
  homeZone,
  first,
  last,
}: {
  days: readonly CalendarDay[]
  homeZone: string
  first: number
  last: number
}) {
  const ahead = aheadOfHome(days, homeZone) ?? 0
  const hours = Array.from({ length: last - first }, (_, at) => first + at)
  return (
    <ol className={styles.axis} aria-hidden>
      {hours.map((hour) => (
        <li key={hour} className="num">
          {ahead !== 0 && <span>{clock(hour * 60 - ahead)}</span>}
          <b>{clock(hour * 60)}</b>
        </li>
      ))}
    </ol>
  )
}

function clock(minutes: number): string {
  const ofDay = (minutes + 1_440) % 1_440
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`
}

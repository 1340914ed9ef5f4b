'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { CityContext } from '@/lib/domain/itinerary/item-cities'
import { addDays } from '@/lib/domain/time/day'
import { weekdayAfter, weekdayOf, weekdayPattern } from '@/lib/domain/time/day-words'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { useTrip } from '../../trip/use-trip'
import { useDayPlaces } from '../day-head'
import styles from './pasted-rows.module.css'
import type { PastedRow } from './programme-session'
import { DayChoice, Note } from './row-notes'
import type { PastedProgramme } from './use-pasted-programme'

/** Rows of the same day that follow each other. */
export type PastedDay = { day: string; from: number; rows: readonly PastedRow[] }

type PastedDayProps = {
  group: PastedDay
  before: PastedDay | undefined
  cities: CityContext
  days: readonly string[]
  correct: PastedProgramme['correct']
}

/** The head of a day with the cities it is spent in, and the choice between two days that the text can mean. */
export function PastedDayHead({ group, before, cities, days, correct }: PastedDayProps) {
  const { day, from, rows } = group
  const { record } = useTrip()
  const locale = useLocale()
  const t = useTranslations('itinerary.paste')
  const { start, end } = record.trip
  const isOutside = day !== '' && ((start !== null && day < start) || (end !== null && day > end))
  const places = useDayPlaces(timed(group), before && timed(before), cities)
  const isOther = rows.some(({ reading }) => reading.doubts.includes('other weekday'))
  const choose = (to: string) => {
    for (const [i, { row }] of rows.entries()) if (!row.isRemark) void correct(from + i, { day: to, doubt: null })
  }
  return (
    <>
      <h3 id={`pasted-day-${from}`} className={styles.day}>
        {day === '' ? t('noDay') : formatWeekday(day, locale)}
        {isOutside && <span className={styles.outside}>{t('outside')}</span>}
        <small>{places}</small>
      </h3>
      {isOther && (
        <div className={styles.dayNote} data-check>
          <Note>
            {t('doubt.other weekday')}
            <DayChoice days={[day, ...otherDays(group, days)]} chosen={null} onChoose={choose} />
          </Note>
        </div>
      )}
    </>
  )
}

function timed({ day, rows }: PastedDay) {
  const items = rows.flatMap((pasted) => pasted.items.flatMap((item) => (item.noun === 'item' ? [item.values] : [])))
  return { day, items }
}

/** The days of the trip nearby that have the weekday as written; those before and after if it is not in the rows. */
function otherDays({ day, rows: [first] }: PastedDay, days: readonly string[]): string[] {
  const line = first?.source.normalize('NFKC') ?? ''
  const { weekday, weekday2, weekday3 } = new RegExp(weekdayAfter, 'iu').exec(line)?.groups ?? {}
  const word = weekday ?? weekday2 ?? weekday3 ?? new RegExp(weekdayPattern, 'iu').exec(line)?.[0]
  const written = word === undefined ? null : weekdayOf(word)
  const near = [-3, -2, -1, 1, 2, 3].map((by) => addDays(day, by)).filter((one) => days.includes(one))
  const same = near.filter((one) => new Date(`${one}T00:00Z`).getUTCDay() === written)
  return same.length > 0 ? same : near.filter((one) => one === addDays(day, -1) || one === addDays(day, 1))
}

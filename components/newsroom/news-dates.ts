import type { StaffLocale } from '@/lib/domain/text/locales'
import { type Day, parseDay } from '@/lib/domain/time/day'
import { dayText as englishDay } from '@/lib/report/en/dates'
import { defaultHouseStyle, type HouseStyle } from '@/lib/report/house-style'
import { dayText as chineseDay, period as chinesePeriod } from '@/lib/report/zh-hant/dates'

// Dates as the articles write them: one style for the whole newsroom, from the house style.

export type DateStyle = Pick<HouseStyle, 'dateOrder' | 'chineseYears'>

export type NewsDates = {
  /** "November 9, 2023" */
  day: (day: Day) => string
  /** "October 31 – November 4, 2023"; `null` if there is no day. */
  days: (start: Day | null, end: Day | null) => string | null
  /** "Nov 9", next to a heading with the year. */
  short: (day: Day) => string
  /** "November 2023" */
  month: (day: Day) => string
}

const datesIn: Record<StaffLocale, (style: DateStyle) => NewsDates> = { en: englishDates, 'zh-Hant': chineseDates }

/** The dates of a page. */
export function newsDates(locale: StaffLocale, style: DateStyle = defaultHouseStyle): NewsDates {
  return datesIn[locale](style)
}

function englishDates({ dateOrder }: DateStyle): NewsDates {
  const dayFirst = dateOrder === 'day-first'
  const full = { year: true, dayFirst }
  const day = (of: Day) => englishDay(of, full)
  return {
    day,
    days: (start, end) => {
      if (!start || !end || start === end) return start || end ? day(start ?? end ?? '') : null
      const [a, b] = [parseDay(start), parseDay(end)]
      if (!a || !b || a.year !== b.year || a.month === undefined || b.month === undefined)
        return `${day(start)} – ${day(end)}`
      if (a.month === b.month && a.day !== undefined && b.day !== undefined) {
        return dayFirst ? `${a.day}–${day(end)}` : day(start).replace(/\d+/, (from) => `${from}–${b.day}`)
      }
      return `${englishDay(start, { year: false, dayFirst })} – ${day(end)}`
    },
    short: (of) => englishDay(of, { year: false, dayFirst }).replace(/[A-Z]\p{L}{3,}/u, (month) => month.slice(0, 3)),
    month: (of) => day(of.slice(0, 7)),
  }
}

function chineseDates({ chineseYears: era }: DateStyle): NewsDates {
  return {
    day: (of) => chineseDay(of, era),
    days: (start, end) => {
      if (!start && !end) return null
      return start && end ? chinesePeriod(start, end, era) : chineseDay(start ?? end ?? '', era)
    },
    short: (of) => chineseDay(of, era, false),
    month: (of) => chineseDay(of.slice(0, 7), era),
  }
}

import { fieldRef } from '../../domain/report/fact-ref'
import { parseDay } from '../../domain/time/day'
import { usableEnd, yearOf } from '../periods'
import { type Phrase, stating } from '../phrase'
import type { ReportVisit } from '../report-input'
import { givesYear } from '../years'
import { period } from './dates'
import type { RealisationContext } from './realisation-context'

/** The dates of the trip without preposition; `null` if unknown. */
export function tripDates({ record, options: { houseStyle } }: RealisationContext): Phrase | null {
  const { start } = record
  const end = usableEnd(start, record.end)
  const text = period(start, end, houseStyle.chineseYears, givesYear(houseStyle, record, start, end))
  return text === ''
    ? null
    : stating(
        text,
        ...[start !== undefined && record.refs.start, end !== undefined && record.refs.end].filter(
          (fact) => fact !== false,
        ),
      )
}

/** The days of a visit that have not been stated, with the year only if no date has stated it. */
export function dayOf(ctx: RealisationContext, visit: ReportVisit): Phrase | null {
  const lastDay = usableEnd(visit.day, visit.lastDay)
  const facts = [visit.day && fieldRef(visit.ref, 'day'), lastDay && fieldRef(visit.ref, 'lastDay')].filter(
    (fact) => fact !== undefined,
  )
  if (facts.length === 0 || facts.some((fact) => ctx.stated.has(fact))) return null
  const { houseStyle } = ctx.options
  const year = yearOf(visit.day ?? visit.lastDay)
  const withYear =
    givesYear(houseStyle, ctx.record, visit.day, lastDay) && (year === undefined || !isYearStated(ctx, year))
  return stating(period(visit.day, lastDay ?? visit.day, houseStyle.chineseYears, withYear), ...facts)
}

/** The same at the beginning of a sentence: 同日 after a visit on the same day. */
export function onDay(ctx: RealisationContext, visit: ReportVisit): Phrase | null {
  const day = dayOf(ctx, visit)
  const same =
    ctx.lastVisit?.day !== undefined &&
    ctx.lastVisit.day === visit.day &&
    ctx.lastVisit.lastDay === undefined &&
    visit.lastDay === undefined
  return day && same && parseDay(visit.day ?? '')?.day !== undefined ? { ...day, text: '同日' } : day
}

function isYearStated({ record, stated }: RealisationContext, year: number): boolean {
  const tripDays = [
    [record.refs.start, record.start],
    [record.refs.end, record.end],
  ] as const
  const visitDays = record.visits.flatMap(
    (s) =>
      [
        [fieldRef(s.ref, 'day'), s.day],
        [fieldRef(s.ref, 'lastDay'), s.lastDay],
      ] as const,
  )
  return [...tripDays, ...visitDays].some(([ref, day]) => stated.has(ref) && yearOf(day) === year)
}

/** The heading of a visit: 11月1日 漢陽大學, with a full-width space. It states the day. */
export function dayHeading(ctx: RealisationContext, visit: ReportVisit): Phrase {
  const day = dayOf(ctx, visit)
  const { text } = visit.institution.name
  return day
    ? { text: `${day.text}\u3000${text}`, facts: day.facts, again: [visit.ref] }
    : { text, facts: [], again: [visit.ref] }
}

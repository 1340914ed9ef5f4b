import { fieldRef } from '../../domain/report/fact-ref'
import { parseDay } from '../../domain/time/day'
import { usableEnd, yearOf } from '../en/dates'
import { type Phrase, stating } from '../phrase'
import type { ReportVisit } from '../report-input'
import { givesYear } from '../years'
import { period } from './dates'
import type { RealisationContext } from './realisation-context'

/** When the trip was, without its preposition; `null` where nothing is known. */
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

/** The days of a stop that have not been told; the year only where no date before has given it. */
export function dayOf(ctx: RealisationContext, stop: ReportVisit): Phrase | null {
  const lastDay = usableEnd(stop.day, stop.lastDay)
  const facts = [stop.day && fieldRef(stop.ref, 'day'), lastDay && fieldRef(stop.ref, 'lastDay')].filter(
    (fact) => fact !== undefined,
  )
  if (facts.length === 0 || facts.some((fact) => ctx.stated.has(fact))) return null
  const { houseStyle } = ctx.options
  const year = yearOf(stop.day ?? stop.lastDay)
  const withYear =
    givesYear(houseStyle, ctx.record, stop.day, lastDay) && (year === undefined || !isYearStated(ctx, year))
  return stating(period(stop.day, lastDay ?? stop.day, houseStyle.chineseYears, withYear), ...facts)
}

/** The same, as a sentence opens: 同日 after a stop of the same day. */
export function onDay(ctx: RealisationContext, stop: ReportVisit): Phrase | null {
  const day = dayOf(ctx, stop)
  const same =
    ctx.lastStop?.day !== undefined &&
    ctx.lastStop.day === stop.day &&
    ctx.lastStop.lastDay === undefined &&
    stop.lastDay === undefined
  return day && same && parseDay(stop.day ?? '')?.day !== undefined ? { ...day, text: '同日' } : day
}

function isYearStated({ record, stated }: RealisationContext, year: number): boolean {
  const tripDays = [
    [record.refs.start, record.start],
    [record.refs.end, record.end],
  ] as const
  const stopDays = record.stops.flatMap(
    (s) =>
      [
        [fieldRef(s.ref, 'day'), s.day],
        [fieldRef(s.ref, 'lastDay'), s.lastDay],
      ] as const,
  )
  return [...tripDays, ...stopDays].some(([ref, day]) => stated.has(ref) && yearOf(day) === year)
}

/** Over a stop: 11月1日 漢陽大學, with a full-width space. It states the days, so that the sentences under it need not. */
export function dayHeading(ctx: RealisationContext, stop: ReportVisit): Phrase {
  const day = dayOf(ctx, stop)
  const { text } = stop.institution.name
  return day
    ? { text: `${day.text}\u3000${text}`, facts: day.facts, again: [stop.ref] }
    : { text, facts: [], again: [stop.ref] }
}

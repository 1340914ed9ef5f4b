import { type DayParts, parseDay } from '../../domain/time/day'
import type { HouseStyle } from '../house-style'

export type YearEra = HouseStyle['chineseYears']

/** The first year of the Republic; earlier years are western. */
const firstYear = 1912

/** 2024年, 民國113年 */
export function yearText(year: number, era: YearEra): string {
  return era === 'roc' && year >= firstYear ? `民國${year - firstYear + 1}年` : `${year}年`
}

/** A day of any precision: 2023年10月31日, 10月31日, 2018年10月, 2024年. No year is added; `year: false` leaves it out. */
export function dayText(day: string, era: YearEra, year = true): string {
  const parts = parseDay(day) ?? {}
  const before = parts.year !== undefined && (year || parts.month === undefined) ? yearText(parts.year, era) : ''
  return before + monthAndDay(parts)
}

/** A span: 10月28日至31日, 10月31日至11月4日, 2023年12月30日至2024年1月2日; a lone start 自…起, a lone end 至…止. */
export function period(start: string | undefined, end: string | undefined, era: YearEra, year = true): string {
  if (start === undefined) return end === undefined ? '' : `至${dayText(end, era, year)}止`
  if (end === undefined)
    return parseDay(start)?.day === undefined ? dayText(start, era, year) : `自${dayText(start, era, year)}起`
  if (start === end) return dayText(start, era, year)
  const a = parseDay(start) ?? {}
  const b = parseDay(end) ?? {}
  const from = dayText(start, era, year)
  if (a.year !== b.year || a.month === undefined) return `${from}至${dayText(end, era, year)}`
  return `${from}至${a.month === b.month && b.day !== undefined ? `${b.day}日` : monthAndDay(b)}`
}

function monthAndDay({ month, day }: DayParts): string {
  return `${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`
}

import Holidays from 'date-holidays'
import { LRUCache } from 'lru-cache'
import type { Calendar, Calendars } from '../../domain/checks/calendar'
import { placeOf } from '../../domain/checks/calendar'
import { addDays, type Day, daysWithin } from '../../domain/time/day'
import type { Texts } from '../../domain/text/text'
import { type OfficeHoliday, withOfficeHolidays } from '../../domain/checks/office-holiday'
import type { TripRecord } from '../../domain/trip/trip-record'
import type { Directory } from '../../domain/directory/entry'
import { dayOf } from '../../domain/time/wall-time'
import data from './holiday-corrections.json'

// Public holidays from date-holidays, whose data are CC BY-SA 3.0 (docs/checks.md). It takes some milliseconds for each
// country and year, so results are cached.

// What the package has wrong, with the source of each correction.
const corrections: readonly Correction[] = data.corrections
type Correction = {
  country: string
  source: string
  add: readonly { name: { readonly [tag: string]: string | undefined }; days: readonly Day[] }[]
  remove: readonly Day[]
}

const cache = new LRUCache<string, Readonly<Record<Day, Texts>>>({ max: 500 })

/** More years than a trip needs; limits the computation for a mistyped day. */
const mostYears = 3

/**
 * The calendars of all places of a trip, for its years. Regions without holidays of their own have those of their
 * country. `own`: what the office has added and taken off.
 */
export function calendarsFor(
  record: TripRecord,
  { institutions }: Directory,
  own: readonly OfficeHoliday[] = [],
): Calendars {
  const years = yearsOf(record)
  const calendars: Record<string, Calendar> = {}
  for (const { institutionId } of record.visit) {
    const institution = institutions[institutionId]
    const place = placeOf(institution)
    const country = institution?.country
    if (!country || place === null) continue
    const region = place.slice(country.length + 1) || null
    calendars[place] ??= {
      country,
      region,
      holidays: withOfficeHolidays(
        Object.fromEntries(years.flatMap((year) => Object.entries(holidaysOf(country, region, year)))),
        own.filter(({ day }) => years.includes(Number(day.slice(0, 4)))),
        country,
      ),
    }
  }
  return calendars
}

function yearsOf({ trip, item, visit }: TripRecord): number[] {
  const days = [trip.start, trip.end, ...visit.map(({ day }) => day)]
    .flatMap((day) => daysWithin(day) ?? [])
    .flatMap(({ first, last }) => [first, last])
  const years = [...days, ...item.map(({ start }) => dayOf(start))].map((day) => Number(day.slice(0, 4)))
  return [...new Set(years)].sort((a, b) => a - b).slice(0, mostYears)
}

/** Names by day: in English, in the local language, and in Chinese if there is one. */
export function holidaysOf(country: string, region: string | null, year: number): Readonly<Record<Day, Texts>> {
  const key = `${country} ${region} ${year}`
  const cached = cache.get(key)
  if (cached) return cached
  const days = corrected(compute(country, region, year), country, year)
  cache.set(key, days)
  return days
}

function corrected(computed: Record<Day, Texts>, country: string, year: number): Record<Day, Texts> {
  const own = corrections.filter((correction) => correction.country === country)
  const removed = new Set(own.flatMap(({ remove }) => remove))
  const kept = Object.entries(computed).filter(([day]) => !removed.has(day))
  // A day that the package knows has names in more languages there.
  const added = own
    .flatMap(({ add }) => add)
    .flatMap(({ name, days }) => days.map((day): [Day, Texts] => [day, withoutGaps(name)]))
    .filter(([day]) => day.startsWith(`${year}-`) && !(day in computed))
  return Object.fromEntries([...kept, ...added].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function withoutGaps(name: { readonly [tag: string]: string | undefined }): Texts {
  return Object.fromEntries(Object.entries(name).flatMap(([tag, text]) => (text === undefined ? [] : [[tag, text]])))
}

function compute(country: string, region: string | null, year: number): Record<Day, Texts> {
  const source = region === null ? new Holidays(country) : new Holidays(country, region)
  const local = [...source.getLanguages()]
  const languages = [...new Set(['en', 'zh', ...local])]
  const publicHolidays = (language: string) =>
    source.getHolidays(year, language).filter(({ type }) => type === 'public')
  // The lists of all languages have the same holidays in the same order.
  const byLanguage = languages.map((language) => ({ language, list: publicHolidays(language) }))
  const holidays: Record<Day, Texts> = {}
  byLanguage[0]?.list.forEach((holiday, i) => {
    const names = namesOf(new Map(byLanguage.map(({ language, list }) => [language, list[i]?.name])), local, country)
    for (const day of daysOf(holiday)) holidays[day] ??= names
  })
  return holidays
}

// The package falls back to another language if it has no name in this one.
function namesOf(answers: ReadonlyMap<string, string | undefined>, local: readonly string[], country: string): Texts {
  const own = local[0] ?? 'en'
  const byLanguage = new Map<string, string>()
  for (const language of [own, ...answers.keys()]) {
    const name = answers.get(language)
    if (name !== undefined && ![...byLanguage.values()].some((other) => bare(other) === bare(name)))
      byLanguage.set(language, name)
  }
  return Object.fromEntries(
    [...byLanguage].map(([language, name]) => [tagOf(language, country), name.replace(' (更换日)', '（補假）')]),
  )
}

// The package translates "substitute day" even if it does not translate the name before it.
function bare(name: string): string {
  return name.replace(/ \([^)]*\)$/, '')
}

// The package has language codes of its own.
function tagOf(language: string, country: string): string {
  if (language === 'jp') return 'ja'
  if (language !== 'zh') return language
  return country === 'TW' || country === 'HK' || country === 'MO' ? 'zh-Hant' : country === 'CN' ? 'zh-Hans' : 'zh'
}

// A holiday counts on days on which it includes noon: one in the evening closes no office, one from dusk to dusk closes
// it on the next day. Dates are local, `2026-02-17 00:00:00`, sometimes followed by a zone.
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): Day[] {
  const from = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19) || '00:00:00'}Z`)
  const hours = (end.getTime() - start.getTime()) / 3_600_000
  const first = date.slice(0, 10)
  return Array.from({ length: Math.ceil(hours / 24) + 1 }, (_, i) => addDays(first, i)).filter((day) => {
    const noon = Date.parse(`${day}T12:00Z`)
    return noon >= from && noon < from + hours * 3_600_000
  })
}

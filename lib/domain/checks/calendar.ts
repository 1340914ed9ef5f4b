import type { Day } from '../time/day'
import type { Texts } from '../text/text'
import type { Institution } from '../directory/entry'
import { regionOf } from './region'

/**
 * The public holidays of a country, or of a region including those of its country. Computed on the server for the
 * years of the trip, as plain data.
 */
export type Calendar = { country: string; region: string | null; holidays: Readonly<Record<Day, Texts>> }

/** Calendars by `placeOf`. Without a calendar there are no findings. */
export type Calendars = Readonly<Record<string, Calendar>>

/** The key of an institution's calendar: `KR`, `AU-QLD`; `null` without a country. */
export function placeOf(institution: Institution | undefined): string | null {
  if (!institution?.country) return null
  const region = regionOf(institution.country, institution.city)
  return region ? `${institution.country}-${region}` : institution.country
}

/** The public holiday of an institution on a day, or `null`. An unknown region falls back to its country. */
export function holidayAt(
  calendars: Calendars,
  institution: Institution | undefined,
  day: Day,
): { name: Texts; region: string | null } | null {
  const place = placeOf(institution)
  if (place === null || !institution?.country) return null
  const calendar = calendars[place] ?? calendars[institution.country]
  const name = calendar?.holidays[day]
  return calendar && name ? { name, region: calendar.region } : null
}

const fridayAndSaturday = [5, 6]
const weekends: Record<string, readonly number[]> = {
  AF: [4, 5],
  IR: [5],
  NP: [6],
  IN: [0],
  UG: [0],
  BN: [5, 0],
  ...Object.fromEntries(
    'BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE'.split(' ').map((country) => [country, fridayAndSaturday]),
  ),
}

/**
 * True if offices of a country are closed on this day of every week. Sources: Unicode CLDR, supplemental `weekData`;
 * Bangladesh, Brunei, the Maldives, Nepal and Palestine by their civil service. Elsewhere Saturday and Sunday.
 */
export function isWeekend(country: string, day: Day): boolean {
  return (weekends[country] ?? [6, 0]).includes(new Date(`${day}T00:00Z`).getUTCDay())
}

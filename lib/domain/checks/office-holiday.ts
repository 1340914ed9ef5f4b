import type { Texts } from '../text/text'
import type { Day } from '../time/day'

/**
 * A public holiday that an office has added, or taken off the list, for a country (ISO 3166-1). `name` is `null` for a
 * day that is none.
 */
export type OfficeHoliday = { readonly country: string; readonly day: Day; readonly name: Texts | null }

/** Public holidays of a country, with those that the office has added and without those that it took off. */
export function withOfficeHolidays(
  holidays: Readonly<Record<Day, Texts>>,
  own: readonly OfficeHoliday[],
  country: string,
): Readonly<Record<Day, Texts>> {
  const ours = own.filter((holiday) => holiday.country === country)
  if (ours.length === 0) return holidays
  const all = new Map(Object.entries(holidays))
  for (const { day, name } of ours) {
    if (name) all.set(day, name)
    else all.delete(day)
  }
  return Object.fromEntries(all)
}

/** The list with one entry more, in place of an earlier one of the same country and day; by day. */
export function withHoliday(own: readonly OfficeHoliday[], added: OfficeHoliday): OfficeHoliday[] {
  return [...withoutHoliday(own, added), added].toSorted(
    (a, b) => a.day.localeCompare(b.day) || a.country.localeCompare(b.country),
  )
}

/** The list without the entry of a country and day. */
export function withoutHoliday(
  own: readonly OfficeHoliday[],
  { country, day }: Pick<OfficeHoliday, 'country' | 'day'>,
): OfficeHoliday[] {
  return own.filter((holiday) => holiday.country !== country || holiday.day !== day)
}

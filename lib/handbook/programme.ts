import { destinationBeside } from '../domain/itinerary/destination'
import { hoursOf, signedDays } from '../domain/time/clock-labels'
import { daysBetween } from '../domain/time/day'
import { dayCities, homeCity, itemCities } from '../domain/itinerary/item-cities'
import { dayPlans, type DayPlan, endZone, homeClock, homeTime } from '../domain/itinerary/itinerary'
import { fullName } from '../domain/text/person-name'
import { wordsIn } from '../domain/text/text'
import { formatWeekday } from '../domain/time/time-format'
import type { Item } from '../domain/trip/trip-record'
import { isUntimed } from '../domain/trip/untimed'
import type { Moment } from '../domain/time/wall-time'
import { dayOf, timeOf } from '../domain/time/wall-time'
import type { PrintedDay, PrintedItem } from './handbook'
import { bothAnyhow, countryOfItem, type Setting } from './setting'

/** The programme day by day, empty days of the trip included. */
export function printedDays(setting: Setting): PrintedDay[] {
  let number = 0
  return dayPlans(setting.whole.record).map((plan) => ({
    title: formatWeekday(plan.day, setting.locale),
    number: plan.isWithinTrip ? setting.translate('doc.day', { number: (number += 1) }) : null,
    clock: clockOf(plan, setting),
    items: plan.items.map((item) => printedItem(item, setting)),
  }))
}

// Shown once per day; on a day with several zones, each item that changes zones shows it.
function clockOf({ day, items }: DayPlan, { cities, translate }: Setting): string | null {
  const [place, ...others] = dayCities(day, items, cities)
  if (!place || others.length > 0 || place.ahead === 0) return null
  return translate(place.ahead > 0 ? 'doc.clockAhead' : 'doc.clockBehind', {
    place: place.cities.join(translate('doc.listComma')),
    home: homeCity(cities),
    hours: hoursOf(Math.abs(place.ahead)),
  })
}

function printedItem(item: Item, setting: Setting): PrintedItem {
  const {
    whole: { record },
    locale,
    translate,
  } = setting
  const country = countryOfItem(item, setting)
  const at = record.visit.findIndex(({ id }) => id === item.visitId)
  const shift = item.end ? daysBetween(dayOf(item.start), dayOf(item.end)) : 0
  const places = itemCities(item, setting.cities)
  const isTwoZoned = item.endTimeZone !== null && item.endTimeZone !== item.timeZone
  return {
    time: item.dayPart === null ? timeOf(item.start) : translate(`dayPartTitle.${item.dayPart}`),
    end: item.end && timeOf(item.end),
    dayShift: shift === 0 ? null : signedDays(shift),
    zones: isTwoZoned ? translate('doc.zones', { from: places.start, to: places.end }) : null,
    home: homeOf(item, setting),
    status: item.status,
    statusWords: item.status === 'confirmed' ? null : translate(`doc.status.${item.status}`),
    kind: translate(`kind.${item.kind}`),
    title: bothAnyhow(item.title, country, setting),
    place: bothAnyhow(item.placeName, country, setting),
    destination: bothAnyhow(destinationBeside(item, locale) && item.destinationName, country, setting),
    who: whoOf(item, setting),
    dress: wordsIn(item.dress, locale),
    reference: item.reference,
    notes: wordsIn(item.notes, locale),
    visit: at < 0 ? null : at + 1,
  }
}

function homeOf(item: Item, { homeZone, cities, translate }: Setting): string | null {
  if (isUntimed(item)) return null
  const zone = endZone(item)
  const differs =
    homeTime(item.start, item.timeZone, homeZone) ??
    (item.end && zone !== item.timeZone ? homeTime(item.end, zone, homeZone) : null)
  if (!differs) return null
  const clock = (moment: Moment, timeZone: string) => {
    const { time, dayShift } = homeClock(moment, timeZone, homeZone, dayOf(item.start))
    return dayShift === 0 ? time : `${time} (${signedDays(dayShift)})`
  }
  return translate('doc.home', {
    home: homeCity(cities),
    time: item.end ? `${clock(item.start, item.timeZone)}–${clock(item.end, zone)}` : clock(item.start, item.timeZone),
  })
}

function whoOf({ attendeeIds }: Item, { whole: { directory }, locale, translate }: Setting): string | null {
  if (attendeeIds === null) return null
  const names = attendeeIds.flatMap((id) => directory.people[id] ?? []).map(({ name }) => fullName(name, locale).text)
  if (names.length === 0) return translate('doc.noOne')
  return names.length <= 8 ? names.join(translate('doc.listComma')) : translate('doc.members', { count: names.length })
}

import { type Phrase, alsoStating, naming, say, stating, together } from '../phrase'
import { type Stop, sameHouse } from '../record'
import { period, usableEnd, yearOf } from './dates'
import { natureOf, saysPlace } from './institution'
import { type Telling, institutionPhrase } from './telling'

/** Where and when a stop was: "at UQ", "on April 4". Either may be missing. */
export type Where = { at: Phrase; on: Phrase | null }

export function whereOf(t: Telling, stop: Stop): Where {
  return { at: atStop(t, stop), on: dayOf(t, stop) }
}

/** "at UQ on April 4"; a name with a comma in it is closed with one. */
export function inline({ at, on }: Where): Phrase {
  const closed = /,/.test(at.text) && !/\b(?:Inc|Ltd|Co)\.$/.test(at.text) ? say`${at},` : at
  return together([closed, on])
}

/** "At UQ on April 4," and "On April 4 at UQ,": the two ways to open a sentence. */
export function fronted({ at, on }: Where): { place: Phrase; day: Phrase | null } {
  return { place: capital(say`${together([at, on])},`), day: on && capital(say`${on}${/, \d{4}$/.test(on.text) ? ',' : ''} ${at},`) }
}

/** The days of a stop that have not been told; the year only where no date before has given it. */
export function dayOf(t: Telling, stop: Stop): Phrase | null {
  const lastDay = usableEnd(stop.day, stop.lastDay)
  const facts = [stop.day && `${stop.path}.day`, lastDay && `${stop.path}.lastDay`].filter((f) => f !== undefined)
  if (facts.length === 0 || facts.some((f) => t.told.has(f))) return null
  const year = yearOf(stop.day ?? stop.lastDay)
  return stating(period(stop.day, lastDay ?? stop.day, year === undefined || !yearTold(t, year)), ...facts)
}

function yearTold({ record, told }: Telling, year: number): boolean {
  const tripDays = [['trip.start', record.start], ['trip.end', record.end]] as const
  const stopDays = record.stops.flatMap((s) => [[`${s.path}.day`, s.day], [`${s.path}.lastDay`, s.lastDay]] as const)
  return [...tripDays, ...stopDays].some(([path, day]) => told.has(path) && yearOf(day) === year)
}

function atStop(t: Telling, stop: Stop): Phrase {
  const { institution, city } = stop
  const untold = stop.cityFacts.filter((f) => !t.told.has(f))
  const facts = t.told.has(stop.path) ? [] : [stop.path]
  const name = alsoStating(institutionPhrase(t, institution), facts)
  if (t.record.direction === 'incoming' && sameHouse(institution, t.record.home)) {
    const own = sameHouseFacts(t, stop)
    if (city && untold.length > 0) return stating(`in ${city.text}`, ...untold, ...own)
    return alsoStating(say`at ${institutionPhrase(t, t.record.home)}`, own)
  }
  const place = natureOf(institution) === 'person' ? say`with ${name}` : say`at ${name}`
  if (!city || untold.length === 0) return place
  return saysPlace(institution.name.text, city.text) ? alsoStating(place, untold) : alsoStating(say`${place} in ${city.text}`, untold)
}

// A stop at our own house is told by naming the house, even where the directory spells it a second way.
function sameHouseFacts({ told }: Telling, stop: Stop): string[] {
  return [stop.path, stop.institution.path].filter((f) => !told.has(f))
}

/** Names a house again by what it is: "the university", "the ministry"; the name where that would be unclear. */
export function houseAgain(t: Telling, stop: Stop): Phrase {
  const noun = { university: 'university', institute: 'institute', ministry: 'ministry', embassy: 'embassy', company: 'company', association: 'association' }[stop.institution.kind as string]
  const homeToo = sameHouse(stop.institution, t.record.home)
  return noun && !homeToo ? naming(`the ${noun}`, stop.institution.path) : institutionPhrase(t, homeToo ? t.record.home : stop.institution)
}

function capital(phrase: Phrase): Phrase {
  return { ...phrase, text: phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1) }
}

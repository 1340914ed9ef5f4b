import { fieldRef } from '../../domain/report/fact-ref'
import { parseDay } from '../../domain/time/day'
import { type Phrase, alsoStating, naming, say, stating, together } from '../phrase'
import { type ReportVisit, sameHouse } from '../report-input'
import { givesYear } from '../years'
import { dateForm, period, usableEnd, yearOf } from './dates'
import { natureOf, saysPlace } from './institution'
import { type Telling, institutionPhrase } from './telling'

/** Where and when a stop was: "at UQ", "on April 4". Either may be missing. */
export type Where = { at: Phrase; on: Phrase | null }

/** `full`: by its name in any case, where the place alone would not say which house is meant. */
export function whereOf(t: Telling, stop: ReportVisit, full?: 'full'): Where {
  const on = dayOf(t, stop)
  const sameDay =
    on &&
    t.lastStop &&
    isOneDay(stop) &&
    isOneDay(t.lastStop) &&
    t.lastStop.day === stop.day &&
    t.told.has(fieldRef(t.lastStop.ref, 'day'))
  return {
    at: (full ? null : briefly(t, stop)) ?? atStop(t, stop),
    on: sameDay ? { ...on, text: 'on the same day' } : on,
  }
}

function isOneDay({ day, lastDay }: ReportVisit): boolean {
  return day !== undefined && (lastDay === undefined || lastDay === day) && parseDay(day)?.day !== undefined
}

/** Under a heading that names the stop: only the day is left to say, if that. */
export function underHeading(t: Telling, stop: ReportVisit): Where | null {
  const on = dayOf(t, stop)
  return on && { at: { text: '', facts: [], again: [] }, on }
}

const longName = 38

// A long name that the lead has told comes back as what it is ("at the ministry") or where it is ("in Sejong"),
// where no other stop could be meant.
function briefly(t: Telling, stop: ReportVisit): Phrase | null {
  const { institution, city } = stop
  const { stops, home, guest } = t.record
  if (
    !t.told.has(institution.ref) ||
    t.acronyms.has(institution.ref) ||
    stops.length > 5 ||
    institution.name.text.length <= longName
  )
    return null
  if (natureOf(institution) !== 'house' || sameHouse(institution, home)) return null
  const noun = kindNoun(institution)
  const houses = [...new Set([...stops.map((one) => one.institution), home, ...(guest ? [guest] : [])])].filter(
    (one) => one !== institution,
  )
  const untold = stop.cityFacts.filter((f) => !t.told.has(f))
  const facts = t.told.has(stop.ref) ? [] : [stop.ref]
  if (untold.length === 0 && noun && noun !== 'university' && houses.every((one) => one.kind !== institution.kind)) {
    return alsoStating(naming(`at the ${noun}`, institution.ref), facts)
  }
  const alone =
    city &&
    stops.every((one) => one.institution === institution || one.city?.text !== city.text) &&
    houses.every((one) => one.city?.text !== city.text)
  return alone
    ? {
        ...stating(`in ${city.text}`, ...untold, ...facts),
        again: [institution.ref, ...stop.cityFacts.filter((f) => !untold.includes(f))],
      }
    : null
}

/** "at UQ on April 4"; a name with a comma in it is closed with one. */
export function inline({ at, on }: Where): Phrase {
  const closed = /,/.test(at.text) && !/\b(?:Inc|Ltd|Co)\.$/.test(at.text) ? say`${at},` : at
  return together([closed, on])
}

/** "At UQ on April 4," and "On April 4 at UQ,": the two ways to open a sentence. */
export function fronted({ at, on }: Where): { place: Phrase; day: Phrase | null } {
  if (at.text === '' && on) return { place: capital(say`${on},`), day: null }
  return {
    place: capital(say`${together([at, on])},`),
    day: on && capital(say`${on}${/, \d{4}$/.test(on.text) ? ',' : ''} ${at},`),
  }
}

/** The days of a stop that have not been told; the year only where no date before has given it. */
export function dayOf(t: Telling, stop: ReportVisit): Phrase | null {
  const lastDay = usableEnd(stop.day, stop.lastDay)
  const facts = [stop.day && fieldRef(stop.ref, 'day'), lastDay && fieldRef(stop.ref, 'lastDay')].filter(
    (f) => f !== undefined,
  )
  if (facts.length === 0 || facts.some((f) => t.told.has(f))) return null
  const year = yearOf(stop.day ?? stop.lastDay)
  const withYear = givesYear(t.house, t.record, stop.day, lastDay) && (year === undefined || !yearTold(t, year))
  return stating(period(stop.day, lastDay ?? stop.day, dateForm(t.house, withYear)), ...facts)
}

function yearTold({ record, told }: Telling, year: number): boolean {
  const toldIn = (ref: string, day: string | undefined) => yearOf(day) === year && told.has(ref)
  return (
    toldIn(record.refs.start, record.start) ||
    toldIn(record.refs.end, record.end) ||
    record.stops.some(
      ({ ref, day, lastDay }) => toldIn(fieldRef(ref, 'day'), day) || toldIn(fieldRef(ref, 'lastDay'), lastDay),
    )
  )
}

function atStop(t: Telling, stop: ReportVisit): Phrase {
  const { institution, city } = stop
  const untold = stop.cityFacts.filter((f) => !t.told.has(f))
  const facts = t.told.has(stop.ref) ? [] : [stop.ref]
  const name = alsoStating(institutionPhrase(t, institution), facts)
  if (t.record.direction === 'incoming' && sameHouse(institution, t.record.home)) {
    const own = sameHouseFacts(t, stop)
    if (city && untold.length > 0) return stating(`in ${city.text}`, ...untold, ...own)
    return alsoStating(say`at ${institutionPhrase(t, t.record.home)}`, own)
  }
  const place = natureOf(institution) === 'person' ? say`with ${name}` : say`at ${name}`
  if (!city || untold.length === 0) return place
  return saysPlace(institution.name.text, city.text)
    ? alsoStating(place, untold)
    : alsoStating(
        / in (?:the )?\p{Lu}[^,]*$/u.test(institution.name.text)
          ? say`${place} (${city.text})`
          : say`${place}${/,/.test(place.text) ? ',' : ''} in ${city.text}`,
        untold,
      )
}

// A stop at our own house is told by naming the house, even where the directory spells it a second way.
function sameHouseFacts({ told }: Telling, stop: ReportVisit): string[] {
  return [stop.ref, stop.institution.ref].filter((f) => !told.has(f))
}

/** Names a house again by what it is: "the university", "the ministry"; the name where that would be unclear. */
export function houseAgain(t: Telling, stop: ReportVisit): Phrase {
  const noun = kindNoun(stop.institution)
  const homeToo = sameHouse(stop.institution, t.record.home)
  return noun && !homeToo
    ? naming(`the ${noun}`, stop.institution.ref)
    : institutionPhrase(t, homeToo ? t.record.home : stop.institution)
}

// What a house is, where its name bears it out: a High Commission kept under embassies is no embassy.
function kindNoun({ kind, name }: ReportVisit['institution']): string | null {
  if (kind === 'university' || kind === 'company' || kind === 'institute') return kind
  return (kind === 'ministry' || kind === 'embassy' || kind === 'association') && name.text.toLowerCase().includes(kind)
    ? kind
    : null
}

function capital(phrase: Phrase): Phrase {
  return { ...phrase, text: phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1) }
}

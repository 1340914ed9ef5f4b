import { natureOf } from './institution'
import { count } from './numbers'
import type { ReportVisit } from '../report-input'
import { type Phrase, say, stating } from '../phrase'
import { type Lead, hasDetail } from '../moves'
import { countriesOf, deedsInOrder, placed } from './places'
import type { Telling } from './telling'

/** What follows "to": a place, or what was to be done; `deeds` tells what was done at the place. */
export type Destination = { phrase: Phrase; closed: boolean; deeds?: Phrase }

/**
 * The destination: the stops by name, or their number. `apart`: only the country, because the institutions get a
 * sentence of their own.
 */
export function destination(t: Telling, { stops, naming, apart }: Lead & { apart?: boolean }): Destination | null {
  if (stops.length === 0) return null
  const abroad = countriesOf(stops)
  // A day for every stop and nothing else: the next paragraph names them with their days.
  if (abroad && stops.length > 1 && stops.every(hasOnlyItsDay))
    return { phrase: wholeWay(t, stops) ?? abroad, closed: true }
  if (naming === 'each')
    return !(apart && stops.length > 1 && countriesOf(stops)) && ofOneNature(stops) ? placed(t, stops) : mixed(t, stops)
  const countries = countriesOf(stops)
  const universities = stops.every((stop) => stop.institution.kind === 'university')
  const distinct = new Set(stops.map((stop) => stop.institution)).size
  if (universities && distinct === stops.length) {
    return {
      phrase: countries
        ? say`${count(distinct)} universities in ${countries}`
        : stating(`${count(distinct)} universities`),
      closed: false,
    }
  }
  const houses = stops.every((stop) => natureOf(stop.institution) === 'house') && distinct === stops.length
  if (houses)
    return {
      phrase: countries
        ? say`${count(distinct)} institutions in ${countries}`
        : stating(`${count(distinct)} institutions`),
      closed: false,
    }
  return countries ? { phrase: countries, closed: /,/.test(countries.text) } : null
}

function hasOnlyItsDay(stop: ReportVisit): boolean {
  return stop.day !== undefined && stop.hosts.length === 0 && stop.agreements.length === 0 && !hasDetail(stop, [])
}

function wholeWay(t: Telling, stops: readonly ReportVisit[]): Phrase | null {
  return deedsInOrder(t, stops).whither
}

// One is not sent to a dinner, nor to a minister: what is no house is attended or met.
function mixed(t: Telling, stops: readonly ReportVisit[]): Destination {
  const { whither, deeds } = deedsInOrder(t, stops)
  const phrase = whither ?? deeds
  return { phrase, closed: /,/.test(phrase.text), ...(whither && { deeds }) }
}

/** The same after a result, when the houses are known: where all stops were told, the country is enough. */
export function whereabouts(t: Telling, lead: Lead): Destination | null {
  const countries = countriesOf(lead.stops)
  const told = lead.stops.every((stop) => t.told.has(stop.ref))
  return told && countries && lead.stops.length > 1
    ? { phrase: countries, closed: /,/.test(countries.text) }
    : destination(t, lead)
}

/** What all stops are, where one can go to them: houses, or events. People are met. */
export function ofOneNature(stops: readonly ReportVisit[]): 'house' | 'event' | null {
  const [nature, ...more] = new Set(stops.map((stop) => natureOf(stop.institution)))
  return more.length === 0 && nature && nature !== 'person' ? nature : null
}

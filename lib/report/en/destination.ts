import { natureOf } from './institution'
import { count } from './numbers'
import type { ReportVisit } from '../report-input'
import { type Phrase, phraseOf, stating } from '../phrase'
import { type LeadMessage, hasDetail } from '../planned-messages'
import { countriesOf, actionsInOrder, placed } from './places'
import type { RealisationContext } from './realisation-context'

/** What follows "to": a place, or what was to be done; `deeds` tells what was done at the place. */
export type Destination = { phrase: Phrase; closed: boolean; actions?: Phrase }

/**
 * The destination: the stops by name, or their number. `apart`: only the country, because the institutions get a
 * sentence of their own.
 */
export function destination(
  ctx: RealisationContext,
  { stops, naming, apart }: LeadMessage & { apart?: boolean },
): Destination | null {
  if (stops.length === 0) return null
  const abroad = countriesOf(stops)
  // A day for every stop and nothing else: the next paragraph names them with their days.
  if (abroad && stops.length > 1 && stops.every(hasOnlyItsDay))
    return { phrase: wholeWay(ctx, stops) ?? abroad, closed: true }
  if (naming === 'each')
    return !(apart && stops.length > 1 && countriesOf(stops)) && ofOneNature(stops)
      ? placed(ctx, stops)
      : mixed(ctx, stops)
  const countries = countriesOf(stops)
  const universities = stops.every((stop) => stop.institution.kind === 'university')
  const distinct = new Set(stops.map((stop) => stop.institution)).size
  if (universities && distinct === stops.length) {
    return {
      phrase: countries
        ? phraseOf`${count(distinct)} universities in ${countries}`
        : stating(`${count(distinct)} universities`),
      closed: false,
    }
  }
  const areInstitutions =
    stops.every((stop) => natureOf(stop.institution) === 'institution') && distinct === stops.length
  if (areInstitutions)
    return {
      phrase: countries
        ? phraseOf`${count(distinct)} institutions in ${countries}`
        : stating(`${count(distinct)} institutions`),
      closed: false,
    }
  return countries ? { phrase: countries, closed: /,/.test(countries.text) } : null
}

function hasOnlyItsDay(stop: ReportVisit): boolean {
  return stop.day !== undefined && stop.hosts.length === 0 && stop.agreements.length === 0 && !hasDetail(stop, [])
}

function wholeWay(ctx: RealisationContext, stops: readonly ReportVisit[]): Phrase | null {
  return actionsInOrder(ctx, stops).destination
}

// One is not sent to a dinner, nor to a minister: what is no house is attended or met.
function mixed(ctx: RealisationContext, stops: readonly ReportVisit[]): Destination {
  const { destination: travelled, actions } = actionsInOrder(ctx, stops)
  const phrase = travelled ?? actions
  return { phrase, closed: /,/.test(phrase.text), ...(travelled && { actions }) }
}

/** The same after a result, when the houses are known: where all stops were told, the country is enough. */
export function whereabouts(ctx: RealisationContext, lead: LeadMessage): Destination | null {
  const countries = countriesOf(lead.stops)
  const areStated = lead.stops.every((stop) => ctx.stated.has(stop.ref))
  return areStated && countries && lead.stops.length > 1
    ? { phrase: countries, closed: /,/.test(countries.text) }
    : destination(ctx, lead)
}

/** What all stops are, where one can go to them: houses, or events. People are met. */
export function ofOneNature(stops: readonly ReportVisit[]): 'institution' | 'event' | null {
  const [nature, ...more] = new Set(stops.map((stop) => natureOf(stop.institution)))
  return more.length === 0 && nature && nature !== 'person' ? nature : null
}

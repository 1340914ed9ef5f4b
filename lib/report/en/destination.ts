import { natureOf } from './institution'
import { count } from './numbers'
import type { ReportVisit } from '../report-input'
import { runs } from '../non-empty'
import { type Phrase, alsoStating, phraseOf, reworded, stating } from '../phrase'
import { listed } from './lists'
import { type LeadMessage, hasDetail } from '../planned-messages'
import { countriesOf, actionsInOrder, placed } from './places'
import type { RealisationContext } from './realisation-context'

/** The phrase after "to": a place or an infinitive; `deeds`: what was done at the place. */
export type Destination = { phrase: Phrase; closed: boolean; actions?: Phrase }

/**
 * The destination: the visits by name, or their number. `apart`: only the country, because the institutions get a
 * sentence of their own.
 */
export function destination(
  ctx: RealisationContext,
  { visits, naming, apart }: LeadMessage & { apart?: boolean },
): Destination | null {
  if (visits.length === 0) return null
  const abroad = countriesOf(visits)
  // If visits have days and no other facts, the next paragraph names them with their days.
  if (abroad && visits.length > 1 && visits.every(hasOnlyItsDay))
    return { phrase: wholeWay(ctx, visits) ?? abroad, closed: true }
  if (naming === 'each')
    return !(apart && visits.length > 1 && countriesOf(visits)) && ofOneNature(visits)
      ? placed(ctx, visits)
      : mixed(ctx, visits)
  const countries = countriesOf(visits)
  const universities = visits.every((visit) => visit.institution.kind === 'university')
  const distinct = new Set(visits.map((visit) => visit.institution)).size
  if (universities && distinct === visits.length) {
    return {
      phrase: countries
        ? phraseOf`${count(distinct)} universities in ${countries}`
        : stating(`${count(distinct)} universities`),
      closed: false,
    }
  }
  const areInstitutions =
    visits.every((visit) => natureOf(visit.institution) === 'institution') && distinct === visits.length
  if (areInstitutions)
    return {
      phrase: countries
        ? phraseOf`${count(distinct)} institutions in ${countries}`
        : stating(`${count(distinct)} institutions`),
      closed: false,
    }
  return countries ? { phrase: countries, closed: false } : null
}

function hasOnlyItsDay(visit: ReportVisit): boolean {
  return visit.day !== undefined && visit.hosts.length === 0 && visit.agreements.length === 0 && !hasDetail(visit, [])
}

function wholeWay(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase | null {
  return actionsInOrder(ctx, visits).destination
}

// A delegation is not sent to a dinner or to a minister: events are attended and people are met.
function mixed(ctx: RealisationContext, visits: readonly ReportVisit[]): Destination {
  const { destination: travelled, actions } = actionsInOrder(ctx, visits)
  const phrase = travelled ?? actions
  // "Osaka, Japan," is closed by a comma, a list of countries is not.
  const isList = travelled?.text === countriesOf(visits)?.text
  return { phrase, closed: !isList && /,/.test(phrase.text), ...(travelled && { actions }) }
}

/** The destination after a result: only the country if all institutions have been named. */
export function whereabouts(ctx: RealisationContext, lead: LeadMessage): Destination | null {
  const countries = countriesOf(lead.visits)
  const areStated = lead.visits.every((visit) => ctx.stated.has(visit.ref))
  return areStated && countries && lead.visits.length > 1
    ? (citiesIn(lead.visits) ?? { phrase: countries, closed: false })
    : destination(ctx, lead)
}

// "Phnom Penh, Cambodia; Yangon, Myanmar; and Ho Chi Minh City, Vietnam": the places of institutions named before.
function citiesIn(visits: readonly ReportVisit[]): Destination | null {
  if (visits.some(({ city, cityFacts }) => !city || cityFacts.length === 0)) return null
  const countries = runs(visits, ({ institution }) => institution.country).map((run) => {
    const cities = runs(run, ({ city }) => city?.text).map(([{ city }, ...more]) =>
      stating(city?.text ?? '', ...[run[0], ...more].flatMap(({ cityFacts }) => cityFacts)),
    )
    const country = countriesOf(run)
    const all = run.flatMap(({ cityFacts }) => cityFacts)
    const names = alsoStating(listed(cities), all)
    return country && country.text !== names.text
      ? phraseOf`${names}, ${reworded(country, country.text.replace(/^the /, ''))}`
      : names
  })
  if (new Set(countries.map(({ text }) => text)).size < countries.length) return null
  return { phrase: listed(countries), closed: true }
}

/** The kind of all visits, if it can follow "to": institutions or events, but not people. */
export function ofOneNature(visits: readonly ReportVisit[]): 'institution' | 'event' | null {
  const [nature, ...more] = new Set(visits.map((visit) => natureOf(visit.institution)))
  return more.length === 0 && nature && nature !== 'person' ? nature : null
}

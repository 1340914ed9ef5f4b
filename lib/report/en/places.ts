import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, alsoStating, reworded, phraseOf, together } from '../phrase'
import { runs } from '../non-empty'
import { type ReportVisit } from '../report-input'
import { countryName } from './countries'
import { natureOf, containsPlace } from './institution'
import { listed, listedLightly } from './lists'
import { nameAlone } from './person'
import { type RealisationContext, contextAfter, institutionPhrase } from './realisation-context'

/** Names of institutions with their cities and countries. `closed`: a comma must follow within a sentence. */
export type Placed = { phrase: Phrase; closed: boolean }

/**
 * Visits in order, with each place once: "A, B, and C in Seoul, South Korea", "A in X and B in Y, all in Z", "A in
 * Poland; B and C in Hungary".
 */
export function placed(ctx: RealisationContext, all: readonly ReportVisit[]): Placed {
  // An institution visited twice is named once.
  const visits = all.filter((visit, i) => all.findIndex((one) => one.institution === visit.institution) === i)
  const one = placedOnce(ctx, visits)
  return {
    ...one,
    phrase: alsoStating(
      one.phrase,
      all.filter((visit) => !visits.includes(visit)).map((visit) => visit.ref),
    ),
  }
}

/**
 * Visits that include events or people: the destination, and what was done in order of travel ("visited A and B, and
 * attended C"), or an infinitive ("visit A and B, and attend C") if a visit has no country.
 */
export function actionsInOrder(
  ctx: RealisationContext,
  all: readonly ReportVisit[],
): { destination: Phrase | null; actions: Phrase } {
  const visits = all.filter((visit, i) => all.findIndex((one) => one.institution === visit.institution) === i)
  const [first] = visits
  const firstCity = first?.city?.text
  const city = firstCity && visits.every((visit) => visit.city?.text === firstCity) ? firstCity : null
  const countries = countriesOf(visits) ?? onlyCountryOf(visits)
  const one = city && countries && new Set(visits.map((visit) => visit.institution.country)).size === 1
  const travelled = one
    ? alsoStating(
        city === countries.text
          ? countries
          : phraseOf`${city}, ${reworded(countries, countries.text.replace(/^the /, ''))}`,
        cityFacts(visits),
      )
    : countries
  const parts: Phrase[] = []
  for (const run of runs(visits, (visit) => natureOf(visit.institution))) {
    const now = contextAfter(ctx, ...parts)
    const past = visitVerb(run[0])
    const verb = countries ? past : past.replace('met', 'meet').replace(/ed$/, '')
    parts.push(phraseOf`${verb} ${one ? names(now, run) : byCity(now, run)}`)
  }
  return {
    destination: travelled,
    actions: alsoStating(
      listedLightly(parts),
      all.filter((visit) => !visits.includes(visit)).map((visit) => visit.ref),
    ),
  }
}

/** The verb of a visit: "met" a person, "attended" an event, "visited" an institution. */
export function visitVerb(visit: ReportVisit): string {
  return { person: 'met', event: 'attended', institution: 'visited' }[natureOf(visit.institution)]
}

function placedOnce(ctx: RealisationContext, visits: readonly ReportVisit[]): Placed {
  const countries = runs(visits, (visit) => visit.institution.country)
  if (countries.length !== 1) {
    const parts = countries.map((run) => inOneCountry(ctx, run).phrase)
    return { phrase: listed(parts), closed: parts.some((one) => one.text.includes(',')) }
  }
  return inOneCountry(ctx, visits)
}

function inOneCountry(ctx: RealisationContext, visits: readonly ReportVisit[]): Placed {
  const [first] = visits
  const code = first?.institution.country
  const cities = runs(visits, (visit) => visit.city?.text)
  // Our own country is not named.
  const ours = ctx.record.direction === 'incoming' && code === ctx.record.home.country
  const name = code === undefined || ours ? null : countryName(code)
  const facts = countryFacts(visits)
  // No "National University of Mongolia in Mongolia".
  const isInName = name !== null && visits.every((visit) => containsPlace(visit.institution.name.text, name))
  const country = name === null || isInName ? null : alsoStating({ text: name, facts: [], again: [] }, facts)
  const placed = (one: Placed): Placed => (isInName ? { ...one, phrase: alsoStating(one.phrase, facts) } : one)
  if (cities.length === 1) {
    const city = first?.city
    const place = placeOf(visits, city?.text, country)
    const list = names(ctx, visits)
    const lastName = visits.at(-1)?.institution.name.text ?? ''
    const apart = /[,;]/.test(lastName) ? (visits.length === 1 ? ',' : visits.length === 2 ? ', both' : ', all') : ''
    if (!place) return placed({ phrase: alsoStating(list, cityFacts(visits)), closed: /,/.test(lastName) })
    // The last name is that of the only visit.
    if (visits.length === 1 && city && country && lastName.endsWith(` ${city.text}`) && place.text === country.text)
      return placed({
        phrase: phraseOf`${list}, ${reworded(country, country.text.replace(/^the /, ''))}`,
        closed: true,
      })
    if (visits.length === 1 && apart === '' && endsInPlace(lastName))
      return placed({ phrase: phraseOf`${list} (${place})`, closed: false })
    return placed({ phrase: phraseOf`${list}${apart} in ${place}`, closed: apart !== '' || place.text.includes(',') })
  }
  const list = byCity(ctx, visits)
  if (!country) return placed({ phrase: list, closed: false })
  const all = visits.length === 2 ? 'both' : 'all'
  return { phrase: phraseOf`${list}, ${all} in ${country}`, closed: true }
}

/**
 * Names with cities, neighbours in one city together: "A in X, and B and C in Y". If a name contains a comma, every
 * visit is an item of its own: "A; B, both in X; and C in Y".
 */
export function byCity(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase {
  const items: Phrase[] = []
  for (const run of runs(visits, (visit) => visit.city?.text)) {
    const now = contextAfter(ctx, ...items)
    const city = run[0].city?.text
    const withoutCity = run.filter((visit) => city !== undefined && !containsPlace(visit.institution.name.text, city))
    const each = institutionPhrases(now, run)
    const [only, ...others] = each
    if (withoutCity.length === 0 || city === undefined)
      items.push(...each.map((one) => alsoStating(one, cityFacts(run))))
    else if (only && others.length === 0)
      items.push(
        alsoStating(
          endsInPlace(run[0].institution.name.text)
            ? phraseOf`${only} (${city})`
            : phraseOf`${only}${/,/.test(only.text) ? ',' : ''} ${inCity(city)}`,
          cityFacts(run),
        ),
      )
    else if (each.some((one) => /[,;]/.test(one.text))) {
      const tail = alsoStating(
        { text: `, ${each.length === 2 ? 'both' : 'all'} ${inCity(city)}`, facts: [], again: [] },
        cityFacts(run),
      )
      items.push(...each.slice(0, -1), together([each.at(-1), tail], ''))
    } else {
      const clear = withoutCity.length === run.length && !each.some((one) => /\band\b/.test(one.text))
      if (clear) items.push(alsoStating(phraseOf`${listedLightly(each)} ${inCity(city)}`, cityFacts(run)))
      else
        items.push(
          ...each.map((one) =>
            alsoStating(containsPlace(one.text, city) ? one : phraseOf`${one} ${inCity(city)}`, cityFacts(run)),
          ),
        )
    }
  }
  return listedLightly(items)
}

// "on the Gold Coast"
function inCity(city: string): string {
  return /^(?:The )?[\p{L} ]+ Coast$/u.test(city) ? `on the ${city.replace(/^The /, '')}` : `in ${city}`
}

// "the Embassy of Peru in Japan": the city follows in brackets, to avoid a second "in".
function endsInPlace(name: string): boolean {
  return / in (?:the )?\p{Lu}[^,]*$/u.test(name)
}

function institutionPhrases(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase[] {
  const distinct = [...new Set(visits.map((visit) => visit.institution))]
  return distinct.map((one) =>
    alsoStating(
      holderOf(
        ctx,
        visits.find((visit) => visit.institution === one),
      ) ?? institutionPhrase(ctx, one),
      visits.filter((visit) => visit.institution === one).map((visit) => visit.ref),
    ),
  )
}

// "Aiko Kato, Speaker of the House": the person met, where only the office was entered as the place.
function holderOf(ctx: RealisationContext, visit: ReportVisit | undefined): Phrase | null {
  const [host, ...others] = visit?.hosts ?? []
  if (!visit || !host?.person || others.length > 0 || natureOf(visit.institution) !== 'person') return null
  const { name, ref } = visit.institution
  if (!host.title || !name.text.toLowerCase().startsWith(host.title.text.toLowerCase()) || ctx.stated.has(ref))
    return null
  return alsoStating(phraseOf`${nameAlone(ctx, host.person)}, ${name.text.replace(/^the /i, '')}`, [host.ref, ref])
}

function placeOf(visits: readonly ReportVisit[], city: string | undefined, country: Phrase | null): Phrase | null {
  const containsCity = city === undefined || visits.every((visit) => containsPlace(visit.institution.name.text, city))
  const after = country && !containsCity ? reworded(country, country.text.replace(/^the /, '')) : country
  const parts = together([containsCity ? null : city, containsCity || country?.text !== city ? after : null], ', ')
  return parts.text === '' ? null : alsoStating(parts, [...cityFacts(visits), ...countryFacts(visits)])
}

function names(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase {
  return listedLightly(institutionPhrases(ctx, visits))
}

function cityFacts(visits: readonly ReportVisit[]): string[] {
  return visits.flatMap((visit) => visit.cityFacts)
}

function countryFacts(visits: readonly ReportVisit[]): string[] {
  return visits.flatMap(({ institution }) => (institution.country ? [fieldRef(institution.ref, 'country')] : []))
}

// A dinner without a country was where the other visits were.
function onlyCountryOf(visits: readonly ReportVisit[]): Phrase | null {
  const known = visits.filter((visit) => visit.institution.country)
  return new Set(known.map((visit) => visit.institution.country)).size === 1 ? countriesOf(known) : null
}

/** The countries of visits, each once, with "the" if necessary. `null` unless every visit has a country. */
export function countriesOf(visits: readonly ReportVisit[]): Phrase | null {
  const codes = [...new Set(visits.map((visit) => visit.institution.country))]
  const known = codes.filter((code) => code !== undefined)
  if (codes.length === 0 || known.length < codes.length) return null
  const names = known.map((code) => ({ text: countryName(code), facts: [], again: [] }))
  return alsoStating(listed(names), countryFacts(visits))
}

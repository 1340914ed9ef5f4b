import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, alsoStating, reworded, phraseOf, together } from '../phrase'
import { runs } from '../non-empty'
import { type ReportVisit } from '../report-input'
import { countryName } from './countries'
import { natureOf, saysPlace } from './institution'
import { listed, listedLightly } from './lists'
import { type RealisationContext, contextAfter, institutionPhrase } from './realisation-context'

/** Names of stops with their cities and countries. `closed` tells that a comma must follow within a sentence. */
export type Placed = { phrase: Phrase; closed: boolean }

/**
 * Stops in their order, each place said once: "A, B, and C in Seoul, South Korea", "A in X and B in Y, all in Z",
 * "A in Poland; B and C in Hungary".
 */
export function placed(ctx: RealisationContext, all: readonly ReportVisit[]): Placed {
  // A house visited twice is named once.
  const stops = all.filter((stop, i) => all.findIndex((one) => one.institution === stop.institution) === i)
  const one = placedOnce(ctx, stops)
  return {
    ...one,
    phrase: alsoStating(
      one.phrase,
      all.filter((stop) => !stops.includes(stop)).map((stop) => stop.ref),
    ),
  }
}

/**
 * Stops that are not all houses: where the journey led, and what was done at each in order of travel ("visited A and B,
 * and attended C"), or was to be done ("visit A and B, and attend C") where not every stop has its country.
 */
export function actionsInOrder(
  ctx: RealisationContext,
  all: readonly ReportVisit[],
): { destination: Phrase | null; actions: Phrase } {
  const stops = all.filter((stop, i) => all.findIndex((one) => one.institution === stop.institution) === i)
  const [first] = stops
  const firstCity = first?.city?.text
  const city = firstCity && stops.every((stop) => stop.city?.text === firstCity) ? firstCity : null
  const countries = countriesOf(stops)
  const one = city && countries && new Set(stops.map((stop) => stop.institution.country)).size === 1
  const travelled = one
    ? alsoStating(
        city === countries.text
          ? countries
          : phraseOf`${city}, ${reworded(countries, countries.text.replace(/^the /, ''))}`,
        cityFacts(stops),
      )
    : countries
  const parts: Phrase[] = []
  for (const run of runs(stops, (stop) => natureOf(stop.institution))) {
    const now = contextAfter(ctx, ...parts)
    const past = visitVerb(run[0])
    const verb = countries ? past : past.replace('met', 'meet').replace(/ed$/, '')
    parts.push(phraseOf`${verb} ${one ? names(now, run) : byCity(now, run)}`)
  }
  return {
    destination: travelled,
    actions: alsoStating(
      listedLightly(parts),
      all.filter((stop) => !stops.includes(stop)).map((stop) => stop.ref),
    ),
  }
}

/** What one does at a stop: "met" a person, "attended" an event, "visited" a house. */
export function visitVerb(stop: ReportVisit): string {
  return { person: 'met', event: 'attended', institution: 'visited' }[natureOf(stop.institution)]
}

function placedOnce(ctx: RealisationContext, stops: readonly ReportVisit[]): Placed {
  const countries = runs(stops, (stop) => stop.institution.country)
  if (countries.length !== 1) {
    const parts = countries.map((run) => inOneCountry(ctx, run).phrase)
    return { phrase: listed(parts), closed: parts.some((one) => one.text.includes(',')) }
  }
  return inOneCountry(ctx, stops)
}

function inOneCountry(ctx: RealisationContext, stops: readonly ReportVisit[]): Placed {
  const [first] = stops
  const code = first?.institution.country
  const cities = runs(stops, (stop) => stop.city?.text)
  // Our own country needs no naming to our own readers.
  const ours = ctx.record.direction === 'incoming' && code === ctx.record.home.country
  const name = code === undefined || ours ? null : countryName(code)
  const facts = countryFacts(stops)
  // A name that holds its country has said it: no "National University of Mongolia in Mongolia".
  const said = name !== null && stops.every((stop) => saysPlace(stop.institution.name.text, name))
  const country = name === null || said ? null : alsoStating({ text: name, facts: [], again: [] }, facts)
  const placed = (one: Placed): Placed => (said ? { ...one, phrase: alsoStating(one.phrase, facts) } : one)
  if (cities.length === 1) {
    const city = first?.city
    const place = placeOf(stops, city?.text, country)
    const list = names(ctx, stops)
    const lastName = stops.at(-1)?.institution.name.text ?? ''
    const apart = /[,;]/.test(lastName) ? (stops.length === 1 ? ',' : stops.length === 2 ? ', both' : ', all') : ''
    if (!place) return placed({ phrase: alsoStating(list, cityFacts(stops)), closed: /,/.test(lastName) })
    // The last name is that of the only stop.
    if (stops.length === 1 && city && country && lastName.endsWith(` ${city.text}`) && place.text === country.text)
      return placed({
        phrase: phraseOf`${list}, ${reworded(country, country.text.replace(/^the /, ''))}`,
        closed: true,
      })
    if (stops.length === 1 && apart === '' && endsInPlace(lastName))
      return placed({ phrase: phraseOf`${list} (${place})`, closed: false })
    return placed({ phrase: phraseOf`${list}${apart} in ${place}`, closed: apart !== '' || place.text.includes(',') })
  }
  const list = byCity(ctx, stops)
  if (!country) return placed({ phrase: list, closed: false })
  const all = stops.length === 2 ? 'both' : 'all'
  return { phrase: phraseOf`${list}, ${all} in ${country}`, closed: true }
}

/**
 * Stops with their cities, neighbours in one city together: "A in X, and B and C in Y". Where a name holds a comma
 * every stop is an item of its own, and the last of a city carries it: "A; B, both in X; and C in Y".
 */
export function byCity(ctx: RealisationContext, stops: readonly ReportVisit[]): Phrase {
  const items: Phrase[] = []
  for (const run of runs(stops, (stop) => stop.city?.text)) {
    const now = contextAfter(ctx, ...items)
    const city = run[0].city?.text
    const withoutCity = run.filter((stop) => city !== undefined && !saysPlace(stop.institution.name.text, city))
    const each = institutionPhrases(now, run)
    const [only, ...others] = each
    if (withoutCity.length === 0 || city === undefined)
      items.push(...each.map((one) => alsoStating(one, cityFacts(run))))
    else if (only && others.length === 0)
      items.push(
        alsoStating(
          endsInPlace(run[0].institution.name.text)
            ? phraseOf`${only} (${city})`
            : phraseOf`${only}${/,/.test(only.text) ? ',' : ''} in ${city}`,
          cityFacts(run),
        ),
      )
    else if (each.some((one) => /[,;]/.test(one.text))) {
      const tail = alsoStating(
        { text: `, ${each.length === 2 ? 'both' : 'all'} in ${city}`, facts: [], again: [] },
        cityFacts(run),
      )
      items.push(...each.slice(0, -1), together([each.at(-1), tail], ''))
    } else {
      const clear = withoutCity.length === run.length && !each.some((one) => /\band\b/.test(one.text))
      if (clear) items.push(alsoStating(phraseOf`${listedLightly(each)} in ${city}`, cityFacts(run)))
      else
        items.push(
          ...each.map((one) =>
            alsoStating(saysPlace(one.text, city) ? one : phraseOf`${one} in ${city}`, cityFacts(run)),
          ),
        )
    }
  }
  return listedLightly(items)
}

// "the Embassy of Peru in Japan": a second "in" would stumble, so the city stands in brackets.
function endsInPlace(name: string): boolean {
  return / in (?:the )?\p{Lu}[^,]*$/u.test(name)
}

function institutionPhrases(ctx: RealisationContext, stops: readonly ReportVisit[]): Phrase[] {
  const distinct = [...new Set(stops.map((stop) => stop.institution))]
  return distinct.map((one) =>
    alsoStating(
      institutionPhrase(ctx, one),
      stops.filter((stop) => stop.institution === one).map((stop) => stop.ref),
    ),
  )
}

function placeOf(stops: readonly ReportVisit[], city: string | undefined, country: Phrase | null): Phrase | null {
  const saysCity = city === undefined || stops.every((stop) => saysPlace(stop.institution.name.text, city))
  const after = country && !saysCity ? reworded(country, country.text.replace(/^the /, '')) : country
  const parts = together([saysCity ? null : city, saysCity || country?.text !== city ? after : null], ', ')
  return parts.text === '' ? null : alsoStating(parts, [...cityFacts(stops), ...countryFacts(stops)])
}

function names(ctx: RealisationContext, stops: readonly ReportVisit[]): Phrase {
  return listedLightly(institutionPhrases(ctx, stops))
}

function cityFacts(stops: readonly ReportVisit[]): string[] {
  return stops.flatMap((stop) => stop.cityFacts)
}

function countryFacts(stops: readonly ReportVisit[]): string[] {
  return stops.flatMap(({ institution }) => (institution.country ? [fieldRef(institution.ref, 'country')] : []))
}

/** The countries of stops, each once, with "the" where it takes one. `null` unless every stop has its country. */
export function countriesOf(stops: readonly ReportVisit[]): Phrase | null {
  const codes = [...new Set(stops.map((stop) => stop.institution.country))]
  const known = codes.filter((code) => code !== undefined)
  if (codes.length === 0 || known.length < codes.length) return null
  const names = known.map((code) => ({ text: countryName(code), facts: [], again: [] }))
  return alsoStating(listed(names), countryFacts(stops))
}

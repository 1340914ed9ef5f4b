import { fieldRef } from '../../domain/report/fact-ref'
import { runs } from '../non-empty'
import { type Phrase, alsoStating, phraseOf, stating, together } from '../phrase'
import { type ReportVisit, isSameInstitution } from '../report-input'
import { countryName } from './countries'
import { isUniversity, visitVerb } from './institution'
import { clauses, listed } from './lists'
import { numeral } from './numbers'
import { inHan } from './script'
import { type RealisationContext, institutionPhrase } from './realisation-context'

/** The destination and the visits: 赴韓國首爾 and 參訪甲、乙及丙. */
export type Placed = { destination: Phrase | null; actions: Phrase }

/** Visits in order, with each place once. */
export function placed(ctx: RealisationContext, visits: readonly ReportVisit[]): Placed {
  const countries = [...new Set(visits.map((visit) => visit.institution.country))]
  const cities = [...new Set(visits.map((visit) => visit.city?.text))]
  if (countries.length === 1 && cities.length === 1) {
    const place = placeName(ctx, visits, cities[0])
    return { destination: place, actions: visitActions(ctx, visits, (run) => names(ctx, run)) }
  }
  if (countries.length === 1)
    return { destination: placeName(ctx, visits, undefined), actions: visitActions(ctx, visits) }
  const runsByCountry = runs(visits, (visit) => visit.institution.country)
  const mixed = new Set(visits.map((visit) => visitVerb(visit.institution))).size > 1
  if (mixed && !countries.includes(undefined))
    return {
      destination: countriesOf(ctx, visits),
      actions: together(
        runsByCountry.map((run) => inOnePlace(ctx, run, true)),
        '；',
      ),
    }
  return { destination: null, actions: byCountry(ctx, visits) }
}

/** Names of institutions with a verb for each kind of visit: 參訪甲及乙，並拜會丙. */
export function visitActions(
  ctx: RealisationContext,
  visits: readonly ReportVisit[],
  name: (run: ReportVisit[]) => Phrase = (run) => namesInCity(ctx, run),
  sum = summed,
): Phrase {
  return clauses(
    runs(visits, (visit) => visitVerb(visit.institution)).map(
      (run) => phraseOf`${visitVerb(run[0].institution)}${name(run)}${sum(run)}`,
    ),
  )
}

/** The countries of visits, each once. `null` unless every visit has a country. */
export function countriesOf(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase | null {
  const codes = [...new Set(visits.flatMap((visit) => visit.institution.country ?? []))]
  if (codes.length === 0 || visits.some((visit) => visit.institution.country === undefined)) return null
  const home = ctx.record.home.country
  const abroad = codes.filter((code) => code !== home)
  return abroad.length === 0
    ? null
    : alsoStating(listed(codes.map((code) => stating(countryName(code)))), countryFacts(visits))
}

// 首爾的甲及乙 if all visits are in one city, otherwise each with its city.
function namesInCity(ctx: RealisationContext, run: readonly ReportVisit[]): Phrase {
  const cities = new Set(run.map((visit) => visit.city?.text))
  const [city] = cities
  if (cities.size > 1 || city === undefined || run.every((visit) => visit.institution.name.text.includes(city)))
    return names(ctx, run, true)
  if (run.some((visit) => !inHan(visit.institution.name.text)) && run.length === 1) return names(ctx, run, true)
  return alsoStating(
    phraseOf`${city}的${names(ctx, run)}`,
    run.flatMap((visit) => visit.cityFacts),
  )
}

/** 在波蘭參訪甲及乙: with the country if there are several, with the city if there is one. */
export function inOnePlace(ctx: RealisationContext, run: readonly ReportVisit[], abroad: boolean): Phrase {
  const cities = new Set(run.map((visit) => visit.city?.text))
  const [city] = cities
  const institution = run[0]?.institution
  const shared = cities.size === 1 && city !== undefined && (run.length > 1 || !institution?.name.text.includes(city))
  const code = institution?.country
  const country = abroad && code !== undefined ? countryName(code) : ''
  const place = `${country}${shared && city !== country ? city : ''}`
  const facts = [
    ...(country === '' ? [] : run.map(({ institution }) => fieldRef(institution.ref, 'country'))),
    ...(shared ? run.flatMap((visit) => visit.cityFacts) : []),
  ]
  const list = visitActions(
    ctx,
    run,
    shared ? (visits) => names(ctx, visits) : undefined,
    abroad ? () => '' : undefined,
  )
  return place === '' ? list : alsoStating(phraseOf`在${place}${list}`, facts)
}

// 參訪波蘭的甲及乙，捷克的丙，以及匈牙利的丁.
function byCountry(ctx: RealisationContext, visits: readonly ReportVisit[]): Phrase {
  const groups = runs(visits, (visit) => visit.institution.country).map((run) => {
    const cities = new Set(run.map((visit) => visit.city?.text))
    const place = placeName(ctx, run, cities.size === 1 ? run[0].city?.text : undefined)
    const list = names(ctx, run, cities.size > 1)
    return {
      verb: visitVerb(run[0].institution),
      phrase: place ? phraseOf`${place}的${list}` : list,
      several: run.length > 1,
      mixed: runs(run, (visit) => visitVerb(visit.institution)).length > 1,
      run,
    }
  })
  const [verb, ...otherVerbs] = new Set(groups.map((group) => group.verb))
  if (verb === undefined || otherVerbs.length > 0 || groups.some(({ mixed }) => mixed))
    return phraseOf`走訪${joined(groups)}`
  return phraseOf`${verb}${joined(groups)}`
}

function joined(groups: readonly { phrase: Phrase; several: boolean }[]): Phrase {
  const parts = groups.map(({ phrase }) => phrase)
  if (!groups.some(({ several }) => several)) return listed(parts)
  return together([together(parts.slice(0, -1), '，'), parts.at(-1)], '，以及')
}

/** Names of institutions, with cities in brackets if requested. */
export function names(ctx: RealisationContext, visits: readonly ReportVisit[], withCities = false): Phrase {
  const institutions = [...new Set(visits.map((visit) => visit.institution))]
  return listed(
    institutions.map((one) => {
      const here = visits.filter((visit) => visit.institution === one)
      const name = alsoStating(
        institutionPhrase(ctx, one),
        here.map((visit) => visit.ref),
      )
      const cities = [...new Set(here.flatMap((visit) => (visit.city ? [visit.city.text] : [])))]
      if (!withCities || cities.length === 0) return name
      const facts = here.flatMap((visit) => visit.cityFacts)
      const isInName = cities.every((city) => one.name.text.includes(city))
      return alsoStating(isInName ? name : bracketed(name, cities.join('、')), facts)
    }),
  )
}

function bracketed(name: Phrase, words: string): Phrase {
  return {
    ...name,
    text: name.text.endsWith('）') ? `${name.text.slice(0, -1)}，${words}）` : `${name.text}（${words}）`,
  }
}

// 甲、乙及丙等三校: the number closes a list of universities.
function summed(run: readonly ReportVisit[]): string {
  const institutions = new Set(run.map((visit) => visit.institution))
  return institutions.size > 2 && run.every((visit) => isUniversity(visit.institution))
    ? `等${numeral(institutions.size)}校`
    : ''
}

function placeName(ctx: RealisationContext, visits: readonly ReportVisit[], city: string | undefined): Phrase | null {
  const code = visits[0]?.institution.country
  const abroad = code !== undefined && code !== ctx.record.home.country
  const country = abroad ? countryName(code) : ''
  const text = `${country}${city === undefined || city === country ? '' : city}`
  if (text === '') return null
  return stating(
    text,
    ...(abroad ? countryFacts(visits) : []),
    ...(city === undefined ? [] : visits.flatMap((visit) => visit.cityFacts)),
  )
}

function countryFacts(visits: readonly ReportVisit[]): string[] {
  return visits.flatMap(({ institution }) => (institution.country ? [fieldRef(institution.ref, 'country')] : []))
}

/** True for a visit at our own institution on an incoming trip. */
export function atHome({ record }: RealisationContext, visit: ReportVisit): boolean {
  return record.direction === 'incoming' && isSameInstitution(visit.institution, record.home)
}

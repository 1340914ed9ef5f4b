import { type Phrase, reworded, say, together } from '../phrase'
import { type ReportVisit, sameHouse } from '../report-input'
import { countryName } from './countries'
import { natureOf } from './institution'
import { listed, listedLightly } from './lists'
import { isAlone } from './party'
import { type NonEmpty, byCity, placed, runs, visitVerb } from './places'
import { spelled } from './spelling'
import { type Frame, type Telling, after, choose, frame, party } from './telling'
import { dayOf, whereOf } from './where'
import { upperFirst } from './wording'

/** Stops in one sentence at most, or the reader loses the thread. */
const perSentence = 6
const wordsPerSentence = 42

const connectives = [
  (it: string) => `${it} then`,
  (it: string) => `Next, ${it}`,
  (it: string) => `After that, ${it}`,
  (it: string) => `Later, ${it}`,
] as const

/** The names of the stops in order of travel, by country where there are several. */
export function tellRoute(t: Telling, stops: readonly ReportVisit[], opening: boolean): Phrase[] {
  const left = stops.filter((stop) => !t.told.has(stop.ref))
  if (left.length === 0) return []
  const countries = byTheirCountry(left)
  const houses = left.every((stop) => natureOf(stop.institution) === 'house')
  if (t.record.direction === 'incoming' && left.length <= perSentence && houses) {
    const { phrase } = placed(t, left)
    const were = new Set(left.map((stop) => stop.institution)).size === 1 ? 'was' : 'were'
    return [
      choose(
        t,
        [
          frame('program took', say`The ${spelled(t.house, 'program')} took ${party} to ${phrase}.`),
          frame('also on program', say`Also on the ${spelled(t.house, 'program')} ${were} ${phrase}.`),
        ],
        opening,
      ),
    ]
  }
  if (countries.length > 1 && houses && countries.every((run) => run[0].institution.country))
    return byCountry(t, countries, opening)
  return inOrder(t, left, opening)
}

function wordsOf(stops: readonly ReportVisit[]): number {
  return stops.reduce(
    (sum, { institution, city }) => sum + `${institution.name.text} ${city?.text ?? ''}`.trim().split(' ').length + 1,
    0,
  )
}

// Stops by country in the order of first arrival: who goes to and fro is told each country once.
function byTheirCountry(stops: readonly ReportVisit[]): NonEmpty<ReportVisit>[] {
  const inTurn = runs(stops, (stop) => stop.institution.country)
  const codes = [...new Set(stops.map((stop) => stop.institution.country))]
  if (inTurn.length <= codes.length + 1) return inTurn
  const sorted = codes.flatMap((code) => stops.filter((stop) => stop.institution.country === code))
  return runs(sorted, (stop) => stop.institution.country)
}

function byCountry(t: Telling, countries: NonEmpty<ReportVisit>[], opening: boolean): Phrase[] {
  const told: Phrase[] = []
  for (let i = 0, from = 0; from < countries.length; i++) {
    let to = from + 1
    while (
      to < countries.length &&
      countries.slice(from, to + 1).flat().length <= perSentence + 2 &&
      wordsOf(countries.slice(from, to + 1).flat()) <= wordsPerSentence
    )
      to++
    const parts = countries.slice(from, to).map((run, j) => {
      const verb = j === 0 ? (i === 0 ? `${party} visited ` : `${isAlone(t) ? party : 'it'} visited `) : ''
      const { country = '' } = run[0].institution
      return say`in ${countryName(country)}, ${verb}${byCity(after(t, ...told), run)}`
    })
    const text = together([together(parts.slice(0, -1), '; '), parts.at(-1)], parts.length > 1 ? '; and ' : '')
    told.push(choose(t, [frame(`in country ${i}`, say`${capital(text)}.`)], i === 0 && opening))
    from = to
  }
  return told
}

function inOrder(t: Telling, stops: readonly ReportVisit[], opening: boolean): Phrase[] {
  const told: Phrase[] = []
  const chunks = sentencesOf(stops)
  for (const [i, chunk] of chunks.entries()) {
    const last = i > 0 && i === chunks.length - 1
    const deeds = runs(chunk, (stop) => natureOf(stop.institution)).map(
      (run) => say`${visitVerb(run[0])} ${namesInOrder(after(t, ...told), run)}`,
    )
    const list = listedLightly(deeds)
    const it = isAlone(t) ? party : 'it'
    const connect = connectives[(i - 1) % connectives.length] ?? connectives[0]
    const subject = i === 0 ? party : upperFirst(last ? `Finally, ${it}` : connect(it))
    told.push(
      choose(
        t,
        i === 0 ? firstOnRoute(t, deeds, list, stops, opening) : [frame(`route ${i}`, say`${subject} ${list}.`)],
        opening && i === 0,
      ),
    )
  }
  return told
}

function firstOnRoute(
  t: Telling,
  deeds: readonly Phrase[],
  list: Phrase,
  stops: readonly ReportVisit[],
  opening: boolean,
): Frame[] {
  const [only, ...others] = deeds
  const plain = others.length === 0 && stops.every((stop) => natureOf(stop.institution) === 'house')
  const names = plain && only ? reworded(only, only.text.replace(/^visited /, '')) : null
  return [
    frame('route', say`${party} ${list}.`),
    ...(opening && stops.length > 2 ? [frame('route in order', say`In order of travel, ${party} ${list}.`)] : []),
    // Under headings the same words would come for every country.
    ...(names && !opening && stops.length <= perSentence
      ? [
          frame('program took', say`The ${spelled(t.house, 'program')} took ${party} to ${names}.`),
          frame('stops were', say`The ${stops.length === 1 ? 'stop here was' : 'stops here were'} ${names}.`),
        ]
      : []),
  ]
}

// Stops met, attended and visited by turns share a sentence only while each turn is short.
function sentencesOf(stops: readonly ReportVisit[]): ReportVisit[][] {
  const sentences: ReportVisit[][] = []
  for (const run of runs(stops, (stop) => natureOf(stop.institution))) {
    const current = sentences.at(-1)
    if (current && run.length < 3 && current.length < 3) current.push(...run)
    else for (const part of evenly(run, perSentence)) sentences.push(part)
  }
  return sentences
}

// Seven stops make sentences of four and three, not of six and one.
function evenly<T>(items: readonly T[], most: number): T[][] {
  const parts = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / parts)
  return Array.from({ length: parts }, (_, i) => items.slice(i * size, (i + 1) * size))
}

function namesInOrder(t: Telling, stops: readonly ReportVisit[]): Phrase {
  return listed(stops.map((stop) => byCity(t, [stop])))
}

/** The days of stops that have no paragraph of their own. */
export function tellSchedule(t: Telling, stops: readonly ReportVisit[], opening: boolean): Phrase[] {
  const [first] = stops
  if (!first) return []
  const houses = stops.every(
    (stop) => natureOf(stop.institution) === 'house' && !sameHouse(stop.institution, t.record.home),
  )
  const items: Phrase[] = []
  for (const stop of stops) {
    const now = after(t, ...items)
    const { at } = whereOf(now, stop, 'full')
    const name = houses ? reworded(at, at.text.replace(/^at /, '')) : at
    items.push(together([/,/.test(name.text) ? say`${name},` : name, dayOf(now, stop)]))
  }
  const list = listed(items)
  const { at, on } = whereOf(t, first, 'full')
  const did = houses ? 'visited' : 'was'
  const only = houses ? reworded(at, at.text.replace(/^at /, '')) : at
  return [
    choose(
      t,
      [
        frame('delegation was', say`${party} ${did} ${list}.`),
        ...(on && stops.length === 1 ? [frame('on, was', capital(say`${on}, ${party} ${did} ${only}.`))] : []),
        frame('by date', say`Day by day, ${party} ${did} ${list}.`),
      ],
      opening,
    ),
  ]
}

function capital(phrase: Phrase): Phrase {
  return { ...phrase, text: phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1) }
}

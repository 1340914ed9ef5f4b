import { type Phrase, reworded, say, together } from '../phrase'
import { type Stop, sameHouse } from '../record'
import { countryName } from './countries'
import { natureOf } from './institution'
import { listed, listedLightly } from './lists'
import { byCity, placed, runs } from './places'
import { spelled } from './spelling'
import { type Telling, after, choose, frame } from './telling'
import { dayOf, whereOf } from './where'

/** Stops in one sentence at most, or the reader loses the thread. */
const perSentence = 6

const connectives = ['It then', 'Next, it', 'After that, it', 'Later, it'] as const

/** The names of the stops in order of travel, by country where there are several. */
export function tellRoute(t: Telling, stops: readonly Stop[], opening: boolean): Phrase[] {
  const left = stops.filter((stop) => !t.told.has(stop.path))
  if (left.length === 0) return []
  const countries = runs(left, (stop) => stop.institution.country)
  const houses = left.every((stop) => natureOf(stop.institution) === 'house')
  if (t.record.direction === 'incoming' && left.length <= perSentence && houses) {
    const { phrase } = placed(t, left)
    return [choose(t, [frame('program took', say`The ${spelled(t.house, 'program')} took the delegation to ${phrase}.`), frame('also on program', say`Also on the ${spelled(t.house, 'program')} ${new Set(left.map((stop) => stop.institution)).size === 1 ? 'was' : 'were'} ${phrase}.`)], opening)]
  }
  if (countries.length > 1 && houses && countries.every((run) => run[0]!.institution.country)) return byCountry(t, countries, opening)
  return inOrder(t, left, opening)
}

function byCountry(t: Telling, countries: Stop[][], opening: boolean): Phrase[] {
  const told: Phrase[] = []
  for (let i = 0, from = 0; from < countries.length; i++) {
    let to = from + 1
    while (to < countries.length && countries.slice(from, to + 1).flat().length <= perSentence + 2) to++
    const parts = countries.slice(from, to).map((run, j) => {
      const verb = j === 0 ? (i === 0 ? 'the delegation visited ' : 'it visited ') : ''
      return say`in ${countryName(run[0]!.institution.country!)}, ${verb}${byCity(after(t, ...told), run)}`
    })
    const text = together([together(parts.slice(0, -1), '; '), parts.at(-1)!], parts.length > 1 ? '; and ' : '')
    told.push(i === 0 ? choose(t, [frame('in country', say`${capital(text)}.`)], opening) : say`${capital(text)}.`)
    from = to
  }
  return told
}

function inOrder(t: Telling, stops: readonly Stop[], opening: boolean): Phrase[] {
  const told: Phrase[] = []
  const chunks = sentencesOf(stops)
  for (const [i, chunk] of chunks.entries()) {
    const last = i > 0 && i === chunks.length - 1
    const deeds = runs(chunk, (stop) => natureOf(stop.institution)).map((run) => say`${verbOf(run[0]!)} ${namesInOrder(after(t, ...told), run)}`)
    const list = listedLightly(deeds)
    const subject = i === 0 ? 'The delegation' : last ? 'Finally, it' : connectives[(i - 1) % connectives.length]!
    told.push(choose(t, [frame(`route ${i}`, say`${subject} ${list}.`), frame(`route in order ${i}`, say`In order of travel, the delegation ${list}.`)].slice(0, i === 0 && opening && stops.length > 2 ? 2 : 1), opening && i === 0))
  }
  return told
}

// Stops met, attended and visited by turns share a sentence only while each turn is short.
function sentencesOf(stops: readonly Stop[]): Stop[][] {
  const sentences: Stop[][] = []
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

function namesInOrder(t: Telling, stops: readonly Stop[]): Phrase {
  return listed(stops.map((stop) => byCity(t, [stop])))
}

function verbOf(stop: Stop): string {
  return { person: 'met', event: 'attended', house: 'visited' }[natureOf(stop.institution)]
}

/** The days of stops that have no paragraph of their own. */
export function tellSchedule(t: Telling, stops: readonly Stop[], opening: boolean): Phrase[] {
  const houses = stops.every((stop) => natureOf(stop.institution) === 'house' && !sameHouse(stop.institution, t.record.home))
  const items: Phrase[] = []
  for (const stop of stops) {
    const now = after(t, ...items)
    const { at } = whereOf(now, stop, 'full')
    const name = houses ? reworded(at, at.text.replace(/^at /, '')) : at
    items.push(together([/,/.test(name.text) ? say`${name},` : name, dayOf(now, stop)]))
  }
  const list = listed(items)
  const { at, on } = whereOf(t, stops[0]!, 'full')
  const did = houses ? 'visited' : 'was'
  const only = houses ? reworded(at, at.text.replace(/^at /, '')) : at
  return [choose(t, [
    frame('delegation was', say`The delegation ${did} ${list}.`),
    ...(on && stops.length === 1 ? [frame('on, was', capital(say`${on}, the delegation ${did} ${only}.`))] : []),
    frame('by date', say`Day by day, the delegation ${did} ${list}.`),
  ], opening)]
}

function capital(phrase: Phrase): Phrase {
  return { ...phrase, text: phrase.text.charAt(0).toUpperCase() + phrase.text.slice(1) }
}

import { runs } from '../en/places'
import { type Phrase, alsoStating, say, together } from '../phrase'
import { type ReportVisit, sameHouse } from '../report-input'
import { visitVerb } from './institution'
import { clauses } from './lists'
import { inOnePlace } from './places'
import { type Telling, after, choose, frame, institutionPhrase } from './telling'
import { dayOf } from './when'

/** Stops in one sentence at most, or the reader loses the thread. */
const perSentence = 7

const connectives = ['其後', '接著', '隨後', '之後'] as const

/** The names of the stops in order of travel, by country where there are several. */
export function tellRoute(t: Telling, stops: readonly ReportVisit[], opening: boolean): Phrase[] {
  const left = stops.filter((stop) => !t.told.has(stop.ref))
  if (left.length === 0) return []
  const countries = runs(left, (stop) => stop.institution.country)
  const groups =
    countries.length > 1 && countries.every((run) => run[0]!.institution.country !== undefined) ? countries : [left]
  const told: Phrase[] = []
  const chunks = chunked(groups)
  for (const [i, chunk] of chunks.entries()) {
    const known = after(t, ...told)
    const parts = chunk.map((run) => inOnePlace(known, run, groups.length > 1))
    const list = together(parts, '；')
    const last = i === chunks.length - 1 && i > 1
    const lead = i === 0 ? '訪問團' : last ? '最後' : connectives[(i - 1) % connectives.length]!
    told.push(
      choose(
        t,
        i === 0
          ? [
              frame('route', say`訪問團${list}。`),
              ...(t.record.direction === 'incoming'
                ? [frame('route of guests', say`訪問期間，訪問團${list}。`)]
                : [frame('in order', left.length > 1 ? say`行程中，訪問團依序${list}。` : say`此行並${list}。`)]),
            ]
          : [frame(`then ${i}`, say`${lead}${list}。`)],
        opening && i === 0,
      ),
    )
  }
  return told
}

// Long lists are cut at the end of a group, or within one that alone is too long.
function chunked(groups: readonly ReportVisit[][]): ReportVisit[][][] {
  const chunks: ReportVisit[][][] = []
  for (const group of groups.flatMap((one) => pieces(one))) {
    const current = chunks.at(-1)
    if (current && current.flat().length + group.length <= perSentence) current.push(group)
    else chunks.push([group])
  }
  return chunks
}

function pieces(group: ReportVisit[]): ReportVisit[][] {
  if (group.length <= perSentence) return [group]
  const size = Math.ceil(group.length / Math.ceil(group.length / (perSentence - 1)))
  return Array.from({ length: Math.ceil(group.length / size) }, (_, i) => group.slice(i * size, (i + 1) * size))
}

/** The days of stops that have no paragraph of their own: 11月1日參訪甲，2日拜會乙. */
export function tellSchedule(t: Telling, stops: readonly ReportVisit[], opening: boolean): Phrase[] {
  const told: Phrase[] = []
  const days: Phrase[] = []
  let before = ''
  for (const stop of stops) {
    const now = after(t, ...told)
    const day = dayOf(now, stop)
    if (!day) continue
    const own = sameHouse(stop.institution, t.record.home) ? t.record.home : stop.institution
    const house = alsoStating(institutionPhrase(now, own), t.told.has(stop.ref) ? [] : [stop.ref])
    days.push(day)
    // Stops of one day follow it: 4月2日參訪甲，並拜會乙.
    const when = stops.length > 1 && day.text !== before ? day : { ...day, text: '' }
    before = day.text
    const verb = t.record.direction === 'incoming' && own === t.record.home ? '到訪' : visitVerb(stop.institution)
    told.push(say`${stops.length > 1 ? when : ''}${verb}${house}`)
  }
  if (told.length === 0) return []
  const last = told.at(-1)!
  const list = clauses(told, /^\d|^民國/u.test(last.text) ? '' : '並')
  if (stops.length === 1) return [choose(t, [frame('on day', say`${days[0]!}，訪問團${list}。`)], opening)]
  return [choose(t, [frame('schedule', say`訪問團${list}。`), frame('days', say`行程方面，${list}。`)], opening)]
}

import type { DayPart } from '../time/day-part'
import { parseTimes, type ReadTimes } from '../time/parse-times'
import type { ItemKind } from '../trip/vocabulary'

// The times of a flight or train in its words: "CI172 (08:30-12:10)", "Depart by CI834, arriving 17:10", 13:15抵達.

const clock = String.raw`\d{1,2}(?:[:：.h時时点點시]|시 )?\d{2}[分분]?(?:\s?[ap]\.?m?\.?(?![a-z]))?(?:\s*\(?\+\d\)?)?`
const arrivalBefore = new RegExp(
  String.raw`(?:\barriv\w*(?: (?:at|in)?[\p{L} ]{0,24})?|\barr\.?|\beta|` +
    String.raw`arrivo|llegada|arrivée|ankunft|抵達(?:時間)?|抵达(?:时间)?|到達|到达|到着|着|도착)` +
    String.raw`\s*[:：]?\s*(${clock})`,
  'iu',
)
const arrivalAfter = new RegExp(
  String.raw`(?<![\d:：.])(${clock})\s*(?:` +
    String.raw`[\p{Script=Hangul}\p{Script=Han}]{1,6}\s*)?(?:抵|到達|到达|到着|着|到(?=$|[\s，,。；;）)])|도착|\barriv|\barr\b)`,
  'iu',
)

const departureFirst = new RegExp(String.raw`^\W*(?:dep\w*\.?|出發|出发|起飛|起飞|출발)\s*[:：]?\s*(${clock})`, 'iu')
const rides = new Set<ItemKind>(['flight', 'train', 'transfer'])

/** The times of a row, with those that its words add if it is a journey. */
export function timesOfJourney(words: string, kind: ItemKind, times: ReadTimes | null): ReadTimes | null {
  if (!rides.has(kind) || times?.end != null) return times
  const start = times?.start ?? null
  const pair = kind === 'transfer' ? null : (pairIn(words) ?? endsIn(words))
  if (pair?.start && (start === pair.start || (start === null && fits(pair.start, times?.part ?? null))))
    return { ...pair, rest: '' }
  const arrival = (arrivalBefore.exec(words) ?? arrivalAfter.exec(words))?.[1]
  const end = arrival === undefined ? null : parseTimes(arrival, 'cell')
  // "Arrive LHR 0625 (BR67)"
  if (times === null && end?.start != null && /^\W*arriv/iu.test(words)) return { ...end, rest: '' }
  // "Departure 14:05 BR 868"
  const departure = times === null ? departureFirst.exec(words)?.[1] : undefined
  if (departure !== undefined) return parseTimes(departure, 'cell')
  if (times === null || start === null) return times
  if (end?.start == null || end.rest !== '' || end.start === start) return times
  return { ...times, end: end.start, endDays: end.startDays || null }
}

const code = String.raw`(?:\s*[A-Z]{3}(?![a-z]))?`
const departures = [
  new RegExp(String.raw`(?<![\d:：.])(${clock})\s*(?:発|发|出発|出發|出发|起飛|起飞|출발|\bdep)`, 'iu'),
  new RegExp(String.raw`(?:\bdep\w*\.?${code}|\betd|出發|出发|起飛|起飞|출발)\s*[:：]?\s*(${clock})`, 'iu'),
]
const arrivals = [
  arrivalAfter,
  arrivalBefore,
  new RegExp(String.raw`(?:\barr\w*\.?${code})\s*[:：]?\s*(${clock})`, 'iu'),
]

/** "8:30発／12:10着", "dep TPE 16:50 arr LAX 13:45". */
function endsIn(words: string): ReadTimes | null {
  const first = (patterns: readonly RegExp[]) => patterns.flatMap((one) => one.exec(words)?.[1] ?? [])[0]
  const [from, to] = [first(departures), first(arrivals)]
  if (from === undefined || to === undefined || from === to) return null
  return parseTimes(`${from}-${to}`, 'cell')
}

const pairs = new RegExp(String.raw`(?<![\d:：.])${clock}\s*(?:[-–—~～〜→>/]|to\b|至|到)\s*${clock}`, 'giu')

function pairIn(words: string): ReadTimes | null {
  const [found, ...others] = [...words.matchAll(pairs)].map(([text]) => parseTimes(text, 'cell'))
  return others.length === 0 && found?.start && found.end && found.rest === '' ? found : null
}

function fits(start: string, part: DayPart | null): boolean {
  if (part === 'morning') return start < '12:00'
  if (part === 'afternoon') return start >= '12:00' && start < '18:00'
  return part === 'evening' ? start >= '17:00' : true
}

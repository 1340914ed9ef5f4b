import type { ItemKind } from './vocabulary'
import { readTime } from './wall-time'

/** An itinerary item as read from a typed line. Times are `HH:mm`; `end` before `start` is the next day. */
export type TypedLine = { start: string | null; end: string | null; kind: ItemKind; title: string; place: string | null }

const time = String.raw`\d{1,2}(?:[:.h點]\d{2}|\d{2})?\s*(?:am|pm)?`
const beginning = new RegExp(String.raw`^(${time})(?:\s*(?:-|–|—|~|～|to|至)\s*(${time}))?(?=\s|,|，|、|$)[\s,，、]*`, 'i')

// The first that fits; more telling words stand first.
const kinds: readonly [ItemKind, RegExp][] = [
  ['courtesy call', /courtesy call|拜會|拜訪/i],
  ['signing', /\bsign(ing|s|ature)?\b|簽約|簽署/i],
  ['flight', /\bflight\b|\bfly\b|航班|飛往|搭機/i],
  ['train', /\b(train|KTX|HSR|shinkansen|railway)\b|高鐵|火車|新幹線/i],
  ['transfer', /\b(transfer|coach|bus|taxi|drive|pick-?up|subway|metro)\b|接駁|專車|前往/i],
  ['lodging', /\b(hotel check|check-?in|check-?out|lodging|overnight)\b|入住|退房|住宿/i],
  ['meal', /\b(breakfast|lunch|dinner|luncheon|banquet|supper|tea|coffee)\b|早餐|午餐|晚餐|午宴|晚宴|餐敘|茶敘/i],
  ['tour', /\b(tour|sightseeing|campus walk|museum)\b|參觀|導覽/i],
  ['event', /\b(reception|ceremony|forum|conference|symposium|reunion|exhibition)\b|典禮|論壇|研討會|校友會|酒會/i],
  ['free time', /\bfree\b|自由/i],
  ['internal', /\b(briefing|debrief|internal|prep)\b|行前|內部|檢討/i],
]

/**
 * Reads "10:00-11:30 Courtesy call, Hanyang University": times, then what, then after the last comma where.
 * @returns `null` where there is nothing but times.
 */
export function readLine(text: string): TypedLine | null {
  const line = text.normalize('NFC').trim().replace(/\s+/g, ' ')
  const times = beginning.exec(line)
  // A bare number is a time only beside a second one: "3 universities" and "2023 review" are not.
  const isTimed = times !== null && (times[2] !== undefined || /[:.h點]\d{2}|[ap]m/i.test(times[1]!))
  const start = isTimed ? readTime(times[1]!) : null
  const rest = start ? line.slice(times![0].length) : line
  const comma = Math.max(rest.lastIndexOf(', '), rest.lastIndexOf('，'))
  const title = (comma > 0 ? rest.slice(0, comma) : rest).trim()
  const place = comma > 0 ? rest.slice(comma + 1).trim() : ''
  if (title === '') return null
  return {
    start,
    end: start && times![2] ? readTime(times![2]) : null,
    kind: kinds.find(([, words]) => words.test(title))?.[0] ?? 'meeting',
    title,
    place: place || null,
  }
}

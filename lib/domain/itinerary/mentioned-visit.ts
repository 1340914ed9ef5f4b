import type { Day } from '../time/day'
import { searchKey } from '../text/search-key'
import type { TripRecord, Visit } from '../trip/trip-record'
import type { Directory, Institution } from '../directory/entry'

/** The institution that a typed line mentions. */
export type MentionedVisit = {
  institution: Institution
  /** The visit there on that day; `null` if there is none and one can be added. */
  visit: Visit | null
  /** True if the typed place is only the institution's name. */
  isWholePlace: boolean
}

/**
 * The institution that a line mentions, as its place or in its text, in any language or by acronym; the longest name
 * counts. `null` if there is none, or if two are equally likely.
 * @param day `null` for an unscheduled item, which can belong to any visit there
 */
export function mentionedVisit(
  record: TripRecord,
  { institutions }: Directory,
  line: { title: string; place: string | null },
  day: Day | null,
): MentionedVisit | null {
  const visitedIds = new Set(record.visit.map(({ institutionId }) => institutionId))
  // Our own institution is where the trip starts: it is visited only if it already has a visit.
  const known = Object.values(institutions).filter(({ id }) => id !== record.trip.homeId || visitedIds.has(id))
  const [place, title] = [line.place ?? '', line.title]
  const atPlace = only(
    known.filter((one) => isNamed(one, place)),
    visitedIds,
  )
  const found = atPlace ?? only(begun(known, place), visitedIds) ?? longest(known, place) ?? longest(known, title)
  if (!found) return null
  const here = record.visit.filter((visit) => visit.institutionId === found.id)
  const onDay = here.find(
    (visit) => day !== null && visit.day !== null && visit.day <= day && day <= (visit.lastDay ?? visit.day),
  )
  const open = here.filter((visit) => day === null || visit.day === null)
  const visit = onDay ?? (open.length === 1 ? open[0] : null) ?? null
  return { institution: found, visit, isWholePlace: isNamed(found, place) || begun([found], place).length > 0 }
}

/** True if the words are a name of the institution in any language, or its acronym. */
export function isNamed(institution: Pick<Institution, 'name' | 'acronym'>, words: string): boolean {
  return words.trim() !== '' && namesOf(institution).includes(searchKey(words))
}

function namesOf({ name, acronym }: Pick<Institution, 'name' | 'acronym'>): string[] {
  return [...Object.values(name), acronym ?? ''].map((one) => searchKey(one)).filter((one) => one !== '')
}

function begun(known: readonly Institution[], place: string): Institution[] {
  const typed = searchKey(place)
  return typed.length < 2 ? [] : known.filter((one) => namesOf(one).some((name) => name.startsWith(typed)))
}

// Of several matches, those that the trip visits count.
function only(found: readonly Institution[], visitedIds: ReadonlySet<string>): Institution | null {
  const visited = found.filter(({ id }) => visitedIds.has(id))
  const likely = visited.length > 0 ? visited : found
  return (likely.length === 1 ? likely[0] : null) ?? null
}

function longest(known: readonly Institution[], words: string): Institution | null {
  const key = searchKey(words)
  const found = known
    .map((one) => ({
      one,
      length: Math.max(
        0,
        ...namesOf(one)
          .filter((name) => holds(key, name))
          .map((name) => name.length),
      ),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
  return found[0] && found[0].length > (found[1]?.length ?? 0) ? found[0].one : null
}

// Names in alphabets must match whole words; Chinese, Japanese and Korean have no word boundaries.
function holds(text: string, name: string): boolean {
  if (/^[^\p{L}\p{N}]*[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u.test(name))
    return name.length >= 2 && text.includes(name)
  if (name.length < 3) return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (
      !/[\p{Script=Latin}\p{N}]$/u.test(text.slice(0, at)) &&
      !/^[\p{Script=Latin}\p{N}]/u.test(text.slice(at + name.length))
    )
      return true
  }
  return false
}

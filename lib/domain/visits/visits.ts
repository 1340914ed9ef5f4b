import { type Day, isFullDay, parseDay } from '../time/day'
import type { Edit } from '../trip/edit'
import { localWords } from '../text/local-script'
import { fullName, nativeName, type PersonName } from '../text/person-name'
import type { Texts, Words } from '../text/text'
import type { Agreement, Host, Line, Noun, Topic, TripRecord, Visit } from '../trip/trip-record'
import type { Directory, Institution } from '../directory/entry'
import { ofVisit } from '../trip/trip-record'

// The programme of visits as it is read: stops in the order of travel with all that belongs to each.

/** One stop. `number` counts from 1; `institution` is missing only where the directory has lost it. */
export type Stop = {
  number: number
  visit: Visit
  institution: Institution | undefined
  hosts: readonly Host[]
  topics: readonly Topic[]
  agreements: readonly Agreement[]
}

/** The stops in the order of travel, which is the order of the record whatever their days say. */
export function stopsOf(record: TripRecord, directory: Directory): Stop[] {
  return record.visit.map((visit, i) => ({
    number: i + 1,
    visit,
    institution: directory.institutions[visit.institutionId],
    hosts: ofVisit(record.host, visit.id),
    topics: ofVisit(record.topic, visit.id),
    agreements: ofVisit(record.agreement, visit.id),
  }))
}

/** Topics of the trip as a whole, tied to no stop. */
export function pooledTopics(record: TripRecord): Topic[] {
  return record.topic.filter((topic) => topic.visitId === null)
}

/** Where the stop is: the city entered for it, else the institution's. */
export function cityOf({ visit, institution }: Pick<Stop, 'visit' | 'institution'>): Texts | null {
  return visit.city ?? institution?.city ?? null
}

/** A person's name in the script of their country, where that is not what is shown already. */
export function localName(name: PersonName, country: string | null | undefined, locale: string): Words | null {
  const shown = fullName(name, locale)
  const local = localWords(name.full, country, shown.lang) ?? nativeName(name, shown.lang)
  return local && local.text !== shown.text ? local : null
}

/** People who may have signed: ours in order of precedence, the hosts of the stop, and whoever is named as signer. */
export function possibleSigners(
  record: TripRecord,
  visitId: string,
  signerIds: readonly string[],
): { ours: string[]; theirs: string[] } {
  const ours = distinct(record.member.map((m) => m.personId))
  const theirs = distinct(ofVisit(record.host, visitId).map((h) => h.personId)).filter((id) => !ours.includes(id))
  return { ours, theirs: distinct([...theirs, ...signerIds.filter((id) => !ours.includes(id))]) }
}

/** True where `a` is certainly before `b`: compared as far as both are known, years only where both have one. */
export function isEarlier(a: Day, b: Day): boolean {
  const x = parseDay(a)
  const y = parseDay(b)
  if (!x || !y || (x.year === undefined) !== (y.year === undefined)) return false
  for (const part of ['year', 'month', 'day'] as const) {
    const [p, q] = [x[part], y[part]]
    if (p === undefined && q === undefined) continue
    if (p === undefined || q === undefined) return false
    if (p !== q) return p < q
  }
  return false
}

/** The year that a day typed without one belongs to: that of the trip, where it is known and only one. */
export function yearOfTrip({ start, end }: { start: Day | null; end: Day | null }): number | null {
  const years = distinct([start, end].map((day) => (day ? String(parseDay(day)?.year ?? '') || null : null)))
  return years.length === 1 ? Number(years[0]) : null
}

/** True where a day can stand with its weekday and without its year. */
export function isWithinYear(day: Day | null, year: number | null): day is Day {
  return isFullDay(day) && year !== null && day.startsWith(`${year}-`)
}

/**
 * Moves a line among its fellows (the hosts of one visit, say) to the place `to`, counted from 0 and kept within.
 * @returns `null` where it stands there already
 */
export function placeAt(noun: Noun, fellows: readonly Line[], id: string, to: number): Edit | null {
  const from = fellows.findIndex((line) => line.id === id)
  const place = Math.min(Math.max(to, 0), fellows.length - 1)
  if (from < 0 || place === from) return null
  const others = fellows.filter((line) => line.id !== id)
  return { do: 'move', noun, id, before: others[place]?.id ?? null }
}

function distinct(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id): id is string => !!id))]
}

import { type Day, isFullDay, parseDay } from '../time/day'
import type { Edit } from '../trip/edit'
import { localWords } from '../text/local-script'
import { fullName, nativeName, type PersonName } from '../text/person-name'
import type { Texts, Words } from '../text/text'
import type { Agreement, Host, Entity, EntityName, Topic, TripRecord, Visit } from '../trip/trip-record'
import type { Directory, Institution } from '../directory/entry'
import { ofVisit } from '../trip/trip-record'

// The visits in reading order: the order of travel, each with everything that belongs to it.

/** One visit. `number` counts from 1; `institution` is missing only if it is no longer in the directory. */
export type VisitDetails = {
  number: number
  visit: Visit
  institution: Institution | undefined
  hosts: readonly Host[]
  topics: readonly Topic[]
  agreements: readonly Agreement[]
}

/** The visits in the order of travel, which is their order in the record, whatever their days. */
export function visitDetails(record: TripRecord, directory: Directory): VisitDetails[] {
  return record.visit.map((visit, i) => ({
    number: i + 1,
    visit,
    institution: directory.institutions[visit.institutionId],
    hosts: ofVisit(record.host, visit.id),
    topics: ofVisit(record.topic, visit.id),
    agreements: ofVisit(record.agreement, visit.id),
  }))
}

/** Topics of the whole trip, not of one visit. */
export function pooledTopics(record: TripRecord): Topic[] {
  return record.topic.filter((topic) => topic.visitId === null)
}

/** The city of a visit: the one entered for it, else the institution's. */
export function cityOf({ visit, institution }: Pick<VisitDetails, 'visit' | 'institution'>): Texts | null {
  return visit.city ?? institution?.city ?? null
}

/** A person's name in the script of their country, if it differs from the one already shown. */
export function localName(name: PersonName, country: string | null | undefined, locale: string): Words | null {
  const shown = fullName(name, locale)
  const local = localWords(name.full, country, shown.lang) ?? nativeName(name, shown.lang)
  return local && local.text !== shown.text ? local : null
}

/** Possible signers: our members in order of precedence, the hosts of the visit, and signers already entered. */
export function possibleSigners(
  record: TripRecord,
  visitId: string,
  signerIds: readonly string[],
): { ours: string[]; theirs: string[] } {
  const ours = distinct(record.member.map((m) => m.personId))
  const theirs = distinct(ofVisit(record.host, visitId).map((h) => h.personId)).filter((id) => !ours.includes(id))
  return { ours, theirs: distinct([...theirs, ...signerIds.filter((id) => !ours.includes(id))]) }
}

/** True if `a` is certainly before `b`: compares only parts that both days have. */
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

/** The year of a day typed without one: that of the trip, if it has exactly one. */
export function yearOfTrip({ start, end }: { start: Day | null; end: Day | null }): number | null {
  const years = distinct([start, end].map((day) => (day ? String(parseDay(day)?.year ?? '') || null : null)))
  return years.length === 1 ? Number(years[0]) : null
}

/** True if a day can be shown with its weekday and without its year. */
export function isWithinYear(day: Day | null, year: number | null): day is Day {
  return isFullDay(day) && year !== null && day.startsWith(`${year}-`)
}

/**
 * Moves an entry among its siblings (for example the hosts of one visit) to the index `to`, from 0, clamped to the
 * list.
 * @returns `null` if it is already there
 */
export function placeAt(noun: EntityName, fellows: readonly Entity[], id: string, to: number): Edit | null {
  const from = fellows.findIndex((line) => line.id === id)
  const place = Math.min(Math.max(to, 0), fellows.length - 1)
  if (from < 0 || place === from) return null
  const others = fellows.filter((line) => line.id !== id)
  return { do: 'move', noun, id, before: others[place]?.id ?? null }
}

function distinct(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id): id is string => !!id))]
}

import type { PersonName } from '../text/person-name'
import type { Texts } from '../text/text'
import { type Host, type Member, ofVisit, type TripRecord } from '../trip/trip-record'
import { type Directory } from '../directory/entry'

/** One participant of a meeting: name, title held there, and entry in the directory. */
export type Attendee = {
  /** `null` for an unnamed person or a group. */
  personId: string | null
  name: PersonName | null
  title: Texts | null
  /** People in an unnamed group; 1 for a person. */
  count: number
}

/** Two counterparts by rank; `null` if one side has no one left. */
export type Pair = { member: Attendee | null; host: Attendee | null }

/** The roles with a counterpart; coordinators and interpreters have none. */
const pairedRoles: readonly Member['role'][] = ['leader', 'co-leader', 'member']

/**
 * Both sides of a visit in order of precedence, paired first with first. `attendeeIds` are the attending people of the
 * delegation, `null` for all of them.
 */
export function counterpartPairs(
  record: TripRecord,
  { people }: Directory,
  visitId: string,
  attendeeIds: readonly string[] | null,
): { pairs: readonly Pair[]; accompanying: readonly Attendee[] } {
  const toAttendee = ({ personId, title, count }: Pick<Member, 'personId' | 'title' | 'count'>): Attendee => ({
    personId,
    name: (personId !== null && people[personId]?.name) || null,
    title,
    count,
  })
  const comes = ({ personId }: Member) => attendeeIds === null || (personId !== null && attendeeIds.includes(personId))
  const coming = record.member.filter(comes)
  const members = coming.filter(({ role }) => pairedRoles.includes(role)).map(toAttendee)
  const hosts = ofVisit(record.host, visitId).map((host: Host) => toAttendee({ ...host, count: 1 }))
  const pairs = Array.from({ length: Math.max(members.length, hosts.length) }, (_, i) => ({
    member: members[i] ?? null,
    host: hosts[i] ?? null,
  }))
  return { pairs, accompanying: coming.filter(({ role }) => !pairedRoles.includes(role)).map(toAttendee) }
}

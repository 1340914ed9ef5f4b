import type { PersonName } from '../text/person-name'
import type { Texts } from '../text/text'
import { type Host, type Member, ofVisit, type TripRecord } from '../trip/trip-record'
import { type Directory } from '../directory/entry'

/** One person at a table: their name, the title they hold there, and who they are in the directory. */
export type Seat = {
  /** `null`: a place whose holder is not named, or a group. */
  personId: string | null
  name: PersonName | null
  title: Texts | null
  /** People in an unnamed group; 1 for a person. */
  count: number
}

/** Two who face each other by rank; `null` where the other side has nobody left. */
export type Pair = { member: Seat | null; host: Seat | null }

/** The roles that sit at the table; the others see to it that the meeting goes well, and have no counterpart. */
const seated: readonly Member['role'][] = ['leader', 'co-leader', 'member']

/**
 * Both sides of a visit in their order of precedence, paired first with first. `attendeeIds` are the people of the
 * delegation who come, `null` all of them.
 */
export function acrossTheTable(
  record: TripRecord,
  { people }: Directory,
  visitId: string,
  attendeeIds: readonly string[] | null,
): { pairs: readonly Pair[]; accompanying: readonly Seat[] } {
  const seat = ({ personId, title, count }: Pick<Member, 'personId' | 'title' | 'count'>): Seat => ({
    personId,
    name: (personId !== null && people[personId]?.name) || null,
    title,
    count,
  })
  const comes = ({ personId }: Member) => attendeeIds === null || (personId !== null && attendeeIds.includes(personId))
  const coming = record.member.filter(comes)
  const members = coming.filter(({ role }) => seated.includes(role)).map(seat)
  const hosts = ofVisit(record.host, visitId).map((host: Host) => seat({ ...host, count: 1 }))
  const pairs = Array.from({ length: Math.max(members.length, hosts.length) }, (_, i) => ({
    member: members[i] ?? null,
    host: hosts[i] ?? null,
  }))
  return { pairs, accompanying: coming.filter(({ role }) => !seated.includes(role)).map(seat) }
}

import type { PersonName } from './person-name'
import type { Texts } from './text'
import { type Directory, type Host, type Member, ofVisit, type TripRecord } from './trip-record'

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
export type Pair = { ours: Seat | null; theirs: Seat | null }

/** The roles that sit at the table; the others see to it that the meeting goes well, and have no counterpart. */
const seated: readonly Member['role'][] = ['leader', 'co-leader', 'member']

/**
 * Both sides of a visit in their order of precedence, paired first with first. `attendeeIds` are the people of the
 * delegation who come, `null` all of them. Ours are whoever travels, whichever way: hosts are always theirs.
 */
export function acrossTheTable(
  record: TripRecord, { people }: Directory, visitId: string, attendeeIds: readonly string[] | null,
): { pairs: readonly Pair[]; accompanying: readonly Seat[] } {
  const seat = ({ personId, title, count }: Pick<Member, 'personId' | 'title' | 'count'>): Seat => (
    { personId, name: (personId !== null && people[personId]?.name) || null, title, count }
  )
  const comes = ({ personId }: Member) => attendeeIds === null || (personId !== null && attendeeIds.includes(personId))
  const members = record.member.filter(comes)
  const ours = members.filter(({ role }) => seated.includes(role)).map(seat)
  const theirs = ofVisit(record.host, visitId).map((host: Host) => seat({ ...host, count: 1 }))
  const pairs = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, i) => ({ ours: ours[i] ?? null, theirs: theirs[i] ?? null }))
  return { pairs, accompanying: members.filter(({ role }) => !seated.includes(role)).map(seat) }
}

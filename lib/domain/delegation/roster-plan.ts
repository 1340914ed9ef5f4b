import { personNamed, type PersonValues } from '../directory/directory'
import type { Edit } from '../trip/edit'
import type { RosterRow } from './roster-rows'
import { isSamePerson } from '../directory/same-entry'
import type { Member } from '../trip/trip-record'
import type { Person } from '../directory/entry'

/** The result of importing a pasted row. `personId` is an entry of the directory. */
export type RosterOutcome =
  | { becomes: 'member'; personId: string }
  | { becomes: 'new person'; person: PersonValues }
  | { becomes: 'unnamed' }
  /** Already in the delegation, or in an earlier row. */
  | { becomes: 'double'; personId: string | null }

/**
 * Plans the import of each row, given the candidates from the directory. `institutionId` is the institution of new
 * people. In doubt two entries are two people: see `isSamePerson`.
 */
export function planRoster(
  rows: readonly RosterRow[],
  known: readonly Person[],
  members: readonly Member[],
  institutionId: string | null,
): RosterOutcome[] {
  const taken = new Set(members.map(({ personId }) => personId).filter((id) => id !== null))
  const made: PersonValues[] = []
  return rows.map(({ name, email, phone }) => {
    if (!name) return { becomes: 'unnamed' }
    const person: PersonValues = { ...personNamed(name.full, institutionId), name, email, phone }
    const same = known.find((one) => isSamePerson(one, person))
    if (same) {
      if (taken.has(same.id)) return { becomes: 'double', personId: same.id }
      taken.add(same.id)
      return { becomes: 'member', personId: same.id }
    }
    if (made.some((one) => isSamePerson(one, person))) return { becomes: 'double', personId: null }
    made.push(person)
    return { becomes: 'new person', person }
  })
}

/** One edit that appends all rows to the delegation. `personIds` are in the order of the rows. */
export function addRoster(
  rows: readonly RosterRow[],
  personIds: readonly (string | null)[],
  newId: () => string,
): Edit {
  return {
    do: 'all',
    edits: rows.map(({ title, unit, role, count }, i) => ({
      do: 'add',
      noun: 'member',
      id: newId(),
      values: { personId: personIds[i] ?? null, title, unit, role, count: personIds[i] ? 1 : count },
    })),
  }
}

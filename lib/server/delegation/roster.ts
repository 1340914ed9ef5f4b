import { eq, inArray, or } from 'drizzle-orm'
import { db } from '../../../db/client'
import { people, trips } from '../../../db/schema'
import { mostRows } from '../../domain/delegation/longest-roster'
import type { Person } from '../../domain/directory/entry'
import { isMaybeSamePerson } from '../../domain/directory/same-entry'
import { defaultValues } from '../../domain/trip/entity-fields'
import type { PersonName } from '../../domain/text/person-name'
import { Refused, type TripAccess } from '../access/access'

/** What is asked about the people of a roster: their names by language, and e-mail addresses. Nothing else is sent. */
export type RosterQuestion = { names: readonly PersonName['full'][]; emails: readonly string[] }

/**
 * The people of the directory who may be meant by a pasted roster: people of the trip's own delegation (our
 * institution, or the guest's) by name, of other institutions by e-mail address. Answers with no e-mail address that
 * was not asked for. @throws Refused when `institutionId` is not an institution of this trip
 */
export async function findRosterPeople(
  { tripId }: TripAccess<'edit trip'>,
  { names, emails: asked }: RosterQuestion,
  institutionId: string | null,
): Promise<Person[]> {
  if (institutionId !== null) {
    const [trip] = await db()
      .select({ homeId: trips.homeId, guestId: trips.guestId })
      .from(trips)
      .where(eq(trips.id, tripId))
    if (!trip || ![trip.homeId, trip.guestId].includes(institutionId)) throw new Refused('not found')
  }
  const emails = [...new Set(asked)].slice(0, mostRows)
  const conditions = [
    ...(institutionId ? [eq(people.institutionId, institutionId)] : []),
    ...(emails.length > 0 ? [inArray(people.email, emails)] : []),
  ]
  if (conditions.length === 0) return []
  const candidates = await db()
    .select({ id: people.id, name: people.name, institutionId: people.institutionId, email: people.email })
    .from(people)
    .where(or(...conditions))
    .orderBy(people.searchKey)
  const isAsked = isMaybeSamePerson(names)
  return candidates
    .filter(({ name, email }) => isAsked(name.full) || (email !== null && emails.includes(email)))
    .map(({ email, ...person }) => ({
      ...defaultValues.person,
      ...person,
      email: email && emails.includes(email) ? email : null,
    }))
}

import { cache } from 'react'
import { inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { people } from '../../../db/schema'
import { delegationView, isContact, travellerView } from '../../domain/releases/traveller-view'
import { emptyRecord } from '../../domain/trip/edit'
import { contactsOf, withoutContacts } from '../../domain/directory/contacts'
import type { Person } from '../../domain/directory/entry'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { allows, Refused, type TripAccess } from '../access/access'
import { withOwnContacts } from './own-contacts'
import { loadTrip } from '../trip/load-trip'
import { newestRelease, type Release } from './release-record'

// The header of a trip and the tab below it share one read per request.
const load = cache(loadTrip)

/**
 * The trip as this user may see it: planners read the draft, everyone else reads what travellers may see of the latest
 * release, which before the first is an empty trip. @throws Refused
 */
export async function readTrip(access: TripAccess<'see trip'>): Promise<WholeTrip> {
  if (allows(access, 'edit trip')) return readDraft(access)
  return (await readReleased(access))?.whole ?? unreleasedTrip(access.tripId)
}

/** The latest release: complete for planners, the traveller view for all others; `null` before the first. */
export async function readLatestRelease(access: TripAccess<'see trip'>): Promise<Release | null> {
  return allows(access, 'edit trip') ? newestRelease(access.tripId) : readReleased(access)
}

/** The latest release as travellers may see it, for any reader; `null` before the first. */
export async function readReleased({ tripId, viewer }: TripAccess<'see trip'>): Promise<Release | null> {
  const release = await newestRelease(tripId)
  if (!release) return null
  return { ...release, whole: travellerView(await withContacts(release), viewer.personId) }
}

/**
 * A trip for printing. Planners print the draft or the latest release for the whole delegation, with booking references
 * only for items that everyone attends, or for one person (`personId`), with their references. Others print their own
 * view of the release. @throws Refused
 */
export async function readToPrint(
  access: TripAccess<'see trip'>,
  which: 'draft' | 'released',
  personId: string | null = null,
): Promise<WholeTrip> {
  if (!allows(access, 'edit trip')) return readTrip(access)
  const release = which === 'released' ? await newestRelease(access.tripId) : null
  const whole = which === 'draft' ? await readDraft(access) : release && (await withContacts(release))
  if (!whole) return unreleasedTrip(access.tripId)
  return personId === null ? delegationView(whole) : travellerView(whole, personId)
}

async function readDraft({ tripId, viewer }: TripAccess<'edit trip'>): Promise<WholeTrip> {
  const whole = await load(tripId)
  if (!whole) throw new Refused('not found')
  return withOwnContacts(viewer, whole)
}

/** What travellers read of a trip before its first release: nothing. */
export function unreleasedTrip(tripId: string): WholeTrip {
  return {
    id: tripId,
    version: 0,
    record: emptyRecord({ language: 'en', direction: 'outgoing', homeId: '' }),
    directory: { people: {}, institutions: {} },
  }
}

// Releases contain no contacts, because they could be outdated: they are read from the current directory.
async function withContacts({ whole, contactIds }: Release): Promise<WholeTrip> {
  const { record, directory } = whole
  const ids = Object.keys(directory.people).filter(
    (id) => isContact(record, id) && (contactIds === null || contactIds.includes(id)),
  )
  if (ids.length === 0) return whole
  const rows = await db().select().from(people).where(inArray(people.id, ids))
  const contacts = new Map(rows.map((row) => [row.id, contactsOf(row)]))
  const persons = Object.fromEntries(
    Object.values(directory.people).map((one): [string, Person] => [
      one.id,
      { ...withoutContacts(one), ...contacts.get(one.id) },
    ]),
  )
  return { ...whole, directory: { ...directory, people: persons } }
}

import { cache } from 'react'
import { personIds } from '../../../db/trip-read'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { Refused, type TripAccess } from '../access/access'
import { forTravellers } from './traveller-view'
import { newestRelease } from './release-record'
import { loadTrip } from '../trip/trip-record'

// The head of a trip and the tab below it read the same one, once a request.
const load = cache(loadTrip)

/**
 * The trip as this viewer may see it: those who do not plan it read the items that were handed out last, none before,
 * and no staff notes. @throws Refused
 */
export async function readTrip(access: TripAccess<'see trip'>): Promise<WholeTrip> {
  const whole = await load(access.tripId)
  if (!whole) throw new Refused('not found')
  const seen = access.may.has('edit trip')
    ? whole
    : withItemsOf(whole, (await newestRelease(access.tripId))?.whole ?? null)
  return access.may.has('see staff notes') ? seen : forTravellers(seen)
}

/**
 * The trip as it is handed to those who travel, whoever asks: with the items that were handed out last, or for those who
 * plan it with those of the draft. @throws Refused
 */
export async function readToHandOut(access: TripAccess<'see trip'>, which: 'draft' | 'released'): Promise<WholeTrip> {
  const whole = await load(access.tripId)
  if (!whole) throw new Refused('not found')
  const isDraft = which === 'draft' && access.may.has('edit trip')
  return forTravellers(isDraft ? whole : withItemsOf(whole, (await newestRelease(access.tripId))?.whole ?? null))
}

/** Phones of hosts and of the trip's coordinators, by person: those that a traveller may have to call. @throws Refused */
export async function readPhonesToCarry(access: TripAccess<'see trip'>): Promise<Record<string, string>> {
  const whole = await load(access.tripId)
  if (!whole) throw new Refused('not found')
  const {
    record: { host, member },
    directory: { people },
  } = whole
  const called = [...host, ...member.filter(({ role }) => role === 'coordinator')].flatMap(
    ({ personId }) => personId ?? [],
  )
  return Object.fromEntries(
    called.flatMap((id): [string, string][] => (people[id]?.phone ? [[id, people[id].phone]] : [])),
  )
}

/** A draft with the items of what was handed out: its own stay with the planners, and so does who is named by nothing else. */
export function withItemsOf(draft: WholeTrip, handedOut: WholeTrip | null): WholeTrip {
  const record = { ...draft.record, unscheduled: [], item: handedOut?.record.item ?? [] }
  const named = new Set(personIds(record))
  const people = Object.entries({ ...handedOut?.directory.people, ...draft.directory.people }).filter(([id]) =>
    named.has(id),
  )
  const institutions = { ...handedOut?.directory.institutions, ...draft.directory.institutions }
  return { ...draft, record, directory: { people: Object.fromEntries(people), institutions } }
}

import { cache } from 'react'
import { Refused, type TripAccess } from './access'
import { loadTrip } from './trip-record'
import type { WholeTrip } from '../domain/trip-record'

// The head of a trip and the tab below it read the same one, once a request.
const load = cache(loadTrip)

/** The trip as this viewer may see it: without the staff's notes where they may not see them. @throws Refused */
export async function readTrip(access: TripAccess<'see trip'>): Promise<WholeTrip> {
  const whole = await load(access.tripId)
  if (!whole) throw new Refused('not found')
  return access.may.has('see staff notes') ? whole : forTravellers(whole)
}

// Staff notes, talking with the office about people, and the directory's private lines stay in the office.
function forTravellers(whole: WholeTrip): WholeTrip {
  const people = Object.fromEntries(Object.entries(whole.directory.people).map(([id, person]) => [id, { ...person, email: null, phone: null }]))
  return {
    ...whole,
    record: { ...whole.record, item: whole.record.item.map(withoutStaffNotes), unscheduled: whole.record.unscheduled.map(withoutStaffNotes) },
    directory: { ...whole.directory, people },
  }
}

function withoutStaffNotes<L extends { staffNotes: unknown }>(line: L): L {
  return { ...line, staffNotes: null }
}

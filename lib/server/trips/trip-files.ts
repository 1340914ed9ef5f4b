import { z } from 'zod'
import { slugOf } from '../../domain/newsroom/slug'
import { exportTripFile } from '../../domain/trip/trip-export'
import { type FileProblem, readTripFile, tripFileSchema } from '../../domain/trip/trip-file'
import { firstDay } from '../../domain/trip/trip-copy'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { OfficeAccess, TripAccess } from '../access/access'
import { Refused } from '../access/access'
import { storeTripFile } from './trip-import'
import { withOwnContacts } from '../releases/own-contacts'
import { loadTrip } from '../trip/load-trip'

/** The largest trip file accepted, in bytes. */
export const largestFile = 5 * 1024 * 1024

/** Imports a trip from the bytes of a trip file. With any error nothing is stored and all errors are returned. */
export async function importTrip(
  { viewer }: OfficeAccess<'create trip'>,
  bytes: Uint8Array,
): Promise<{ ok: true; id: string } | { ok: false; problems: FileProblem[] }> {
  if (bytes.byteLength > largestFile) return refused('larger than 5 MB')
  const reading = readTripFile(bytes)
  if (!reading.ok) return reading
  const { id } = await storeTripFile(reading.file, { userId: viewer.id })
  return { ok: true, id }
}

/** Exports the trip as the planner may read it, with staff notes and phone numbers, and a file name. @throws Refused */
export async function exportTripJson(access: TripAccess<'edit trip'>): Promise<{ json: string; name: string }> {
  const whole = await loadTrip(access.tripId)
  if (!whole) throw new Refused('not found')
  const file = exportTripFile(await withOwnContacts(access.viewer, whole))
  return { json: `${JSON.stringify(file, null, 2)}\n`, name: fileName(whole) }
}

/** The JSON Schema of the trip file, derived from the validator. It does not check references between parts. */
export function tripFileJsonSchema(): object {
  const schema = z.toJSONSchema(tripFileSchema, { io: 'input' })
  return { title: 'Attaché trip file, format trip/1', ...schema }
}

function fileName({ record, directory, id }: WholeTrip): string {
  const { trip, visit } = record
  const place = directory.institutions[(trip.direction === 'incoming' ? trip.guestId : visit[0]?.institutionId) ?? '']
  const words = [...Object.values(trip.title ?? {}), ...Object.values(place?.name ?? {})]
    .map(slugOf)
    .find((slug) => slug.length > 2)
  return `${[words ?? id, firstDay(record)].filter(Boolean).join('-')}.trip.json`
}

function refused(message: string): { ok: false; problems: FileProblem[] } {
  return { ok: false, problems: [{ path: '', message }] }
}

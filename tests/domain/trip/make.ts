import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { applyEdit, type Edit, emptyRecord } from '@/lib/domain/trip/edit'
import type { Entities, EntityName, Trip, TripRecord, Values } from '@/lib/domain/trip/trip-record'

/** A trip's details for tests, with the given values. */
export function tripOf(part: Partial<Trip> = {}): Trip {
  return { ...defaultValues.trip, language: 'en', direction: 'outgoing', homeId: 'home', ...part }
}

type Given = { [N in EntityName]?: readonly (Partial<Entities[N]> & { id: string })[] }

/** A record with these entries; missing fields have their default values. */
export function recordOf(lines: Given = {}, trip: Partial<Trip> = {}): TripRecord {
  let record = emptyRecord(tripOf(trip))
  for (const [noun, given] of Object.entries(lines) as [EntityName, readonly { id: string }[]][]) {
    for (const { id, ...values } of given) {
      record = applyEdit(record, {
        do: 'add',
        noun,
        id,
        values: { ...needed[noun], ...defaultValues[noun], ...values },
      } as unknown as Edit)
    }
  }
  return record
}

const needed: { [N in EntityName]: Partial<Values<N>> } = {
  member: {},
  visit: { institutionId: 'hanyang' },
  host: { visitId: 'v1' },
  topic: { subject: { en: 'student exchange' } },
  agreement: { visitId: 'v1', kind: { en: 'memorandum of understanding' } },
  item: { kind: 'meeting', title: { en: 'Meeting' }, start: '2026-11-03T10:00', timeZone: 'Asia/Seoul' },
  unscheduled: { kind: 'meeting', title: { en: 'Meeting' } },
  quote: { speakerId: 'p1', text: { en: 'We agree.' } },
  nextStep: { text: { en: 'a return visit' } },
  task: { text: { en: 'Order gifts' } },
  emergency: { kind: 'hospital' },
}

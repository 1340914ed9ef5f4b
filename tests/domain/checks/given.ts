import type { Calendars } from '@/lib/domain/checks/calendar'
import { findingsOf } from '@/lib/domain/checks/checks'
import type { Check, Finding } from '@/lib/domain/checks/finding'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory, Institution } from '@/lib/domain/directory/entry'

export const institution = (id: string, more: Partial<Institution> = {}): Institution => ({
  id,
  name: { en: id },
  acronym: null,
  latitude: null,
  longitude: null,
  kind: 'university',
  country: 'KR',
  city: null,
  timeZone: null,
  address: null,
  website: null,
  background: [],
  ...more,
})

export const directory = (...institutions: Institution[]): Directory => ({
  people: {},
  institutions: Object.fromEntries(institutions.map((i) => [i.id, i])),
})

type With = { today?: string; calendars?: Calendars; directory?: Directory }

/** All warnings of a record, or those of one check; judged well before the trip unless `today` says otherwise. */
export function found(
  record: TripRecord,
  check?: Check,
  { today = '2026-01-01', calendars = {}, directory: entries = directory(institution('hanyang')) }: With = {},
): Finding[] {
  return findingsOf({ record, directory: entries, today, calendars }).filter(
    (one) => check === undefined || one.check === check,
  )
}

/** The ids that each warning of a check concerns, with its first one first. */
export const at = (findings: readonly Finding[]): string[][] =>
  findings.map(({ concerns }) => concerns.map(({ id }) => id))

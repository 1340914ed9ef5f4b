import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportTripFile } from '@/lib/domain/trip/trip-export'
import { readTripFile, type TripFile } from '@/lib/domain/trip/trip-file'
import { importTripFile } from '@/lib/domain/trip/trip-import'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { tripFiles } from './trip-file-arbitraries'

const folder = join(import.meta.dirname, '../../fixtures/trips')
const cases = readdirSync(folder).filter((name) => name.endsWith('.trip.json'))

describe('a trip file that was imported and exported again', () => {
  it('has twelve test cases', () => expect(cases).toHaveLength(12))

  it.each(cases)('has the same content, except for ids: %s', (name) => {
    const reading = readTripFile(readFileSync(join(folder, name), 'utf8'))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const again = exportTripFile(imported(reading.file))
    expect(readTripFile(JSON.stringify(again)).ok).toBe(true)
    expect(withoutIds(again)).toEqual(withoutIds(reading.file))
  })

  it('has the same content whatever it contains', () => {
    fc.assert(
      fc.property(tripFiles, (file) => {
        const reading = readTripFile(JSON.stringify(file))
        expect(reading).toEqual({ ok: true, file })
        expect(withoutIds(exportTripFile(imported(file)))).toEqual(withoutIds(file))
      }),
    )
  })
})

function imported(file: TripFile): WholeTrip {
  let last = 0
  const { record, institutions, people } = importTripFile(
    file,
    { institutions: [], people: [] },
    () => `id ${(last += 1)}`,
  )
  const byId = <T extends { id: string }>(list: T[]) => Object.fromEntries(list.map((entry) => [entry.id, entry]))
  return { id: 'this trip', version: 1, record, directory: { institutions: byId(institutions), people: byId(people) } }
}

// Every id replaced by a name, or omitted if nothing refers to it.
function withoutIds(file: TripFile): unknown {
  const names = new Map<string, string>()
  file.institutions.forEach(({ id }, i) => names.set(`institution ${id}`, `institution ${i}`))
  file.people?.forEach(({ id }, i) => names.set(`person ${id}`, `person ${i}`))
  file.visits?.forEach(({ id }, i) => id && names.set(`visit ${id}`, `visit ${i}`))
  for (const list of ['itinerary', 'unscheduled'] as const)
    file[list]?.forEach(({ id }, i) => id && names.set(`item ${id}`, `${list} ${i}`))
  const place = (id?: string) => id && names.get(`institution ${id}`)
  const who = (id?: string) => id && names.get(`person ${id}`)
  return {
    ...file,
    trip: {
      ...file.trip,
      home: place(file.trip.home),
      guest: place(file.trip.guest),
      nextSteps: file.trip.nextSteps?.map((s) => ({ ...s, visit: s.visit && names.get(`visit ${s.visit}`) })),
    },
    institutions: file.institutions.map((i) => ({ ...i, id: place(i.id) })),
    people: file.people?.map((p) => ({ ...p, id: who(p.id), institution: place(p.institution) })),
    delegation: file.delegation?.map((m) => ({ ...m, person: who(m.person) })),
    visits: file.visits?.map((v) => ({
      ...v,
      id: undefined,
      institution: place(v.institution),
      hosts: v.hosts?.map((h) => ({ ...h, person: who(h.person) })),
      agreements: v.agreements?.map((a) => ({ ...a, signers: a.signers?.map(who) })),
    })),
    itinerary: file.itinerary?.map((i) => ({
      ...i,
      id: undefined,
      visit: i.visit && names.get(`visit ${i.visit}`),
      people: i.people?.map(who),
      personal: i.personal?.map((one) => ({ ...one, person: who(one.person) })),
    })),
    unscheduled: file.unscheduled?.map((i) => ({
      ...i,
      id: undefined,
      visit: i.visit && names.get(`visit ${i.visit}`),
      people: i.people?.map(who),
      personal: i.personal?.map((one) => ({ ...one, person: who(one.person) })),
    })),
    quotes: file.quotes?.map((q) => ({ ...q, speaker: who(q.speaker) })),
    tasks: file.tasks?.map((one) => ({
      ...one,
      visit: one.visit && names.get(`visit ${one.visit}`),
      item: one.item && names.get(`item ${one.item}`),
    })),
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportTrip, exportTripFile } from '@/lib/domain/trip/trip-export'
import { readTripFile, type TripFile } from '@/lib/domain/trip/trip-file'
import { importTripFile } from '@/lib/domain/trip/trip-import'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { tripFiles } from './trip-file-arbitraries'

const folder = join(import.meta.dirname, '../../fixtures/trips')
const cases = readdirSync(folder).filter((name) => name.endsWith('.trip.json'))

describe('a trip file that was imported and exported again', () => {
  it('has the twelve cases to be tried on', () => expect(cases).toHaveLength(12))

  it.each(cases)('says the same, up to ids: %s', (name) => {
    const reading = readTripFile(readFileSync(join(folder, name), 'utf8'))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const again = exportTripFile(imported(reading.file))
    expect(readTripFile(JSON.stringify(again)).ok).toBe(true)
    expect(withoutIds(again)).toEqual(withoutIds(reading.file))
  })

  it('says the same whatever is in it', () => {
    fc.assert(
      fc.property(tripFiles, (file) => {
        const reading = readTripFile(JSON.stringify(file))
        expect(reading).toEqual({ ok: true, file })
        expect(withoutIds(exportTripFile(imported(file)))).toEqual(withoutIds(file))
      }),
    )
  })
})

describe('the way back from a file to the record', () => {
  it('leads from every part to the line it was made from', () => {
    fc.assert(
      fc.property(tripFiles, (file) => {
        const whole = imported(file)
        const { file: out, lines } = exportTrip(whole)
        for (const noun of [
          'member',
          'visit',
          'host',
          'topic',
          'agreement',
          'item',
          'unscheduled',
          'quote',
          'nextStep',
          'emergency',
        ] as const) {
          expect(
            Object.values(lines)
              .filter((l) => l.noun === noun)
              .map(({ id }) => id)
              .sort(),
          ).toEqual(whole.record[noun].map(({ id }) => id).sort())
        }
        expect(lines['trip']).toEqual({ noun: 'trip', id: whole.id })
        out.visits?.forEach((visit, i) => expect(lines[`visits[${i}]`]).toEqual({ noun: 'visit', id: visit.id }))
        out.people?.forEach((person, i) => expect(lines[`people[${i}]`]).toEqual({ noun: 'person', id: person.id }))
      }),
      { numRuns: 30 },
    )
  })

  it('keeps hosts with their own visit', () => {
    const file = read('40-massey-thai-2014')
    const whole = imported(file)
    const { lines } = exportTrip(whole)
    const host = whole.record.host.find(({ id }) => id === lines['visits[0].hosts[2]']?.id)
    expect(whole.directory.people[host?.personId ?? '']?.name.full).toEqual({ en: 'Claire McLachlan' })
  })
})

function read(name: string): TripFile {
  const reading = readTripFile(readFileSync(join(folder, `${name}.trip.json`), 'utf8'))
  if (!reading.ok) throw new Error(name)
  return reading.file
}

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

// Every id replaced by what it names, or left out where nothing refers to it.
function withoutIds(file: TripFile): unknown {
  const names = new Map<string, string>()
  file.institutions.forEach(({ id }, i) => names.set(`institution ${id}`, `institution ${i}`))
  file.people?.forEach(({ id }, i) => names.set(`person ${id}`, `person ${i}`))
  file.visits?.forEach(({ id }, i) => id && names.set(`visit ${id}`, `visit ${i}`))
  const place = (id?: string) => id && names.get(`institution ${id}`)
  const who = (id?: string) => id && names.get(`person ${id}`)
  return {
    ...file,
    trip: { ...file.trip, home: place(file.trip.home), guest: place(file.trip.guest) },
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
    })),
    unscheduled: file.unscheduled?.map((i) => ({
      ...i,
      id: undefined,
      visit: i.visit && names.get(`visit ${i.visit}`),
      people: i.people?.map(who),
    })),
    quotes: file.quotes?.map((q) => ({ ...q, speaker: who(q.speaker) })),
  }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRef, refOf, writeRef } from '@/lib/domain/report/fact-ref'
import { nameFact } from '@/lib/domain/report/fact-name'
import { exportTrip, type LineRef } from '@/lib/domain/trip/trip-export'
import { factsOf } from '@/lib/report/facts'
import { records } from '../trip/trip-arbitraries'

const lines: Record<string, LineRef> = {
  trip: { noun: 'trip', id: 't' },
  'visits[0]': { noun: 'visit', id: 'v' },
  'visits[0].hosts[1]': { noun: 'host', id: 'h' },
  'trip.topics[0]': { noun: 'topic', id: 'x' },
}

describe('refOf', () => {
  it.each([
    ['visits[0]', 'visit:v'],
    ['visits[0].city', 'visit:v/city'],
    ['visits[0].activities[2]', 'visit:v/activities[2]'],
    ['visits[0].hosts[1]', 'host:h'],
    ['trip.topics[0]', 'topic:x'],
    ['trip.purposes[1]', 'trip:t/purposes[1]'],
    ['visits[10]', null],
    ['people[0]', null],
  ])('finds the line of %s', (path, ref) => {
    expect(refOf(path, lines)).toBe(ref)
  })

  it('is read back as it was written', () => {
    expect(readRef(writeRef({ noun: 'visit', id: 'v', field: 'activities[2]' }))).toEqual({
      noun: 'visit',
      id: 'v',
      field: 'activities[2]',
    })
    expect(readRef('nonsense')).toBeNull()
  })
})

describe('nameFact', () => {
  it('names every fact of a trip whose people and institutions are known', () => {
    const named = (text: string) => ({ en: text })
    fc.assert(
      fc.property(records, (record) => {
        const ids = new Set(
          [
            ...record.member.map((m) => m.personId),
            ...record.host.map((h) => h.personId),
            ...record.quote.map((q) => q.speakerId),
          ].filter((id) => id !== null),
        )
        const houses = new Set(
          [record.trip.homeId, record.trip.guestId, ...record.visit.map((v) => v.institutionId)].filter(
            (id) => id !== null,
          ),
        )
        const whole = {
          id: 't',
          version: 1,
          record,
          directory: {
            people: Object.fromEntries(
              [...ids].map((id) => [
                id,
                {
                  id,
                  name: { full: named(`person ${id}`) },
                  institutionId: null,
                  email: null,
                  phone: null,
                  languages: [],
                },
              ]),
            ),
            institutions: Object.fromEntries(
              [...houses].map((id) => [
                id,
                {
                  id,
                  name: named(id),
                  acronym: null,
                  kind: null,
                  country: null,
                  city: null,
                  timeZone: null,
                  address: null,
                  website: null,
                  background: [],
                },
              ]),
            ),
          },
        }
        const { file, lines } = exportTrip(whole)
        for (const { path } of factsOf(file)) {
          const ref = refOf(path, lines)
          expect(ref, path).not.toBeNull()
          // A place in the delegation that has neither a name nor a title has nothing to be called by.
          if (!/^(member|host):/.test(ref!)) expect(nameFact(ref!, whole, 'en'), `${path} ${ref}`).not.toBeNull()
        }
      }),
      { numRuns: 100 },
    )
  })

  it('does not name what is gone', () => {
    const whole = {
      id: 't',
      version: 1,
      record: fc.sample(records, 1)[0]!,
      directory: { people: {}, institutions: {} },
    }
    for (const noun of ['visit', 'host', 'topic', 'agreement', 'quote', 'nextStep', 'person', 'institution'])
      expect(nameFact(`${noun}:nowhere`, whole, 'en')).toBeNull()
  })
})

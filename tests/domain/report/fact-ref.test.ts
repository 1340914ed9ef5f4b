import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldRef, readRef, recordRef, writeRef } from '@/lib/domain/report/fact-ref'
import { nameFact } from '@/lib/domain/report/fact-name'
import { factsOf } from '@/lib/report/facts'
import { records } from '../trip/trip-arbitraries'
import { noMoreContacts } from '../directory/no-contacts'

describe('a reference', () => {
  it('names a record, one of its fields, or an entry of a list', () => {
    expect(recordRef('host', 'h')).toBe('host:h')
    expect(fieldRef(recordRef('visit', 'v'), 'city')).toBe('visit:v/city')
    expect(fieldRef(recordRef('trip', 't'), 'purposes', 1)).toBe('trip:t/purposes[1]')
  })

  it('can be parsed after it was written', () => {
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
        const institutionIds = new Set(
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
                  ...noMoreContacts,
                  languages: [],
                },
              ]),
            ),
            institutions: Object.fromEntries(
              [...institutionIds].map((id) => [
                id,
                {
                  id,
                  name: named(id),
                  acronym: null,
                  latitude: null,
                  longitude: null,
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
        for (const { ref } of factsOf(whole)) {
          // An unnamed place of the delegation without a title has no name.
          if (!/^(member|host):/.test(ref)) expect(nameFact(ref, whole, 'en'), ref).not.toBeNull()
        }
      }),
      { numRuns: 100 },
    )
  })

  it('does not name deleted records', () => {
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

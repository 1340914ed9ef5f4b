import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterpartPairs } from '@/lib/domain/visits/counterparts'
import type { Directory } from '@/lib/domain/directory/entry'
import { recordOf } from '../trip/make'
import { noMoreContacts } from '../directory/no-contacts'

const person = (id: string) => ({
  id,
  name: { full: { en: id } },
  institutionId: null,
  email: null,
  phone: null,
  ...noMoreContacts,
  languages: [],
})
const directory: Directory = {
  institutions: {},
  people: Object.fromEntries(['ying', 'chen', 'wu', 'kim', 'lee'].map((id) => [id, person(id)])),
}

describe('the counterparts of a visit', () => {
  const record = recordOf({
    visit: [{ id: 'v1' }, { id: 'v2' }],
    member: [
      { id: 'm1', personId: 'ying', role: 'leader', title: { en: 'Vice President' } },
      { id: 'm2', personId: 'wu', role: 'coordinator' },
      { id: 'm3', personId: 'chen' },
      { id: 'm4', personId: null, title: { en: 'students' }, count: 6 },
    ],
    host: [
      { id: 'h1', visitId: 'v1', personId: 'kim', title: { en: 'Vice President' } },
      { id: 'h2', visitId: 'v2', personId: 'lee' },
    ],
  })

  it('are paired by rank, without accompanying people', () => {
    const { pairs, accompanying } = counterpartPairs(record, directory, 'v1', null)
    expect(pairs.map(({ member, host }) => [member?.personId, host?.personId])).toEqual([
      ['ying', 'kim'],
      ['chen', undefined],
      [null, undefined],
    ])
    expect(pairs[2]!.member).toMatchObject({ name: null, count: 6, title: { en: 'students' } })
    expect(accompanying.map(({ personId }) => personId)).toEqual(['wu'])
  })

  it('include only attendees', () => {
    const { pairs, accompanying } = counterpartPairs(record, directory, 'v2', ['chen'])
    expect(pairs.map(({ member, host }) => [member?.personId, host?.personId])).toEqual([['chen', 'lee']])
    expect(accompanying).toEqual([])
  })

  it('have each person of both sides once, in order', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (ours, theirs) => {
        const some = recordOf({
          visit: [{ id: 'v1' }],
          member: Array.from({ length: ours }, (_, i) => ({ id: `m${i}`, title: { en: `m${i}` } })),
          host: Array.from({ length: theirs }, (_, i) => ({ id: `h${i}`, visitId: 'v1', title: { en: `h${i}` } })),
        })
        const { pairs } = counterpartPairs(some, directory, 'v1', null)
        expect(pairs.flatMap((pair) => pair.member?.title?.en ?? [])).toEqual(some.member.map(({ title }) => title!.en))
        expect(pairs.flatMap((pair) => pair.host?.title?.en ?? [])).toEqual(some.host.map(({ title }) => title!.en))
      }),
    )
  })
})

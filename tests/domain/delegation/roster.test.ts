import { describe, expect, it } from 'vitest'
import { applyEdit } from '@/lib/domain/trip/edit'
import { changeMember, listedOf, moveMember, placesOf, rosterWarnings } from '@/lib/domain/delegation/roster'
import { recordOf } from '../trip/make'

const record = recordOf(
  {
    member: [
      { id: 'a', personId: 'ying', role: 'leader', title: { en: 'Vice President' } },
      { id: 'b', personId: 'hsieh', title: { en: 'Associate Vice President' } },
      { id: 'c', title: { en: 'students' }, count: 3 },
      { id: 'd', title: { en: 'Dean' } },
    ],
  },
  { size: 11 },
)

describe('placesOf', () => {
  it('numbers the places, with as many for a group as it has people', () => {
    expect(placesOf(record.member).map(({ first, last }) => [first, last])).toEqual([
      [1, 1],
      [2, 2],
      [3, 5],
      [6, 6],
    ])
    expect(listedOf(record.member)).toBe(6)
  })
})

describe('rosterWarnings', () => {
  it('reports a size, which includes the leader, that differs from the list', () => {
    expect(rosterWarnings(record)).toContainEqual({ kind: 'size', entered: 11, listed: 6 })
    expect(rosterWarnings({ ...record, trip: { ...record.trip, size: 6 } }).some(({ kind }) => kind === 'size')).toBe(
      false,
    )
    expect(
      rosterWarnings({ ...record, trip: { ...record.trip, size: null } }).some(({ kind }) => kind === 'size'),
    ).toBe(false)
  })

  it('does not report a group as a missing name', () => {
    expect(rosterWarnings(record)).toContainEqual({ kind: 'unnamed', memberIds: ['d'] })
  })

  it('allows several leaders, and reports if there is none', () => {
    const two = recordOf({
      member: [
        { id: 'a', personId: 'x', role: 'leader' },
        { id: 'b', personId: 'y', role: 'leader' },
      ],
    })
    expect(rosterWarnings(two).some(({ kind }) => kind === 'no leader')).toBe(false)
    expect(rosterWarnings(recordOf({ member: [{ id: 'a', personId: 'x' }] }))).toContainEqual({ kind: 'no leader' })
  })

  it('reports people who are listed twice', () => {
    const twice = recordOf({ member: [{ id: 'a', personId: 'x' }, { id: 'b' }, { id: 'c', personId: 'x' }] })
    expect(rosterWarnings(twice)).toContainEqual({ kind: 'twice', personId: 'x', memberIds: ['a', 'c'] })
  })

  it('reports nothing for an empty delegation', () => {
    expect(rosterWarnings(recordOf({}, { size: 5 }))).toEqual([])
  })
})

describe('moveMember', () => {
  const after = (id: string, to: number) => {
    const edit = moveMember(record.member, id, to)
    return (
      edit &&
      applyEdit(record, edit)
        .member.map((m) => m.id)
        .join('')
    )
  }
  it('moves up, down, to either end and no further', () => {
    expect(after('c', 1)).toBe('acbd')
    expect(after('b', 2)).toBe('acbd')
    expect(after('a', 99)).toBe('bcda')
    expect(after('d', -5)).toBe('dabc')
  })
  it('does nothing if the member is already there, or deleted', () => {
    expect(moveMember(record.member, 'a', -1)).toBeNull()
    expect(moveMember(record.member, 'gone', 0)).toBeNull()
  })
})

describe('changeMember', () => {
  it('turns a group that gets a name into one person', () => {
    const group = record.member[2]!
    expect(applyEdit(record, changeMember(group, { personId: 'lin' })).member[2]).toMatchObject({
      personId: 'lin',
      count: 1,
    })
    expect(applyEdit(record, changeMember(group, { count: 4 })).member[2]).toMatchObject({ personId: null, count: 4 })
  })
})

import { describe, expect, it } from 'vitest'
import { rankOf } from '@/lib/domain/checks/rank'
import { recordOf } from '../trip/make'
import { found } from './given'

describe('a rank', () => {
  it.each([
    ['President', 5],
    ['Vice President for International Affairs', 4],
    ['Executive Vice President', 4],
    ['Dean, College of Engineering', 3],
    ['Acting Dean of Students', 3],
    ['Professor and Dean', 3],
    ['Associate Vice President', 3],
    ['Director of International Affairs', 2],
    ['Coordinator', 1],
    ['President’s Office', null],
    ['Office of the President', null],
    ['Chancellor', null],
    ['Professor', null],
    ['Former President', null],
    ['Student President', null],
    ['Presidential Fellow', null],
  ])('of %s is %s', (title, rank) => {
    expect(rankOf({ en: title })).toBe(rank)
  })

  it.each([
    ['校長', 5],
    ['學術副校長', 4],
    ['副校長兼國際長', 4],
    ['國際事務處處長', 3],
    ['工學院副院長', 2],
    ['國際合作組組長', 1],
    ['院長', null],
    ['教授', null],
    ['前任校長', null],
  ])('of %s is %s', (title, rank) => {
    expect(rankOf({ 'zh-Hant': title })).toBe(rank)
  })

  it('is not read in a language that is missing in the table', () => {
    expect(rankOf({ ko: '총장' })).toBeNull()
    expect(rankOf(null)).toBeNull()
  })
})

type Side = { title: string; person?: string | null }
function meeting(
  leader: string | null,
  hosts: Side[],
  more: { size?: number; attendees?: string[]; today?: string } = {},
) {
  const record = recordOf(
    {
      member: leader === null ? [] : [{ id: 'm', personId: 'ying', role: 'leader', title: { en: leader } }],
      visit: [{ id: 'v', day: '2026-11-03' }],
      host: hosts.map(({ title, person = 'kim' }, i) => ({
        id: `h${i}`,
        visitId: 'v',
        personId: person,
        title: { en: title },
      })),
      item: [{ id: 'i', visitId: 'v', attendeeIds: more.attendees ?? null }],
    },
    { size: more.size ?? 3 },
  )
  return found(record, undefined, more.today ? { today: more.today } : {}).filter(({ check }) =>
    /differ|counterpart/.test(check),
  )
}

describe('the two delegations', () => {
  it('differ widely in rank from two steps on', () => {
    expect(meeting('Vice President', [{ title: 'Director' }])).toMatchObject([
      { check: 'ranks differ', higher: 'ours' },
    ])
    expect(meeting('Director', [{ title: 'Officer' }, { title: 'President' }])).toMatchObject([
      { check: 'ranks differ', higher: 'theirs', theirs: { en: 'President' } },
    ])
    expect(meeting('Vice President', [{ title: 'Dean' }])).toEqual([])
  })

  it('are not compared by a title without a known rank, because it may be the highest', () => {
    expect(meeting('Vice President', [{ title: 'Director' }, { title: 'Chancellor' }])).toEqual([])
    expect(meeting('Chancellor', [{ title: 'Director' }])).toEqual([])
    expect(meeting('Director', [{ title: 'President' }, { title: 'Chancellor' }])).toHaveLength(1)
  })

  it('differ in number if one is four times the other and has six more people', () => {
    const two = [{ title: 'Dean' }, { title: 'Dean' }]
    const soon = { today: '2026-10-27' }
    expect(meeting(null, two, { size: 8, ...soon })).toMatchObject([{ check: 'numbers differ', ours: 8, theirs: 2 }])
    expect(meeting(null, two, { size: 7, ...soon })).toEqual([])
    expect(meeting(null, [{ title: 'Dean' }], { size: 30, attendees: ['ying', 'wu'] })).toEqual([])
  })

  it('do not differ in number while the hosts may still be entered, more than seven days before', () => {
    expect(meeting(null, [{ title: 'Dean' }], { size: 12, today: '2026-10-26' })).toEqual([])
    expect(meeting(null, [{ title: 'Dean' }], { size: 12, today: '2026-10-27' })).toHaveLength(1)
  })

  it('leave our leader without a counterpart if no host has a name and the leader attends', () => {
    expect(meeting('Dean', [{ title: 'Dean', person: null }])).toMatchObject([
      { check: 'leader without counterpart', leaderId: 'ying' },
    ])
    expect(meeting('Dean', [{ title: 'Dean', person: null }], { attendees: ['wu'] })).toEqual([])
    expect(meeting('Dean', [{ title: 'Dean', person: null }, { title: 'Dean' }])).toEqual([])
  })

  it('are not compared after the visit', () => {
    expect(meeting('Vice President', [{ title: 'Director' }], { today: '2026-11-04' })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Check } from '@/lib/domain/checks/finding'
import { personNamed } from '@/lib/domain/directory/directory'
import type { Directory, Person } from '@/lib/domain/directory/entry'
import type { Host, Item, Member, Trip, Visit } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'
import { directory, found, institution } from './given'

const dates = { start: '2026-11-03', end: '2026-11-05' }
const person = (id: string, institutionId: string, languages: string[]): [string, Person] => [
  id,
  { ...personNamed({ en: id }, institutionId), id, languages },
]
const entries = (guest: string[] = [], host: string[] = []): Directory => ({
  ...directory(institution('home', { country: 'TW' }), institution('hanyang')),
  people: Object.fromEntries([person('kim', 'hanyang', guest), person('wu', 'home', host), person('li', 'home', [])]),
})

type Given = {
  item?: (Partial<Item> & { id: string })[]
  visit?: Partial<Visit>
  member?: Partial<Member>[]
  host?: Partial<Host>[]
  trip?: Partial<Trip>
  today?: string
  people?: Directory
}

const checksOf = (given: Given = {}): Check[] => {
  const record = recordOf(
    {
      visit: [{ id: 'v1', institutionId: 'home', day: '2026-11-03', lastDay: '2026-11-05', ...given.visit }],
      member: (given.member ?? [{ role: 'leader', personId: 'kim' }]).map((one, i) => ({ id: `m${i}`, ...one })),
      host: (given.host ?? [{ personId: 'wu' }]).map((one, i) => ({ id: `h${i}`, visitId: 'v1', ...one })),
      item: given.item ?? [],
    },
    { ...dates, direction: 'incoming', guestId: 'hanyang', ...given.trip },
  )
  return found(record, undefined, { today: given.today ?? '2026-11-01', directory: given.people ?? entries() }).map(
    ({ check }) => check,
  )
}

const flight = { id: 'f', kind: 'flight', start: '2026-11-03T08:00', end: '2026-11-03T10:00' } as const
const meeting = { id: 'a', start: '2026-11-04T10:00' } as const
const at = (start: string, more: Partial<Item> = {}) => ({ id: 't', kind: 'transfer' as const, start, ...more })

describe('an incoming visit', () => {
  it('needs a guest institution, and an invitation letter before the guests come', () => {
    expect(checksOf({ trip: { guestId: null } })).toContain('no guest')
    expect(checksOf()).not.toContain('no guest')
    expect(checksOf({ today: '2026-11-02' })).toContain('no invitation letter')
    expect(checksOf({ today: '2026-11-03' })).not.toContain('no invitation letter')
    expect(checksOf({ trip: { invitationSentOn: '2026-09-01' } })).not.toContain('no invitation letter')
  })

  it.each<[string, Given['item'], boolean]>([
    ['nothing is planned', [], false],
    ['nothing is planned on the first day', [meeting], true],
    ['a transfer waits on the first day', [meeting, at('2026-11-03T11:00')], false],
    ['a flight arrives without a transfer', [flight], true],
    ['a transfer leaves long after the arrival', [flight, at('2026-11-03T14:01')], true],
    ['a transfer leaves in time', [flight, at('2026-11-03T14:00')], false],
    ['the transfer is cancelled', [flight, at('2026-11-03T11:00', { status: 'cancelled' })], true],
    ['a transfer of that day has no time', [flight, at('2026-11-03T00:00', { dayPart: 'all day' })], false],
    [
      'someone is at the airport',
      [flight, { ...meeting, start: '2026-11-03T09:30', placeName: { en: 'Airport' } }],
      false,
    ],
  ])('has someone who meets the guests, unless %s', (_, item, isMissing) => {
    expect(checksOf({ item }).includes('no pick-up')).toBe(isMissing)
  })

  it('has a car if there is a transfer', () => {
    expect(checksOf({ item: [meeting] })).toContain('no car')
    expect(checksOf({ item: [meeting, at('2026-11-04T09:00')] })).not.toContain('no car')
    expect(checksOf()).not.toContain('no car')
  })

  it('needs an interpreter if guests and hosts are known to have no language in common', () => {
    const people = entries(['ko'], ['zh-Hant', 'en'])
    expect(checksOf({ people })).toContain('no interpreter')
    expect(checksOf({ people: entries(['ko'], []) })).not.toContain('no interpreter')
    expect(checksOf({ people: entries([], ['zh-Hant']) })).not.toContain('no interpreter')
    expect(checksOf({ people: entries(['zh-Hans'], ['zh-Hant']) })).not.toContain('no interpreter')
    expect(checksOf({ people, member: [{ personId: 'kim' }, { role: 'interpreter' }] })).not.toContain('no interpreter')
    const host = [{ personId: 'wu' }, { title: { 'zh-Hant': '口譯人員' } }]
    expect(checksOf({ people, host })).not.toContain('no interpreter')
  })

  it('needs a gift from two weeks before', () => {
    expect(checksOf({ today: '2026-10-19' })).not.toContain('no gift')
    expect(checksOf({ today: '2026-10-20' })).toContain('no gift')
    expect(checksOf({ visit: { gifts: { en: 'Tea' } } })).not.toContain('no gift')
  })

  it('needs a room for the guests, but not for our own people', () => {
    const item = [{ id: 'l', kind: 'lodging' as const, start: '2026-11-03T15:00', end: '2026-11-05T11:00' }]
    const member = [{ personId: 'kim' }, { personId: 'li' }]
    expect(checksOf({ item: [meeting], member })).toContain('no lodging')
    expect(checksOf({ item: [{ ...item[0]!, attendeeIds: ['kim'] }], member })).not.toContain('no lodging')
    expect(checksOf({ item: [{ ...item[0]!, attendeeIds: ['li'] }], member })).toContain('no lodging')
  })

  it('needs nothing that only those who travel abroad need, nor anything when it is over', () => {
    const found = checksOf({ item: [meeting] })
    for (const check of ['no duty phone', 'no emergency line', 'no address', 'weekend', 'public holiday'] as const)
      expect(found).not.toContain(check)
    expect(checksOf({ visit: { day: '2026-11-08' } })).not.toContain('weekend')
    const over = checksOf({ today: '2026-11-06', people: entries(['ko'], ['en']) })
    for (const check of ['no invitation letter', 'no pick-up', 'no car', 'no interpreter', 'no gift'] as const)
      expect(over).not.toContain(check)
  })

  it('is no matter of an outgoing trip', () => {
    const outgoing = checksOf({ item: [meeting], trip: { direction: 'outgoing' }, people: entries(['ko'], ['en']) })
    for (const check of ['no invitation letter', 'no pick-up', 'no car', 'no interpreter', 'no gift'] as const)
      expect(outgoing).not.toContain(check)
    expect(outgoing).toContain('no duty phone')
  })
})

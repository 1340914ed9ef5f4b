import { expect, it } from 'vitest'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { type OmissionKind, omissionKinds, preflight } from '@/lib/handbook/preflight'
import { messagesOf } from '@/lib/messages/messages'
import { empty, korea } from './cases'

const check = (whole: WholeTrip, over: Partial<Parameters<typeof preflight>[0]> = {}) =>
  preflight({ whole, locale: 'en', changesSince: 0, noGlyph: [], ...over })
const of = (whole: WholeTrip, over?: Partial<Parameters<typeof preflight>[0]>) =>
  check(whole, over).map(({ kind, who }) => (who ? `${kind}: ${who}` : kind))

it('lists everything that an empty trip lacks', () => {
  expect(of(empty(), { changesSince: null })).toEqual([
    'nothing released',
    'no dates',
    'no title',
    'no leader',
    'no members',
    'no items',
    'no visits',
    'no duty phone',
  ])
})

it('lists what the sample trip lacks, with links to the forms', () => {
  const whole = korea()
  const found = of(whole)
  expect(found).toContain('no talking points: Hanyang University')
  expect(found).toContain('host name local: Hansung Kim')
  expect(found).not.toContain('no local address: Hanyang University')
  expect(found.filter((one) => /duty phone|emergency lines|no leader|host spoken/.test(one))).toEqual([])
  expect(check(whole).find(({ kind }) => kind === 'provisional items')).toEqual({
    kind: 'provisional items',
    who: null,
    count: 2,
    fix: { at: 'itinerary' },
  })
  expect(check(whole).find(({ kind }) => kind === 'no talking points')!.fix).toEqual({
    at: 'visits',
    visitId: whole.record.visit[0]!.id,
  })
})

const changed = (change: (whole: WholeTrip) => WholeTrip['record']): WholeTrip => {
  const whole = korea()
  return { ...whole, record: change(whole) }
}

it.each<[OmissionKind, WholeTrip, Partial<Parameters<typeof preflight>[0]>?]>([
  ['release older', korea(), { changesSince: 3 }],
  [
    'no glyph',
    changed(({ record }) => ({ ...record, trip: { ...record.trip, title: { en: 'Runes ᚠ' } } })),
    { noGlyph: ['ᚠ'] },
  ],
  ['no glyph elsewhere', korea(), { noGlyph: ['ᚠ'] }],
  [
    'no emergency lines',
    changed(({ record }) => ({ ...record, emergency: record.emergency.filter(({ city }) => city === null) })),
  ],
  [
    'no duty phone',
    changed(({ record }) => ({ ...record, emergency: record.emergency.filter(({ kind }) => kind !== 'duty phone') })),
  ],
  [
    'no phone',
    changed(({ record }) => ({
      ...record,
      emergency: record.emergency.map((line) => ({ ...line, phone: null, address: null })),
    })),
  ],
  [
    'no leader',
    changed(({ record }) => ({
      ...record,
      member: record.member.map((member) => ({ ...member, role: 'member' as const })),
    })),
  ],
  ['no hosts', changed(({ record }) => ({ ...record, host: [] }))],
  [
    'unnamed host',
    changed(({ record }) => ({ ...record, host: record.host.map((host) => ({ ...host, personId: null })) })),
  ],
  [
    'host title',
    changed(({ record }) => ({ ...record, host: record.host.map((host) => ({ ...host, title: { en: 'Dean' } })) })),
  ],
  [
    'member title',
    changed(({ record }) => ({ ...record, member: record.member.map((member) => ({ ...member, title: null })) })),
  ],
])('reports %s, and not before', (lack, whole, over) => {
  expect(of(korea()).some((one) => one.startsWith(lack))).toBe(false)
  expect(of(whole, over).some((one) => one.startsWith(lack))).toBe(true)
})

it('lists unprintable characters with the fields in which they were entered', () => {
  const whole = korea()
  const [item, ...items] = whole.record.item
  const [visit] = whole.record.visit
  const person = Object.values(whole.directory.people).find(({ id }) => id === whole.record.host[0]?.personId)
  if (!item || !visit || !person) throw new Error('the sample has changed')
  const dirty: WholeTrip = {
    record: { ...whole.record, item: [{ ...item, title: { en: 'ᚠᚢ tour ᚠ' } }, ...items] },
    directory: {
      ...whole.directory,
      people: { ...whole.directory.people, [person.id]: { ...person, name: { full: { ko: '김𪜈' } } } },
    },
    id: whole.id,
    version: whole.version,
  }
  expect(check(dirty, { noGlyph: ['ᚠ', 'ᚢ', '𪜈', 'ꌠ'] }).filter(({ kind }) => /glyph/.test(kind))).toEqual([
    {
      kind: 'no glyph',
      who: 'ᚠᚢ tour ᚠ',
      count: 2,
      fix: { at: 'itinerary', itemId: item.id },
      signs: 'ᚠ (U+16A0), ᚢ (U+16A2)',
    },
    { kind: 'no glyph', who: '김𪜈', count: 1, fix: { at: 'person', id: person.id }, signs: '𪜈 (U+2A708)' },
    { kind: 'no glyph elsewhere', who: null, count: 1, fix: { at: 'details' }, signs: 'ꌠ (U+A320)' },
  ])
})

it('has messages for every problem in both languages', () => {
  for (const locale of ['en', 'zh-Hant'] as const)
    expect(Object.keys(messagesOf(locale).handbook.problem).sort()).toEqual([...omissionKinds].sort())
})

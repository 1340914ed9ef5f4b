import { expect, it } from 'vitest'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import { knownPlaces } from '@/lib/domain/time/known-places'
import { zoneGroups } from '@/lib/domain/time/zone-groups'
import { zonesMatching } from '@/lib/domain/time/zone-search'

const choices = zoneGroups(Intl.supportedValuesOf('timeZone'), cityNamesIn('en'), 'en').flatMap(
  (group) => group.choices,
)
const find = (query: string) => zonesMatching(query, choices, knownPlaces, new Date('2026-11-30T00:00Z'))
const first = (query: string) =>
  find(query)
    .slice(0, 1)
    .map(({ zone, isExact }) => [zone, isExact])

it.each([
  ['Kyoto', 'Asia/Tokyo'],
  ['大阪', 'Asia/Tokyo'],
  ['首尔', 'Asia/Seoul'],
  ['부산', 'Asia/Seoul'],
  ['ロンドン', 'Europe/London'],
  ['Japan', 'Asia/Tokyo'],
  ['越南', expect.stringMatching(/^Asia\/(Ho_Chi_Minh|Saigon)$/)],
  ['Princeton', 'America/New_York'],
  ['雪梨', 'Australia/Sydney'],
])('finds the zone of %s', (query, zone) => {
  expect(first(query)).toEqual([[zone, true]])
})

it('finds the zones of a country with several, by offset, and by a part of a name', () => {
  const zones = (query: string) => find(query).map(({ zone }) => zone)
  expect(zones('USA')).toEqual(expect.arrayContaining(['America/New_York', 'America/Chicago', 'America/Los_Angeles']))
  expect(find('USA').some(({ isExact }) => isExact)).toBe(false)
  expect(zones('UTC+9')).toEqual(expect.arrayContaining(['Asia/Tokyo', 'Asia/Seoul']))
  expect(zones('UTC+9')).not.toContain('Asia/Taipei')
  expect(zones('+5:45')).toHaveLength(1)
  expect(zones('Tok')).toEqual(['Asia/Tokyo'])
  expect(zones('no such place')).toEqual([])
})

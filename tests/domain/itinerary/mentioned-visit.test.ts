import { expect, it } from 'vitest'
import type { Directory } from '@/lib/domain/directory/entry'
import { readLine } from '@/lib/domain/itinerary/line-input'
import { mentionedVisit } from '@/lib/domain/itinerary/mentioned-visit'
import { recordOf } from '../trip/make'

const institution = (id: string, name: Record<string, string>, acronym: string | null = null) =>
  [
    id,
    {
      id,
      name,
      acronym,
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
  ] as const
const directory: Directory = {
  people: {},
  institutions: Object.fromEntries([
    institution('home', { en: 'Chung Yuan Christian University', 'zh-Hant': '中原大學' }),
    institution('hanyang', { en: 'Hanyang University', ko: '한양대학교', 'zh-Hant': '漢陽大學' }, 'HYU'),
    institution('hospital', { en: 'Hanyang University Hospital' }),
    institution('chung-ang', { en: 'Chung-Ang University' }, 'CAU'),
    institution('office', { en: 'Ang' }),
  ]),
}
const record = recordOf({
  visit: [
    { id: 'first', institutionId: 'hanyang', day: '2026-11-03' },
    { id: 'again', institutionId: 'hanyang', day: '2026-11-05', lastDay: '2026-11-06' },
    { id: 'some day', institutionId: 'chung-ang', day: null },
  ],
})

it.each<[line: string, day: string | null, institution: string | null, visit: string | null, isWholePlace: boolean]>([
  ['10:00 Courtesy call, Hanyang University', '2026-11-03', 'hanyang', 'first', true],
  ['10:00 Courtesy call, hanyang', '2026-11-06', 'hanyang', 'again', true],
  ['10:00 Courtesy call, HYU', '2026-11-03', 'hanyang', 'first', true],
  ['10:00 Call at Hanyang University', '2026-11-03', 'hanyang', 'first', false],
  ['10:00-11:30 拜會漢陽大學', '2026-11-03', 'hanyang', 'first', false],
  ['10:00 한양대학교 방문', '2026-11-03', 'hanyang', 'first', false],
  ['10:00 Talks, Hanyang University Room 301', '2026-11-03', 'hanyang', 'first', false],
  // On another day there is no visit yet: one may be added.
  ['10:00 Courtesy call, Hanyang University', '2026-11-04', 'hanyang', null, true],
  ['10:00 Check-up, Hanyang University Hospital', '2026-11-03', 'hospital', null, true],
  ['10:00 Talks, Chung-Ang University', '2026-11-04', 'chung-ang', 'some day', true],
  ['Alumni tea, Hanyang University', null, 'hanyang', null, true],
  ['Talks with CAU', null, 'chung-ang', 'some day', false],
  ['06:00 Leave, Chung Yuan Christian University', '2026-11-03', null, null, false],
  ['10:00 Change of plans', '2026-11-03', null, null, false],
  ['10:00 Talks, Nowhere College', '2026-11-03', null, null, false],
])('finds the institution of “%s” on %s', (line, day, institutionId, visit, isWholePlace) => {
  const spoken = mentionedVisit(record, directory, readLine(line)!, day)
  expect(spoken && [spoken.institution.id, spoken.visit?.id ?? null, spoken.isWholePlace]).toEqual(
    institutionId && [institutionId, visit, isWholePlace],
  )
})

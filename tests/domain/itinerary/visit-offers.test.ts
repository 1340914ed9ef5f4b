import { describe, expect, it } from 'vitest'
import { programmeCells, programmeOf } from '@/lib/domain/itinerary/programme'
import { languagesOf, planProgramme, programmeEdit } from '@/lib/domain/itinerary/programme-plan'
import { readRows } from '@/lib/domain/itinerary/programme-reading'
import { visitOffers, withVisits } from '@/lib/domain/itinerary/visit-offers'
import type { Directory, Institution } from '@/lib/domain/directory/entry'
import { institutionNamed } from '@/lib/domain/directory/directory'
import { eachDay } from '@/lib/domain/time/day'
import { knownPlaces } from '@/lib/domain/time/known-places'
import { applyEdit } from '@/lib/domain/trip/edit'
import { recordOf } from '../trip/make'

const record = recordOf({}, { start: '2026-11-02', end: '2026-11-06' })
const trip = eachDay('2026-11-02', '2026-11-06')
const institution = (id: string, name: Record<string, string>): Institution => ({ id, ...institutionNamed(name) })
const home = institution('home', { en: 'Home University', 'zh-Hant': '示例大學' })
const empty: Directory = { people: {}, institutions: { home } }

function read(text: string, directory = empty, found: readonly Institution[] = []) {
  const context = { record, directory, locale: 'en', homeZone: 'Asia/Taipei', places: knownPlaces }
  const readings = readRows(programmeOf(programmeCells(text), trip).rows, [])
  const rows = planProgramme(readings, context)
  const offers = visitOffers(rows, { ...context, found, expected: languagesOf(readings, context) })
  const accepted = offers.map((offer, i) => ({
    offer,
    visitId: `v${i}`,
    institutionId: offer.institution?.id ?? `new${i}`,
  }))
  const preview = withVisits(record, directory, accepted)
  const planned = planProgramme(readings, { ...context, record: preview.record, directory: preview.directory })
  return { offers, planned, edits: preview.edits }
}

const chinese = `11月2日
08:20-12:00 搭乘CI156班機前往大阪
15:00 飯店入住
11月3日
10:00-11:30 拜會京都大學湊長博校長 @ 本部棟
12:00 午餐
11月4日
14:00 參訪大阪大學
11月6日
13:10-15:20 CI157 返回台北`

const english = `2 November
08:20-12:00 Flight CI156 to Osaka
15:00 Hotel check-in
3 November
10:00-11:30 Courtesy call on President Minato, Kyoto University
12:00 Lunch
4 November
14:00 Visit to Osaka University
6 November
13:10-15:20 Flight CI157 to Taipei`

describe('visits that a programme names', () => {
  it.each([chinese, english])('have the same key after the directory has answered, so refusals are kept', (text) => {
    const found = [
      institution('kyoto', { en: 'Kyoto University', 'zh-Hant': '京都大學' }),
      institution('osaka', { en: 'Osaka University', 'zh-Hant': '大阪大學' }),
    ]
    const after = read(text, empty, found).offers
    expect(after.map((offer) => offer.institution?.id)).toEqual(['kyoto', 'osaka'])
    expect(after.map(({ key }) => key)).toEqual(read(text).offers.map(({ key }) => key))
  })

  it.each([
    ['Chinese', chinese, { 'zh-Hant': '京都大學' }, { 'zh-Hant': '大阪大學' }],
    ['English', english, { en: 'Kyoto University' }, { en: 'Osaka University' }],
  ])('are offered with country and zone: %s', (_, text, kyoto, osaka) => {
    const { offers, planned } = read(text)
    expect(
      offers.map(({ day, values }) => [day, values.name, values.country, values.timeZone, values.city?.['en']]),
    ).toEqual([
      ['2026-11-03', kyoto, 'JP', 'Asia/Tokyo', 'Kyoto'],
      ['2026-11-04', osaka, 'JP', 'Asia/Tokyo', 'Osaka'],
    ])
    const items = planned.flatMap(({ items: all }) => all)
    expect(
      items.map(({ noun, values }) =>
        noun === 'item' ? [values.kind, values.timeZone, values.endTimeZone, values.visitId] : [],
      ),
    ).toEqual([
      ['flight', 'Asia/Taipei', 'Asia/Tokyo', null],
      ['lodging', 'Asia/Tokyo', null, null],
      ['courtesy call', 'Asia/Tokyo', null, 'v0'],
      ['meal', 'Asia/Tokyo', null, null],
      ['meeting', 'Asia/Tokyo', null, 'v1'],
      ['flight', 'Asia/Tokyo', 'Asia/Taipei', null],
    ])
  })

  it('are linked to the directory if it has them', () => {
    const kyoto = institution('kyoto', { en: 'Kyoto University', 'zh-Hant': '京都大學' })
    expect(read(chinese, empty, [kyoto]).offers.map((offer) => offer.institution?.id)).toEqual(['kyoto', undefined])
  })

  it('are merged for two names in a row and for consecutive days', () => {
    const text =
      '3 Nov\n10:00 Talks 會談, 京都大學 Kyoto University\n4 Nov\n9:00 拜會京都大學\n6 Nov\n9:00 Meeting at Kyoto University'
    expect(read(text).offers.map(({ values, day, lastDay }) => [values.name, day, lastDay])).toEqual([
      [{ 'zh-Hant': '京都大學', en: 'Kyoto University' }, '2026-11-03', '2026-11-04'],
      [{ 'zh-Hant': '京都大學', en: 'Kyoto University' }, '2026-11-06', null],
    ])
  })

  it('are not offered for home, for a transfer, or a second time', () => {
    expect(read('3 Nov\n9:00 Briefing at Home University\n10:00 Bus to Kyoto University').offers).toEqual([])
    const { planned, edits } = read(english)
    const after = [...edits, programmeEdit(planned, () => crypto.randomUUID())].reduce(applyEdit, record)
    const readings = readRows(programmeOf(programmeCells(english), trip).rows, [])
    const directory = {
      ...empty,
      institutions: {
        home,
        new0: institution('new0', { en: 'Kyoto University' }),
        new1: institution('new1', { en: 'Osaka University' }),
      },
    }
    const context = { record: after, directory, locale: 'en', homeZone: 'Asia/Taipei', places: knownPlaces }
    const again = planProgramme(readings, context)
    expect(again.every(({ status }) => status === 'skip')).toBe(true)
    expect(visitOffers(again, { ...context, found: [], expected: languagesOf(readings, context) })).toEqual([])
  })
})

import { strFromU8, unzipSync } from 'fflate'
import { createTranslator } from 'next-intl'
import { readSheet } from 'read-excel-file/node'
import { beforeEach, describe, expect, it } from 'vitest'
import { type SheetWords, tripListSheet, tripSheets } from '@/components/trips/trip-sheets'
import { seedSampleOffice } from '@/db/sample-office'
import { noQuery } from '@/lib/domain/trips/trip-query'
import { messagesOf } from '@/lib/messages/messages'
import type { OfficeAccess } from '@/lib/server/access/access'
import { workbookOf } from '@/lib/server/platform/workbook'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { exportTrips } from '@/lib/server/trips/trips'
import { freshDatabase } from '../../db/engines'

const staff = { viewer: { id: 'u', officeRole: 'staff' } } as unknown as OfficeAccess<'see directory'>
const now = new Date('2026-03-11T04:00:00Z')

function wordsIn(locale: 'en' | 'zh-Hant'): SheetWords {
  const all = { locale, messages: messagesOf(locale) }
  return {
    locale,
    fields: createTranslator({ ...all, namespace: 'fields' }),
    vocabulary: createTranslator({ ...all, namespace: 'vocabulary' }),
    sheets: createTranslator({ ...all, namespace: 'trips.sheets' }),
    colleagues: new Map(),
  } as unknown as SheetWords
}

describe('the Excel file', () => {
  beforeEach(async () => {
    await freshDatabase()
    await seedSampleOffice(now)
  })

  it('of a trip has a sheet for each list, and texts that begin like a formula as texts', async () => {
    const [line] = await exportTrips(staff, { ...noQuery, words: 'korea' }, '2026-03-11')
    const formula = '=HYPERLINK("http://example.org";"x")'
    const { record } = (await loadTrip(line!.id))!
    const item = record.item[0]!
    await editTrip(
      line!.id,
      { do: 'change', noun: 'item', id: item.id, from: { title: item.title }, to: { title: { en: formula } } } as never,
      null as never,
    )
    const trip = (await loadTrip(line!.id))!
    const sheets = tripSheets(trip, wordsIn('en'))
    const file = await workbookOf(sheets)
    expect(sheets.map(({ name }) => name)).toEqual(['Delegation', 'Itinerary', 'Hosts', 'Promises', 'Agreements'])
    const rows = await readSheet(file, 'Itinerary')
    expect(rows).toHaveLength(trip.record.item.length + 1)
    expect(rows.flat()).toContain(formula)
    expect((await readSheet(file, 'Hosts')).flat()).toContain('Hansung Kim')
    const xml = Object.entries(unzipSync(new Uint8Array(file))).filter(([name]) => /worksheets\/[^/]+\.xml$/.test(name))
    expect(xml).toHaveLength(5)
    for (const [, bytes] of xml) expect(strFromU8(bytes)).not.toMatch(/<f[ >/]/)
  })

  it('of the list of trips has the trips of a year, in Chinese too', async () => {
    const trips = await exportTrips(staff, { ...noQuery, year: 2023 }, '2026-03-11')
    const rows = await readSheet(await workbookOf([tripListSheet(trips, wordsIn('zh-Hant'))]))
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['開始日期', '結束日期', expect.any(String)],
      ['2023-10-31', '2023-11-04', expect.any(String)],
    ])
    expect(rows[1]!.join(' ')).toMatch(/漢陽/)
  })

  it('keeps texts that Excel would refuse readable', async () => {
    const columns = [{ title: 'A', width: 5 }]
    const rows = [['a\u0000b\ud800'], ['x'.repeat(40_000)], [null], [7]]
    const name = 'One/two: a long name of more than 31 characters'
    const read = await readSheet(await workbookOf([{ name, columns, rows }]))
    expect(read.map(([cell]) => (typeof cell === 'string' ? cell.length : cell))).toEqual([1, 2, 32_767, null, 7])
  })
})

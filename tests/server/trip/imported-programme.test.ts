import { beforeEach, describe, expect, it } from 'vitest'
import { programmeCells, programmeOf } from '@/lib/domain/itinerary/programme'
import { planProgramme, programmeEdit } from '@/lib/domain/itinerary/programme-plan'
import { readRows } from '@/lib/domain/itinerary/programme-reading'
import { eachDay } from '@/lib/domain/time/day'
import { knownPlaces } from '@/lib/domain/time/known-places'
import { dayOf, instantOf, timeOf } from '@/lib/domain/time/wall-time'
import type { Item } from '@/lib/domain/trip/trip-record'
import type { OfficeAccess } from '@/lib/server/access/access'
import { ownCalendar } from '@/lib/server/calendar/calendar-access'
import { readCalendar } from '@/lib/server/calendar/calendar-content'
import { handbookFile } from '@/lib/server/handbook/handbook'
import { previewRelease, release } from '@/lib/server/releases/releases'
import { createTrip } from '@/lib/server/trip/create-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { exportTripJson, importTrip } from '@/lib/server/trips/trip-files'
import { readers } from '../../domain/calendar/readers'
import { recordOf } from '../../domain/trip/make'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'
import { unzipped } from '../../report/zip'
import { edit, planner } from '../releases/release-office'

const english = `
Visit to Japan, 2–6 November 2026

Monday 2 November
08:50-12:55 Flight BR198 Taipei to Tokyo
Hotel: Keio Plaza Hotel, check-in 2 Nov 15:00, check-out 4 Nov 11:00
Tuesday 3 November
10:00-11:30 Courtesy call on the President (Venue: Administration Building)
Afternoon: Library tour
Wednesday 4 November
All day: Excursion to Nikko
23:00-06:30 Night bus, Tokyo Station
Friday 6 November
14:30-17:25 Flight CI101 Tokyo to Taipei
`
const chinese = `
日本參訪行程表

11月2日（一）
08:50-12:55 搭乘長榮航空BR198前往東京
入住：11/2 15:00　退房：11/4 11:00　京王廣場飯店
11月3日（二）
上午10:00至11:30 拜會校長（地點：行政大樓）
下午 參觀圖書館
11月4日（三）
全天 日光一日遊
23:00-06:30 搭乘夜間巴士，東京車站
11月6日（五）
14:30-17:25 搭乘華航CI101返回臺北
`

/** Start, its zone, end, its zone, part of the day, title, place. */
type Line = readonly [string, string, string | null, string, string | null, string, string | null]

const [taipei, tokyo] = ['Asia/Taipei', 'Asia/Tokyo']
const linesOf = (titles: readonly string[], places: readonly string[]): Line[] => {
  const [flight = '', hotel = '', call = '', tour = '', excursion = '', bus = '', back = ''] = titles
  const [building = '', station = ''] = places
  return [
    ['2026-11-02 08:50', taipei, '2026-11-02 12:55', tokyo, null, flight, null],
    ['2026-11-02 15:00', tokyo, '2026-11-04 11:00', tokyo, null, hotel, null],
    ['2026-11-03 10:00', tokyo, '2026-11-03 11:30', tokyo, null, call, building],
    ['2026-11-03', tokyo, null, tokyo, 'afternoon', tour, null],
    ['2026-11-04', tokyo, null, tokyo, 'all day', excursion, null],
    ['2026-11-04 23:00', tokyo, '2026-11-05 06:30', tokyo, null, bus, station],
    ['2026-11-06 14:30', tokyo, '2026-11-06 17:25', taipei, null, back, null],
  ]
}
const programmes = [
  [
    'en',
    english,
    linesOf(
      [
        'Flight BR198 Taipei to Tokyo',
        'Keio Plaza Hotel',
        'Courtesy call on the President',
        'Library tour',
        'Excursion to Nikko',
        'Night bus',
        'Flight CI101 Tokyo to Taipei',
      ],
      ['Administration Building', 'Tokyo Station'],
    ),
  ],
  [
    'zh-Hant',
    chinese,
    linesOf(
      [
        '搭乘長榮航空BR198前往東京',
        '京王廣場飯店',
        '拜會校長',
        '參觀圖書館',
        '日光一日遊',
        '搭乘夜間巴士',
        '搭乘華航CI101返回臺北',
      ],
      ['行政大樓', '東京車站'],
    ),
  ],
] as const

const byTitle = <E extends unknown[]>(events: E[]) => events.sort((a, b) => (String(a[2]) < String(b[2]) ? -1 : 1))

const afternoon = { en: ' (afternoon)', 'zh-Hant': '（下午）' }

/** The itinerary in the handbook: times, the same in UTC or in two time zones, the item and its place. */
const printedLines = {
  en: [
    'Monday 2 November  Day 1',
    'When|Item',
    '08:50–12:55|UTC 00:50–03:55|Taipei → Tokyo|Flight BR198 Taipei to Tokyo  provisional',
    '15:00–11:00+2|UTC 06:00–02:00 (+2)|Keio Plaza Hotel  provisional',
    'Tuesday 3 November  Day 2',
    'Tokyo (UTC +9 h)|When|Item',
    '10:00–11:30|UTC 01:00–02:30|Courtesy call on the President  provisional|Administration Building',
    'Afternoon|Library tour  provisional',
    'Wednesday 4 November  Day 3',
    'Tokyo (UTC +9 h)|When|Item',
    'All day|Excursion to Nikko  provisional',
    '23:00–06:30+1|UTC 14:00–21:30|Night bus  provisional|Tokyo Station',
    'Thursday 5 November  Day 4',
    'No items on this day.',
    'Friday 6 November  Day 5',
    'When|Item',
    '14:30–17:25|UTC 05:30–09:25|Tokyo → Taipei|Flight CI101 Tokyo to Taipei  provisional',
  ].flatMap((line) => line.split('|')),
  'zh-Hant': [
    '11月2日 星期一  第 1 天',
    '時間|事項',
    '08:50–12:55|UTC 00:50–03:55|台北 → 東京|搭乘長榮航空BR198前往東京  暫定',
    '15:00–11:00+2|UTC 06:00–02:00 (+2)|京王廣場飯店  暫定',
    '11月3日 星期二  第 2 天',
    '東京（比UTC快 9 小時）|時間|事項',
    '10:00–11:30|UTC 01:00–02:30|拜會校長  暫定|行政大樓',
    '下午|參觀圖書館  暫定',
    '11月4日 星期三  第 3 天',
    '東京（比UTC快 9 小時）|時間|事項',
    '全天|日光一日遊  暫定',
    '23:00–06:30+1|UTC 14:00–21:30|搭乘夜間巴士  暫定|東京車站',
    '11月5日 星期四  第 4 天',
    '這一天尚無安排。',
    '11月6日 星期五  第 5 天',
    '時間|事項',
    '14:30–17:25|UTC 05:30–09:25|東京 → 台北|搭乘華航CI101返回臺北  暫定',
  ].flatMap((line) => line.split('|')),
}

const staff = {
  viewer: { id: 'u', name: 'U', email: '', officeRole: 'staff', personId: null, sessionId: '' },
} as unknown as OfficeAccess<'create trip'>
const timed = (moment: string) => `${dayOf(moment)} ${timeOf(moment)}`

function lineOf({ start, timeZone, end, endTimeZone, dayPart, title, placeName }: Item, language: string): Line {
  return [
    dayPart === null ? timed(start) : dayOf(start),
    timeZone,
    end && timed(end),
    endTimeZone ?? timeZone,
    dayPart,
    title[language] ?? '',
    placeName?.[language] ?? null,
  ]
}

async function itemsOf(tripId: string): Promise<readonly Item[]> {
  const whole = await loadTrip(tripId)
  return [...(whole?.record.item ?? [])].sort((a, b) => a.start.localeCompare(b.start))
}

/** A new trip without content, with a programme imported into it. */
async function imported(text: string, language: string): Promise<string> {
  const days = { start: '2026-11-02', end: '2026-11-06' }
  const made = await createTrip(recordOf({}, { ...days, language, title: { en: 'Japan', 'zh-Hant': '日本' } }), 'u')
  if (!made.ok) throw new Error(made.code)
  const whole = await loadTrip(made.id)
  if (!whole) throw new Error('no trip')
  const { rows } = programmeOf(programmeCells(text), eachDay(days.start, days.end))
  const leftOut = new Set(rows.flatMap(({ isRemark }, i) => (isRemark ? [i] : [])))
  const { record, directory } = whole
  const context = { record, directory, locale: language, homeZone: taipei, places: knownPlaces }
  const planned = planProgramme(readRows(rows, []), context, leftOut).filter((_, i) => !leftOut.has(i))
  let last = 0
  await edit(
    made.id,
    programmeEdit(planned, () => `item${(last += 1)}`),
  )
  return made.id
}

async function wordText(tripId: string, language: 'en' | 'zh-Hant'): Promise<string> {
  const { bytes } = await handbookFile(planner(tripId), { language, version: 'draft' }, 'docx')
  const xml = unzipped(bytes).get('word/document.xml') ?? ''
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:(?:br|tab)\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
}

async function eventsOf(tripId: string) {
  const { version, number } = await previewRelease(planner(tripId))
  await release(planner(tripId), { version, number, note: null, notify: 'none' })
  const { text } = await readCalendar(await ownCalendar(planner(tripId)))
  const [reader] = readers
  if (!reader) throw new Error('no reader')
  return reader[1](text).events
}

const utc = (moment: string, zone: string) =>
  instantOf(moment.replace(' ', 'T'), zone).instant.toISOString().replace('.000', '')

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

describe('a programme for Japan, imported into an empty trip', () => {
  it.each(programmes)('has its days, times, zones and places in %s', async (language, text, lines) => {
    const tripId = await imported(text, language)
    expect((await itemsOf(tripId)).map((item) => lineOf(item, language))).toEqual(lines)
  })

  it.each(programmes)('survives a round trip through its trip file in %s', async (language, text, lines) => {
    const { json } = await exportTripJson(planner(await imported(text, language)))
    const again = await importTrip(staff, new TextEncoder().encode(json))
    if (!again.ok) throw new Error('refused')
    expect((await itemsOf(again.id)).map((item) => lineOf(item, language))).toEqual(lines)
  })

  it.each(programmes)('is in the handbook, each item on its day, in %s', async (language, text) => {
    const printed = await wordText(await imported(text, language), language)
    const [, itinerary = ''] = printed.split(/^(?:Itinerary|日程)\n|^(?:Who’s who|人員名冊)$/m)
    expect(itinerary.trim().split('\n')).toEqual(printedLines[language])
  })

  it.each(programmes)('is in the calendar at the same instants in %s', async (language, text, lines) => {
    const events = await eventsOf(await imported(text, language))
    const [, hotel] = lines
    // A hotel stay is an event of its nights; its times are in its description.
    expect(events.find(({ summary }) => summary === hotel?.[5])?.description).toMatch(/ 15:00\n.* 11:00/)
    expect(byTitle(events.map(({ start, end, summary, location }) => [start, end, summary, location]))).toEqual(
      byTitle(
        lines.map((line) => {
          const [start, zone, end, endZone, part, title, place] = line
          if (line === hotel) return [start.slice(0, 10), end?.slice(0, 10), title, place]
          return part === null
            ? [utc(start, zone), end && utc(end, endZone), title, place]
            : [start, null, part === 'afternoon' ? `${title}${afternoon[language]}` : title, place]
        }),
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { programmeCells, programmeOf } from '@/lib/domain/itinerary/programme'
import { planProgramme, programmeEdit } from '@/lib/domain/itinerary/programme-plan'
import { readRows } from '@/lib/domain/itinerary/programme-reading'
import { eachDay } from '@/lib/domain/time/day'
import { applyEdit } from '@/lib/domain/trip/edit'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const empty = recordOf({}, { start: '2026-11-02', end: '2026-11-06' })
const trip = eachDay('2026-11-02', '2026-11-06')
const directory = { people: {}, institutions: {} }

function planOf(text: string, record: TripRecord) {
  const { rows } = programmeOf(programmeCells(text), trip)
  return planProgramme(readRows(rows, []), { record, directory, locale: 'en', homeZone: 'Asia/Taipei' })
}

let last = 0
const imported = (text: string, record: TripRecord = empty) =>
  applyEdit(
    record,
    programmeEdit(planOf(text, record), () => `n${(last += 1)}`),
  )

/** Each row as its status and the fields that it changes. */
const statuses = (text: string, record: TripRecord) =>
  planOf(text, record).map(({ status, items }) =>
    [status, ...items.flatMap(({ changes }) => Object.keys(changes))].join(' '),
  )

const programme = `
2 November
08:10-11:35 Flight CI156 to Osaka
15:00 Hotel check-in
3 November
10:00-11:30 Courtesy call, Osaka University
12:00 Lunch
4 November
Afternoon: Alumni tea
2-4 November 18:00-20:00 Language course
Souvenirs 30 min
`

describe('a programme that is pasted a second time', () => {
  const record = imported(programme)

  it('adds and changes nothing', () => {
    const again = planOf(programme, record)
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 'skip'))
    expect(programmeEdit(again, () => 'new')).toEqual({ do: 'all', edits: [] })
  })

  it.each([
    ['another time', '2 November\n16:00 Hotel check-in', 'change start'],
    ['a time with its end', '3 November\n10:30-12:00 Courtesy call, Osaka University', 'change start end'],
    ['an end', '3 November\n12:00-13:00 Lunch', 'change end'],
    ['no end', '3 November\n10:00 Courtesy call, Osaka University', 'skip'],
    ['another place', '3 November\n10:00-11:30 Courtesy call, Suita campus', 'change placeName'],
    ['a longer title', '3 November\n12:00 Lunch with the deans', 'change title'],
    ['a time instead of a part of the day', '4 November\n15:30 Alumni tea', 'change start dayPart'],
    ['only its day', '3 November\nLunch', 'skip'],
    ['the flight with other words', '2 November\n08:10-11:35 CI 156 Taipei – Osaka', 'change title'],
    ['something else at that time', '3 November\n12:00 Press conference', 'add'],
    ['the same title at another place', '3 November\n14:00 Courtesy call, City hall', 'add'],
    ['a title on a day that only the paste has', '5 November\n10:00-11:30 Courtesy call, Osaka University', 'add'],
    ['a meal on another day', '3 November\n10:00 Tour\n4 November\n12:00 Lunch', 'add add'],
  ])('%s', (_, text, expected) => {
    expect(statuses(text, record).join(' ')).toBe(expected)
  })

  it('moves an item to another day even if the pasted text still has its old day', () => {
    const moved = '3 November\n12:00 Lunch\n5 November\n10:00-11:30 Courtesy call, Osaka University'
    expect(statuses(moved, record)).toEqual(['skip', 'change start end'])
    const after = imported(moved, record)
    expect(after.item).toHaveLength(record.item.length)
    expect(after.item.find(({ title }) => title.en === 'Courtesy call')).toMatchObject({
      start: '2026-11-05T10:00',
      end: '2026-11-05T11:30',
    })
  })

  it('moves the end if only the start is written', () => {
    const after = imported('3 November\n10:30 Courtesy call, Osaka University', record)
    expect(after.item.find(({ title }) => title.en === 'Courtesy call')?.end).toBe('2026-11-03T12:00')
  })

  it('keeps time zones, kinds and notes that staff have corrected', () => {
    const edited = {
      ...record,
      item: record.item.map((item) => ({
        ...item,
        kind: 'event' as const,
        timeZone: 'Asia/Tokyo',
        notes: { en: 'Ours' },
      })),
    }
    expect(statuses(programme, edited).every((status) => status === 'skip')).toBe(true)
  })

  it('adds a second item with the same title', () => {
    expect(statuses('3 November\n12:00 Lunch\n18:00 Lunch', record)).toEqual(['skip', 'add'])
  })
})

describe('contradictions', () => {
  it('include a flight that has another time in the itinerary', () => {
    const record = imported('2 November\n08:10-11:35 Flight CI156 to Osaka')
    const [row] = planOf('2 November\n08:40-12:00 CI156', record)
    expect(row?.status).toBe('change')
    expect(row?.contradictions).toEqual([
      { field: 'start', pasted: '08:40', other: '08:10', otherRow: null },
      { field: 'end', pasted: '12:00', other: '11:35', otherRow: null },
    ])
  })

  it('include a flight with different times in two rows', () => {
    const rows = planOf('2 November\n08:10 Flight CI156 to Osaka\n15:00 Talks\n08:40 CI 156 boarding', empty)
    expect(rows.map(({ contradictions }) => contradictions)).toEqual([
      [{ field: 'start', pasted: '08:10', other: '08:40', otherRow: 3 }],
      [],
      [{ field: 'start', pasted: '08:40', other: '08:10', otherRow: 1 }],
    ])
  })

  it('include a flight without a number if it is the only one of its day', () => {
    const record = imported('2 November\n08:10 Flight to Osaka')
    const [row] = planOf('2 November\n08:40 CI156', record)
    expect([row?.status, row?.contradictions.length]).toEqual(['change', 1])
  })
})

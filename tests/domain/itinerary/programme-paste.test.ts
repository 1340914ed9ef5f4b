import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachDay } from '@/lib/domain/time/day'
import { applyEdit, conflictOf, inverse } from '@/lib/domain/trip/edit'
import { programmeCells, programmeOf } from '@/lib/domain/itinerary/programme'
import { planProgramme, programmeEdit } from '@/lib/domain/itinerary/programme-plan'
import { readRow, readRows } from '@/lib/domain/itinerary/programme-reading'
import type { Directory } from '@/lib/domain/directory/entry'
import { recordOf } from '../trip/make'

const trip = eachDay('2023-10-31', '2023-11-04')
const people = [
  { id: 'ying', names: ['Y.H. Frank Ying', '印永翔'] },
  { id: 'hsieh', names: ['Hsiu-Mei Hsieh', '謝秀美'] },
]
const read = (rows: string[][]) => readRows(programmeOf(rows, trip).rows, people)
const problemsIn = (rows: string[][]) =>
  read(rows).map(({ day, start, end, title, place, trouble }) => [day, start, end, title, place, trouble])
const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => [line.trim()])

describe('a pasted programme', () => {
  it('is read by its headings, with dates that apply until the next one', () => {
    expect(
      problemsIn(
        table(`
      Date | Time | Activity | Venue | Participants
      31 Oct (Tue) | 08:10-11:35 | Flight to Seoul | | All
       | 14:00 | Hotel check-in | Lotte Hotel | All
      1 Nov (Wed) | 10:00–11:30 | Courtesy call | Hanyang University | Y.H. Frank Ying
    `),
      ),
    ).toEqual([
      ['2023-10-31', '08:10', '11:35', 'Flight to Seoul', null, null],
      ['2023-10-31', '14:00', null, 'Hotel check-in', 'Lotte Hotel', null],
      ['2023-11-01', '10:00', '11:30', 'Courtesy call', 'Hanyang University', null],
    ])
  })

  it('is read in Chinese, with the day in a separate row, and attendees', () => {
    const rows = table(`
      時間 | 活動內容 | 地點 | 人員
      10月31日（二） | | |
      08:10～11:35 | 搭機前往首爾 | 桃園機場 | 全體
      第二天 | | |
      上午10:00 | 拜會副校長 | 漢陽大學 | 印永翔、謝秀美
      12:00 | 午宴 | 教職員餐廳 | 王小明
    `)
    expect(problemsIn(rows)).toEqual([
      ['2023-10-31', '08:10', '11:35', '搭機前往首爾', '桃園機場', null],
      ['2023-11-01', '10:00', null, '拜會副校長', '漢陽大學', null],
      ['2023-11-01', '12:00', null, '午宴', '教職員餐廳', null],
    ])
    expect(read(rows).map(({ attendeeIds, notes, kind }) => [attendeeIds, notes, kind])).toEqual([
      [null, null, 'flight'],
      [['ying', 'hsieh'], null, 'courtesy call'],
      [null, '王小明', 'meal'],
    ])
  })

  it('is read without headings, by the content of its columns', () => {
    const rows = table(`
      1 | 2023/10/31 | 09:00 | 10:00 | Briefing | Room 1
      2 | 2023/10/31 | 10:30 | 11:00 | Coffee | Lobby
      3 | 2023/11/1 | 1300 | 1430 | Tour | Museum
    `)
    expect(programmeOf(rows, trip).fields).toEqual(['skip', 'date', 'start', 'end', 'item', 'place'])
    expect(problemsIn(rows).at(-1)).toEqual(['2023-11-01', '13:00', '14:30', 'Tour', 'Museum', null])
  })

  it('is read as plain lines below dates', () => {
    expect(
      problemsIn(
        lines(`
      Day 1 – Tuesday 31 October: arrival
      08:10-11:35 Flight to Seoul
      Wednesday 1 November
      10:00-11:30 Courtesy call, Hanyang University
      Alumni tea 45 min @ Lobby
      11/2 14:00 Library, Sungkyunkwan University
    `),
      ),
    ).toEqual([
      ['2023-10-31', null, null, 'arrival', null, 'no time'],
      ['2023-10-31', '08:10', '11:35', 'Flight to Seoul', null, null],
      ['2023-11-01', '10:00', '11:30', 'Courtesy call', 'Hanyang University', null],
      [null, null, null, 'Alumni tea', 'Lobby', 'no time'],
      ['2023-11-02', '14:00', null, 'Library', 'Sungkyunkwan University', null],
    ])
  })

  it('reports problems of a row and keeps its text', () => {
    const rows = table(`
      Date | Time | Item
      1 Nov | morning | Campus walk
      32 Nov | 10:00 | Talks
      1 Nov | 12:00 |
      1 Nov | 25:75 | Dinner
    `)
    expect(read(rows).map(({ trouble, title, notes }) => [trouble, title, notes])).toEqual([
      [null, 'Campus walk', null],
      ['no day', 'Talks', '10:00 · 32 Nov'],
      ['no item', '', null],
      ['bad time', 'Dinner', '25:75'],
    ])
  })

  it('loses no text, whatever the columns and rows', () => {
    const cell = fc.constantFrom(
      '',
      'word',
      'two words',
      '10:00-11:30',
      '9:30',
      'morning',
      '31 Oct',
      '11/1',
      'Day 2',
      'all',
      'lunch, hall',
      '午宴',
      '25:00',
    )
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, (cells) => {
        // Every cell has a marker, so that it can be found.
        const marked = cells.map((row, r) =>
          row.map((text, c) => (/word|lunch|morning/.test(text) ? `${text} mark${r}x${c}` : text)),
        )
        const fields = programmeOf(marked, trip).fields.map((field) => (field === 'skip' ? 'notes' : field))
        const { rows: read } = programmeOf(marked, trip, fields)
        const words = JSON.stringify(
          read
            .map((row) => ({ row, reading: readRow(row, people) }))
            .map(({ row, reading }) => [reading, reading.trouble === 'no item' && row]),
        )
        for (const mark of marked.flat().flatMap((text) => text.match(/mark\d+x\d+/) ?? []))
          expect(words).toContain(mark)
      }),
      { numRuns: 500 },
    )
  })
})

describe('adding pasted rows', () => {
  const record = recordOf(
    { visit: [{ id: 'v1', institutionId: 'hanyang', day: '2023-11-01' }] },
    { start: '2023-10-31', end: '2023-11-04' },
  )
  const institution = (id: string, name: string, timeZone: string, city: string) => ({
    id,
    name: { en: name },
    acronym: null,
    latitude: null,
    longitude: null,
    kind: null,
    country: null,
    city: { en: city },
    timeZone,
    address: null,
    website: null,
    background: [],
  })
  const directory: Directory = {
    people: {},
    institutions: {
      home: institution('home', 'Home University', 'Asia/Taipei', 'Taoyuan'),
      hanyang: institution('hanyang', 'Hanyang University', 'Asia/Seoul', 'Seoul'),
    },
  }
  let last = 0
  const newId = () => `n${(last += 1)}`

  it('gives each item its zone, links it to its visit, and can be undone in one step', () => {
    const edit = programmeEdit(
      planProgramme(
        read(
          lines(`
      31 October
      06:00 Coach to the airport
      08:10-11:35 Flight to Seoul
      14:00 Hotel check-in
      1 November
      10:00-11:30 Courtesy call, Hanyang University
      23:30-0:30 Night market
      Alumni tea (45 min)
      4 November
      16:00-17:40 Flight to Taoyuan
      18:30 Coach home
    `),
        ),
        { record, directory, locale: 'en', homeZone: 'Asia/Taipei' },
      ),
      newId,
    )
    const after = applyEdit(record, edit)
    expect(conflictOf(record, edit)).toBeNull()
    expect(
      after.item.map(({ title, start, end, timeZone, endTimeZone, visitId }) => [
        title.en,
        start,
        end?.slice(8),
        timeZone.slice(5),
        endTimeZone?.slice(5),
        visitId,
      ]),
    ).toEqual([
      ['Coach to the airport', '2023-10-31T06:00', undefined, 'Taipei', undefined, null],
      ['Flight to Seoul', '2023-10-31T08:10', '31T11:35', 'Taipei', 'Seoul', null],
      ['Hotel check-in', '2023-10-31T14:00', undefined, 'Seoul', undefined, null],
      ['Courtesy call', '2023-11-01T10:00', '01T11:30', 'Seoul', undefined, 'v1'],
      ['Night market', '2023-11-01T23:30', '02T00:30', 'Seoul', undefined, null],
      ['Flight to Taoyuan', '2023-11-04T16:00', '04T17:40', 'Seoul', 'Taipei', null],
      ['Coach home', '2023-11-04T18:30', undefined, 'Taipei', undefined, null],
    ])
    expect(after.unscheduled).toMatchObject([{ title: { en: 'Alumni tea' }, minutes: 45 }])
    expect(applyEdit(after, inverse(record, edit))).toEqual(record)
  })
})

describe('a flight in a programme', () => {
  it('does not change the other rows', () => {
    const text = '2 November\n08:10-11:35 Flight CI156 TPE-KIX\n15:00 Hotel check-in'
    const rows = programmeOf(programmeCells(text), eachDay('2026-11-02', '2026-11-06')).rows
    expect(rows.map(({ time, item }) => [time, item])).toEqual([
      ['08:10-11:35', 'Flight CI156 TPE-KIX'],
      ['15:00', 'Hotel check-in'],
    ])
  })

  it('is not a line with an agency’s name but no airports', () => {
    expect(programmeCells('08:10-11:35 Flight CI156 to Osaka')).toEqual([['08:10-11:35 Flight CI156 to Osaka']])
  })
})

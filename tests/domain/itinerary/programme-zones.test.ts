import { expect, test } from 'vitest'
import { readProgrammeFile } from '@/lib/commands/read/programme'
import { readIcs } from '@/lib/domain/files/read-ics'
import { rowsText } from '@/lib/domain/files/rows-text'

const trip = { start: '2026-11-02', end: '2026-11-06', home: 'Asia/Taipei', places: [] }

/** Times and zones of the items that are imported into a trip with only its days. */
function zonesOf(text: string): string[] {
  return readProgrammeFile(text, trip, '2026-10-01')
    .filter(({ status }) => status === 'add')
    .map(
      ({ start, end, zone, endZone }) => `${start}${end ? `-${end}` : ''} ${[...new Set([zone, endZone])].join(' > ')}`,
    )
}

test('the heading of a day gives the destination of its flight', () => {
  const text = `DAY 1 : TAIPEI – BANGKOK (L/D)
06:00 Meet at the airport
08:30 Depart by CI833 (08:30-11:15)
13:00 Lunch
DAY 2: BANGKOK
09:00 Chulalongkorn University
DAY 3: BANGKOK – TAIPEI
12:25 Depart by CI834 arriving 17:10`
  expect(zonesOf(text)).toEqual([
    '06:00 Asia/Taipei',
    '08:30-11:15 Asia/Taipei > Asia/Bangkok',
    '13:00 Asia/Bangkok',
    '09:00 Asia/Bangkok',
    '12:25-17:10 Asia/Bangkok > Asia/Taipei',
  ])
})

test('an arrival at an airport is in the local zone: with 着, or with the airport in the column of places', () => {
  expect(zonesOf('11月2日\n10:25 関西国際空港着（CI152）\n13:00 昼食')).toEqual([
    '10:25 Asia/Tokyo',
    '13:00 Asia/Tokyo',
  ])
  const table = '日程\t時間\t内容\t場所\n11/2\t14:00\t到着\t羽田空港\n\t16:30\t総長表敬\t本部棟'
  expect(zonesOf(table)).toEqual(['14:00 Asia/Tokyo', '16:30 Asia/Tokyo'])
  // If both ends are given, the time is that of the departure.
  expect(zonesOf('11月2日\n8:20〜12:00 CI156便 桃園発 関西空港着')).toEqual(['08:20-12:00 Asia/Taipei > Asia/Tokyo'])
})

test('a flight number in another column makes its row a flight', () => {
  const table = '日期\t時間\t行程\t交通\n11/2\t08:55-13:15\t桃園機場→成田機場\tCI100\n11/3\t09:30\t拜會早稻田大學\t專車'
  expect(zonesOf(table)).toEqual(['08:55-13:15 Asia/Taipei > Asia/Tokyo', '09:30 Asia/Tokyo'])
})

test('a ride on the ground does not start at home', () => {
  expect(zonesOf('11월 2일\n10:00 총장 접견\n13:00 인천공항으로 이동')).toEqual([
    '10:00 Asia/Seoul',
    '13:00 Asia/Seoul',
  ])
})

test('自由活動 is not a flight to Freetown, and 返台 leads home', () => {
  const text = '11/2 10:25 抵達關西機場\n11/4（三）自由活動；15:00搭BR101返台'
  expect(zonesOf(text)).toEqual(['10:25 Asia/Tokyo', 'null Asia/Tokyo', '15:00 Asia/Tokyo > Asia/Taipei'])
})

test('the abbreviation of a university is no airport, and a large airport needs no flight', () => {
  const text =
    '3 November\n09:00 Depart for NUS\n10:00 National University of Singapore (NUS)\n11:00 Transfer NUS - NTU\n' +
    '14:00 Transfer to ICN\n16:00 Flight SQ 601 to SIN\n4 November\n10:00 Flight VLI-NUS'
  expect(zonesOf(text)).toEqual([
    '09:00 Asia/Seoul',
    '10:00 Asia/Seoul',
    '11:00 Asia/Seoul',
    '14:00 Asia/Seoul',
    '16:00 Asia/Seoul > Asia/Singapore',
    '10:00 Pacific/Efate',
  ])
})

test('a zone after a time is that of its row, and hotels above the days are where their night is', () => {
  const text =
    'Hotel: Lotte Hotel Seoul (2-4 Nov)\nMonday 2 November\n08:10-11:35 Flight CI160 TPE-ICN\n15:00 KST Meeting\n' +
    '3 November\n20:00-21:00 (PST) Video call\n21:30 Drinks\n4 November\n10:00 JST Online interview'
  expect(zonesOf(text)).toEqual([
    'null Asia/Seoul',
    '08:10-11:35 Asia/Taipei > Asia/Seoul',
    '15:00 Asia/Seoul',
    '20:00-21:00 America/Los_Angeles',
    '21:30 Asia/Seoul',
    '10:00 Asia/Seoul',
  ])
})

test('no train leads from Taiwan to Korea: the delegation is there already', () => {
  expect(zonesOf('3 November\n09:00 Meeting\n15:00 KTX to Busan (arr. 17:42)\n19:00 Dinner')).toEqual([
    '09:00 Asia/Seoul',
    '15:00-17:42 Asia/Seoul',
    '19:00 Asia/Seoul',
  ])
})

test('instants of a calendar in UTC without a zone follow the journey', () => {
  const event = (start: string, end: string, title: string) =>
    `BEGIN:VEVENT\nUID:${start}\nDTSTART:${start}\nDTEND:${end}\nSUMMARY:${title}\nEND:VEVENT`
  const calendar = [
    'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x',
    event('20261102T005000Z', '20261102T040000Z', 'Flight BR198 TPE-NRT'),
    event('20261102T090000Z', '20261102T110000Z', 'Dinner'),
    event('20261102T233000Z', '20261103T003000Z', 'Breakfast meeting'),
    event('20261106T091500Z', '20261106T132000Z', 'Flight to Taipei'),
    'END:VCALENDAR',
  ].join('\n')
  const rows = rowsText(readIcs(calendar))
  expect(readProgrammeFile(rows, trip, '2026-10-01').map(({ day }) => day)).toEqual([
    '2026-11-02',
    '2026-11-02',
    '2026-11-03',
    '2026-11-06',
  ])
  expect(zonesOf(rows)).toEqual([
    '08:50-13:00 Asia/Taipei > Asia/Tokyo',
    '18:00-20:00 Asia/Tokyo',
    '08:30-09:30 Asia/Tokyo',
    '18:15-21:20 Asia/Tokyo > Asia/Taipei',
  ])
})

test('a first flight that is too long from home is within its country', () => {
  const text = '2 Nov\n10:00 Meeting with the DVC\n3 Nov\n7.45am flight to Wellington NZ405 arr 8.50am\n10am Ministry'
  expect(zonesOf(text)).toEqual(['10:00 Pacific/Auckland', '07:45-08:50 Pacific/Auckland', '10:00 Pacific/Auckland'])
  expect(zonesOf('2 Nov\n8:00-9:00 Briefing\n10:00-14:00 Flight to Tokyo')).toEqual([
    '08:00-09:00 Asia/Taipei',
    '10:00-14:00 Asia/Taipei > Asia/Tokyo',
  ])
})

test('the airport where the delegation meets is where its first flight begins', () => {
  expect(zonesOf('11月2日\n8:00 成田空港第1ターミナル集合\n9:45 EL101便（12:45桃園着）\n14:30 表敬')).toEqual([
    '08:00 Asia/Tokyo',
    '09:45-12:45 Asia/Tokyo > Asia/Taipei',
    '14:30 Asia/Taipei',
  ])
})

test('an arrival in German, Vietnamese and Korean is in the local zone, a departure with its arrival is none', () => {
  expect(zonesOf('2.11.2026\n14:05 Ankunft Flughafen München (LH 717)')).toEqual(['14:05 Europe/Berlin'])
  expect(zonesOf('02/11/2026\n10h30 Đón đoàn tại sân bay Nội Bài (CI791)')).toEqual(['10:30 Asia/Ho_Chi_Minh'])
  expect(zonesOf('11/2\n15:55 하네다 출발 - 18:25 김포 도착 (OZ1075)')).toEqual(['15:55-18:25 Asia/Tokyo > Asia/Seoul'])
})

test('返回 is a flight only where it crosses a time zone', () => {
  const text = '11/2\n09:00-13:00 CI100 台北飛東京\n11/3\n16:00 返回東京\n11/4\n14:00-17:00 返回台北'
  const kinds = readProgrammeFile(text, trip, '2026-10-01').map(({ kind }) => kind)
  expect(kinds).toEqual(['flight', 'transfer', 'flight'])
})

test('flights that are pasted above or below the days are flown where their times are', () => {
  const flights = '1  EK 029 02NOV DXB LHR HK8 0745 1145\n2  EK 002 05NOV LHR DXB HK8 1420 0120+1'
  const days = '11/2 (Mon)\n15:00 Check in\n11/5\n10:00 UCL'
  const [out, back] = ['07:45-11:45 Asia/Dubai > Europe/London', '14:20-01:20 Europe/London > Asia/Dubai']
  const [checkIn, visit] = ['15:00 Europe/London', '10:00 Europe/London']
  expect(zonesOf(`${flights}\n${days}`)).toEqual([out, back, checkIn, visit])
  expect(zonesOf(`${days}\n${flights}`)).toEqual([checkIn, visit, out, back])
})

test('HSR is the railway and not an airport in India', () => {
  expect(zonesOf('11/2\n09:00 Welcome\n10:00 搭乘高鐵前往台北 HSR to Taipei')).toEqual([
    '09:00 Asia/Taipei',
    '10:00 Asia/Taipei',
  ])
})

test('抵達 at the end is an arrival, 출국 leads home, 返港 to Hong Kong', () => {
  expect(zonesOf('11/2\n0710 華沙蕭邦機場抵達（TK1763）\n0830 前往飯店')).toEqual([
    '07:10 Europe/Warsaw',
    '08:30 Europe/Warsaw',
  ])
  expect(zonesOf('11/2\n09:40 인천공항 도착 (OZ712)\n16:50 출국 (OZ713)')).toEqual([
    '09:40 Asia/Seoul',
    '16:50 Asia/Seoul > Asia/Taipei',
  ])
  expect(zonesOf('11/2\n08:35-10:25 CX466 HKG-TPE\n15:10 CX451返港')).toEqual([
    '08:35-10:25 Asia/Hong_Kong > Asia/Taipei',
    '15:10 Asia/Taipei > Asia/Hong_Kong',
  ])
})

test('a train with its arrival is where the programme is, and so are the rows before it', () => {
  const text = '2.11.2026\n9h – 9h30 : Accueil\n3.11.2026\n15h19 : TGV pour Paris-Est (arrivée 17h05)'
  expect(zonesOf(text)).toEqual(['09:00-09:30 Europe/Paris', '15:19-17:05 Europe/Paris'])
})

test('a flight number before its arrival says when it lands', () => {
  expect(zonesOf('11/2\n0905 hrs: SQ879 arrives Changi T3.\n1000 hrs: Transfer to hotel')).toEqual([
    '09:05 Asia/Singapore',
    '10:00 Asia/Singapore',
  ])
})

test('where a delegation is from says nothing about where it is', () => {
  const read = readProgrammeFile(
    'Besuch der National Taiwan University in Heidelberg\n2.11.2026\n9.00 Uhr Begrüßung',
    trip,
    '2026-10-01',
  ).at(-1)
  expect(read?.zone).toBe('Europe/Berlin')
  expect(read?.doubt).toMatch(/Heidelberg is named/)
})

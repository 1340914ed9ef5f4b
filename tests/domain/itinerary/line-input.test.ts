import { expect, it } from 'vitest'
import { readLine } from '@/lib/domain/itinerary/line-input'

it.each([
  [
    '10:00-11:30 Courtesy call, Hanyang University',
    '10:00',
    '11:30',
    'courtesy call',
    'Courtesy call',
    'Hanyang University',
  ],
  ['15:00 - 16:00 Alumni tea, Hotel lobby', '15:00', '16:00', 'meal', 'Alumni tea', 'Hotel lobby'],
  ['9:30 Meeting with the Dean', '09:30', null, 'meeting', 'Meeting with the Dean', null],
  ['0810-1135 Flight to Seoul', '08:10', '11:35', 'flight', 'Flight to Seoul', null],
  ['2pm–3pm Signing ceremony, Room 301', '14:00', '15:00', 'signing', 'Signing ceremony', 'Room 301'],
  ['10:00～11:30 拜會副校長，漢陽大學', '10:00', '11:30', 'courtesy call', '拜會副校長', '漢陽大學'],
  ['12點30 午宴', '12:30', null, 'meal', '午宴', null],
  [
    '18:00 to 21:00 Dinner, hosted by the president, Faculty Club',
    '18:00',
    '21:00',
    'meal',
    'Dinner, hosted by the president',
    'Faculty Club',
  ],
  ['Round table on exchange', null, null, 'meeting', 'Round table on exchange', null],
  ['3 universities visit us', null, null, 'meeting', '3 universities visit us', null],
  ['10:00-11:30 拜會漢陽大學', '10:00', '11:30', 'courtesy call', '拜會漢陽大學', null],
  ['１０：００～１１：３０　拜會副校長，漢陽大學', '10:00', '11:30', 'courtesy call', '拜會副校長', '漢陽大學'],
  ['下午2點半至4點 簽約典禮＠行政大樓', '14:30', '16:00', 'signing', '簽約典禮', '行政大樓'],
  ['上午10時30分 專車前往機場', '10:30', null, 'transfer', '專車前往機場', null],
  ['中午12:30-14:00午宴', '12:30', '14:00', 'meal', '午宴', null],
  [
    '10:00–11:30: Tour of the museum, and library @ Faculty Club',
    '10:00',
    '11:30',
    'tour',
    'Tour of the museum, and library',
    'Faculty Club',
  ],
  ['18:30 Alumni dinner (90 min), Lotte Hotel', '18:30', '20:00', 'meal', 'Alumni dinner', 'Lotte Hotel'],
  ['9 a.m. - 10 a.m. Briefing', '09:00', '10:00', 'internal', 'Briefing', null],
  ['Mail a@b.edu to the dean', null, null, 'meeting', 'Mail a@b.edu to the dean', null],
  ['25:00 Nothing', null, null, 'meeting', '25:00 Nothing', null],
  ['2023 review', null, null, 'meeting', '2023 review', null],
])('reads %s', (line, start, end, kind, title, place) => {
  expect(readLine(line)).toMatchObject({ start, end, minutes: null, kind, title, place })
})

it.each(['', '   ', '10:00', '10:00-11:00', '10:00-11:00,'])('reads nothing in “%s”', (line) =>
  expect(readLine(line)).toBeNull(),
)

it.each([
  ['Alumni dinner 90 min', 90, 'Alumni dinner', null],
  ['Alumni dinner, Lotte Hotel, 1.5 h', 90, 'Alumni dinner', 'Lotte Hotel'],
  ['2 hours: museum', 120, 'museum', null],
  ['校友餐敘（2小時30分）', 150, '校友餐敘', null],
  ['參觀圖書館40分鐘', 40, '參觀圖書館', null],
  ['Visit 3 labs', null, 'Visit 3 labs', null],
  ['90 min', null, '90 min', null],
])('reads the duration in “%s”', (line, minutes, title, place) =>
  expect(readLine(line)).toMatchObject({ start: null, end: null, minutes, title, place }),
)

import { expect, it } from 'vitest'
import { readLine } from '@/lib/domain/typed-line'

it.each([
  ['10:00-11:30 Courtesy call, Hanyang University', '10:00', '11:30', 'courtesy call', 'Courtesy call', 'Hanyang University'],
  ['15:00 - 16:00 Alumni tea, Hotel lobby', '15:00', '16:00', 'meal', 'Alumni tea', 'Hotel lobby'],
  ['9:30 Meeting with the Dean', '09:30', null, 'meeting', 'Meeting with the Dean', null],
  ['0810-1135 Flight to Seoul', '08:10', '11:35', 'flight', 'Flight to Seoul', null],
  ['2pm–3pm Signing ceremony, Room 301', '14:00', '15:00', 'signing', 'Signing ceremony', 'Room 301'],
  ['10:00～11:30 拜會副校長，漢陽大學', '10:00', '11:30', 'courtesy call', '拜會副校長', '漢陽大學'],
  ['12點30 午宴', '12:30', null, 'meal', '午宴', null],
  ['18:00 to 21:00 Dinner, hosted by the president, Faculty Club', '18:00', '21:00', 'meal', 'Dinner, hosted by the president', 'Faculty Club'],
  ['Round table on exchange', null, null, 'meeting', 'Round table on exchange', null],
  ['3 universities visit us', null, null, 'meeting', '3 universities visit us', null],
  ['2023 review', null, null, 'meeting', '2023 review', null],
])('reads %s', (line, start, end, kind, title, place) => {
  expect(readLine(line)).toEqual({ start, end, kind, title, place })
})

it.each(['', '   ', '10:00', '10:00-11:00', '10:00-11:00,'])('reads nothing in “%s”', (line) => expect(readLine(line)).toBeNull())

import { expect, it } from 'vitest'
import { eachDay } from '@/lib/domain/time/day'
import { parseDay } from '@/lib/domain/time/parse-day'

const trip = eachDay('2023-10-31', '2023-11-04')

it.each<[string, string | null, string?]>([
  ['2023-10-31', '2023-10-31'],
  ['2023/11/1 (Wed)', '2023-11-01'],
  ['Tuesday 31 October', '2023-10-31'],
  ['Tue., 31 Oct', '2023-10-31'],
  ['November 1st, 2023: arrival', '2023-11-01', 'arrival'],
  ['Day 2', '2023-11-01'],
  ['Day 1 – Tuesday 31 October', '2023-10-31'],
  ['D3: Sungkyunkwan', '2023-11-02', 'Sungkyunkwan'],
  ['第二天', '2023-11-01'],
  ['第二天 11月1日（三）漢陽大學', '2023-11-01', '漢陽大學'],
  ['10月31日（二）', '2023-10-31'],
  ['112年11月3日 星期五', '2023-11-03'],
  ['10/31（二）', '2023-10-31'],
  ['11/1', '2023-11-01'],
  ['31/10 Arrival', '2023-10-31', 'Arrival'],
  ['Friday', '2023-11-03'],
  ['星期六', '2023-11-04'],
  ['31 October 08:10 Flight', '2023-10-31', '08:10 Flight'],
  ['5 December', '2023-12-05'],
  // It is ambiguous, or may not be a day at all.
  ['3/4', null],
  ['Day 9', null],
  ['Monday', null],
  ['10:00 Courtesy call', null],
  ['10.30-11.30 Tea', null],
  ['30 students visit', null],
  ['Sunshine tour', null],
  ['Marketing office', null],
])('reads “%s”', (text, day, rest = '') => {
  const read = parseDay(text, { trip, order: null, current: null, isCell: false })
  expect(read?.day ?? null).toBe(day)
  if (day !== null) expect(read?.rest).toBe(rest)
})

import { describe, expect, it } from 'vitest'
import { readDay } from '@/lib/domain/time/day-input'

describe('a typed day', () => {
  it.each([
    ['2023-11-01', '2023-11-01'],
    ['2023-11', '2023-11'],
    ['2023', '2023'],
    ['--11-01', '--11-01'],
    ['2023/11/1', '2023-11-01'],
    ['2023.11.1.', '2023-11-01'],
    ['1 Nov 2023', '2023-11-01'],
    ['1st of November 2023', '2023-11-01'],
    ['Wed 1 November 2023', '2023-11-01'],
    ['Wednesday, 1 November 2023', '2023-11-01'],
    ['November 1, 2023', '2023-11-01'],
    ['Sept 3', '--09-03'],
    ['Nov 2023', '2023-11'],
    ['1 Nov', '--11-01'],
    ['29 Feb', '--02-29'],
    ['2023年11月1日', '2023-11-01'],
    ['民國112年11月1日', '2023-11-01'],
    ['112年11月', '2023-11'],
    ['11月1日', '--11-01'],
    ['2023년 11월 1일', '2023-11-01'],
    ['１１月１日', '--11-01'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day)
  })

  it.each([
    '',
    'soon',
    '3/4/2024',
    '30 Feb 2023',
    '29 Feb 2023',
    '2023-13-01',
    '32 Nov',
    '11',
    'November',
    '1',
    '5日',
    'Novem 3',
    '0 Nov',
  ])('%s is not a day', (typed) => {
    expect(readDay(typed)).toBeNull()
  })

  it('gets the year of the trip if none was typed in words', () => {
    expect(readDay('1 Nov', 2023)).toBe('2023-11-01')
    expect(readDay('11月1日', 2023)).toBe('2023-11-01')
    expect(readDay('29 Feb', 2023)).toBeNull()
  })

  it('keeps a typed year, and one that was omitted on purpose', () => {
    expect(readDay('--11-01', 2023)).toBe('--11-01')
    expect(readDay('1 Nov 2022', 2023)).toBe('2022-11-01')
  })
})

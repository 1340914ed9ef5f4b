import { expect, it } from 'vitest'
import {
  dayAndTime,
  formatDay,
  formatDayName,
  formatDays,
  formatInstant,
  formatWeekday,
} from '@/lib/domain/time/time-format'
import { languageName } from '@/lib/domain/text/language-name'

it.each([
  ['2023-10-31', 'en', '31 October 2023'],
  ['2023-10', 'en', 'October 2023'],
  ['2023', 'en', '2023'],
  ['--10-31', 'en', '31 October'],
  ['--02-29', 'en', '29 February'],
  ['2023-10-31', 'zh-Hant', '2023年10月31日'],
  ['--10-31', 'zh-Hant', '10月31日'],
  ['2023-10-31', 'ko', '2023년 10월 31일'],
  ['2023-10', 'ja', '2023年10月'],
] as const)('writes the day %s in %s', (day, locale, text) => expect(formatDay(day, locale)).toBe(text))

it.each([
  ['2023-10-31', '2023-11-04', 'en', '31 October – 4 November 2023'],
  ['2024-10-28', '2024-10-31', 'en', '28 – 31 October 2024'],
  ['2023-12-30', '2024-01-02', 'en', '30 December 2023 – 2 January 2024'],
  ['--10-31', '--11-04', 'en', '31 October – 4 November'],
  ['2018-10', '2018-10', 'en', 'October 2018'],
  ['2023-10-31', null, 'en', '31 October 2023'],
  [null, null, 'en', null],
  ['2018', '2018-10-02', 'en', '2018 – 2 October 2018'],
  ['2023-10-31', '2023-11-04', 'zh-Hant', '2023年10月31日至11月4日'],
  ['2024-10-28', '2024-10-31', 'zh-Hant', '2024年10月28日至31日'],
  ['2023-12-30', '2024-01-02', 'zh-Hant', '2023年12月30日至2024年1月2日'],
  ['--10-31', '--11-04', 'zh-Hant', '10月31日至11月4日'],
  ['2018-10', '2018-11', 'zh-Hant', '2018年10月至11月'],
  ['2017', '2018', 'zh-Hant', '2017年至2018年'],
  ['2023-10-31', '2023-11-04', 'ko', '2023년 10월 31일~11월 4일'],
  ['2024-10-28', '2024-10-31', 'ko', '2024년 10월 28일~31일'],
  ['2023-12-30', '2024-01-02', 'ja', '2023年12月30日～2024年1月2日'],
  ['2023-10-31', '2023-11-04', 'ja', '2023年10月31日～11月4日'],
] as const)('writes from %s to %s in %s', (start, end, locale, text) =>
  expect(formatDays(start, end, locale)).toBe(text),
)

it('formats a day heading with its weekday', () => {
  expect(formatWeekday('2023-10-31', 'en')).toBe('Tuesday 31 October')
  expect(formatWeekday('2023-10-31', 'zh-Hant')).toBe('10月31日 星期二')
  expect(formatWeekday('2023-10-31', 'ko')).toBe('10월 31일(화)')
  expect(formatWeekday('2023-10-31', 'ja')).toBe('10月31日（火）')
})

it('names the day of a time', () => {
  const names = (['en', 'zh-Hant', 'ko', 'ja'] as const).map((locale) => formatDayName('2023-10-31', locale))
  expect(names).toEqual(['Tue', '週二', '화요일', '火曜'])
})

it.each(['en-a', 'en-1', 'x'])('names a language by its tag if the tag is invalid: %s', (tag) =>
  expect(languageName(tag, 'en')).toBe(tag),
)

it('formats an instant in a time zone', () => {
  expect(formatInstant(new Date('2026-10-21T06:05Z'), 'en', 'Asia/Taipei')).toBe('21 Oct 2026, 14:05')
})

it('includes the day of a moment only if it is another day in the zone', () => {
  const at = new Date('2026-10-21T16:05Z')
  const of = (now: string, locale: 'en' | 'zh-Hant' = 'en') => dayAndTime(at, new Date(now), locale, 'Asia/Taipei')
  expect(of('2026-10-22T03:00Z')).toEqual({ day: null, time: '00:05' })
  expect(of('2026-10-21T15:00Z')).toEqual({ day: '22 Oct 2026', time: '00:05' })
  expect(of('2026-10-23T00:00Z', 'zh-Hant')).toEqual({ day: '2026年10月22日', time: '00:05' })
})

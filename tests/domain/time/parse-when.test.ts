import { describe, expect, it } from 'vitest'
import { withoutListMarker } from '@/lib/domain/text/list-marker'
import { parseWhen } from '@/lib/domain/time/parse-when'
import { eachDay } from '@/lib/domain/time/day'

const trip = eachDay('2026-11-02', '2026-11-06')

function written(text: string): string {
  const { day, times, endDay, rest } = parseWhen(text, { trip, order: null, current: '2026-11-03' })
  const days = [day?.day, day?.lastDay].filter(Boolean).join('/')
  const ends = times?.end ? `-${endDay ? `${endDay}T` : ''}${times.end}` : ''
  return [days, `${times?.start ?? times?.part ?? ''}${ends}`, rest].filter(Boolean).join(' | ')
}

describe('the beginning of a line', () => {
  it.each([
    ['Tue 3 Nov 10:00-11:00 Meeting', '2026-11-03 | 10:00-11:00 | Meeting'],
    ['11/4（三）上午9:00 拜會', '2026-11-04 | 09:00 | 拜會'],
    ['11月4日（水）午後2時～4時 施設見学', '2026-11-04 | 14:00-16:00 | 施設見学'],
    ['11월 4일(수) 오전 10시 총장 예방', '2026-11-04 | 10:00 | 총장 예방'],
    ['2-4 Nov 09:00-17:00 Conference', '2026-11-02/2026-11-04 | 09:00-17:00 | Conference'],
    ['2 Nov 15:00 - 6 Nov 11:00 Stay at Lotte Hotel', '2026-11-02 | 15:00-2026-11-06T11:00 | Stay at Lotte Hotel'],
    ['2 Nov - 6 Nov Lotte Hotel Seoul', '2026-11-02/2026-11-06 | Lotte Hotel Seoul'],
    ['11月2日15:00至11月6日11:00 入住飯店', '2026-11-02 | 15:00-2026-11-06T11:00 | 入住飯店'],
    ['•\t10:00 Welcome by the President', '10:00 | Welcome by the President'],
    ['- 14:00 Seminar', '14:00 | Seminar'],
    ['1.\t10:00 Welcome', '10:00 | Welcome'],
    ['9.15 Meet in hotel lobby', '09:15 | Meet in hotel lobby'],
    ['▽4日　午前、市内見学', '2026-11-04 | morning | 市内見学'],
    ['Tuesday 3 November', '2026-11-03'],
    ['10:00', '10:00'],
    ['Lunch', 'Lunch'],
  ])('%s', (text, expected) => {
    expect(written(text)).toBe(expected)
  })
})

describe('a list marker', () => {
  it.each([
    ['•\tWelcome', 'Welcome'],
    ['\uf0b7 Welcome', 'Welcome'],
    ['○ 歡迎', '歡迎'],
    ['* Coffee', 'Coffee'],
    ['(2) Coffee', 'Coffee'],
    ['① 拜會', '拜會'],
    ['a) Coffee', 'Coffee'],
    ['-17:00', '-17:00'],
    ['3 universities', '3 universities'],
    ['9.15 Meet', '9.15 Meet'],
    ['A. Lincoln lecture', 'A. Lincoln lecture'],
  ])('of %s is removed', (line, expected) => {
    expect(withoutListMarker(line)).toBe(expected)
  })
})

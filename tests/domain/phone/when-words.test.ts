import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endWords, startWords, type WhenWords } from '@/lib/domain/phone/when-words'
import { addDays, daysBetween } from '@/lib/domain/time/day'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'

const words: WhenWords = {
  tomorrow: 'tomorrow',
  weekday: (day) => `<${day}>`,
  date: (day) => `<${day}, dated>`,
  stretch: ({ hours, minutes }) => `in ${hours}:${minutes}`,
  comma: ', ',
}
const minute = 60_000
const starts = (start: string, inMinutes: number, today = '2026-11-30', isUntimed = false) =>
  startWords({ start, isUntimed, inMs: inMinutes * minute }, today, words)

describe('when an item starts', () => {
  it('counts down on its own day', () => {
    expect(starts('2026-11-30T10:00', 12)).toBe('in 0:12')
    expect(starts('2026-11-30T22:30', 14 * 60 + 45)).toBe('in 14:45')
  })

  it('names another day before the time', () => {
    expect(starts('2026-12-01T22:30', 35 * 60 + 45)).toBe('tomorrow 22:30')
    expect(starts('2026-12-02T22:30', 60 * 60)).toBe('<2026-12-02> 22:30')
    expect(starts('2026-12-06T09:00', 144 * 60)).toBe('<2026-12-06> 09:00')
    // A week later has the same weekday.
    expect(starts('2026-12-07T09:00', 168 * 60)).toBe('<2026-12-07, dated> 09:00')
  })

  it('counts down to a start soon after midnight too', () => {
    expect(starts('2026-12-01T00:30', 60)).toBe('in 1:0, tomorrow 00:30')
  })

  it('has no time for an untimed item', () => {
    expect(starts('2026-11-30T13:00', 60, '2026-11-30', true)).toBe('')
    expect(starts('2026-12-01T13:00', 60, '2026-11-30', true)).toBe('tomorrow')
  })
})

describe('when an item ends', () => {
  it('names the day by its weekday, also tomorrow', () => {
    expect(endWords('2026-11-30T09:50', '2026-11-30', words)).toBe('09:50')
    expect(endWords('2026-12-01T09:15', '2026-11-30', words)).toBe('<2026-12-01> 09:15')
    expect(endWords('2026-12-09T09:00', '2026-11-30', words)).toBe('<2026-12-09, dated> 09:00')
  })

  it('always shows the day with a time of another day', () => {
    const days = fc.integer({ min: -3, max: 40 }).map((n) => addDays('2026-11-30', n))
    fc.assert(
      fc.property(days, fc.constantFrom('00:00', '09:05', '23:59'), (day, time) => {
        const moment = `${day}T${time}`
        for (const shown of [endWords(moment, '2026-11-30', words), starts(moment, 24 * 60)])
          if (daysBetween('2026-11-30', dayOf(moment)) !== 0) expect(shown).not.toBe(timeOf(moment))
      }),
    )
  })
})

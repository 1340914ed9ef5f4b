import { describe, expect, it } from 'vitest'
import { eachDay } from '@/lib/domain/time/day'
import { parseDay } from '@/lib/domain/time/parse-day'
import days from './days.json'

const trip = eachDay('2026-11-02', '2026-11-06')

/** "2026-11-03/2026-11-05 ? outside the trip": day, last day, doubt. */
function written(text: string, isCell: boolean): string {
  const read = parseDay(text, { trip, order: null, current: isCell ? null : '2026-11-03', isCell })
  if (read === null) return `none | ${text}`
  const { day, lastDay, alternatives, doubt, rest } = read
  const range = [day ?? alternatives.join(' or ')] + (lastDay ? `/${lastDay}` : '')
  return [range + (doubt ? ` ? ${doubt}` : ''), rest].filter(Boolean).join(' | ')
}

describe('a day in a date column', () => {
  it.each(Object.entries(days.cell))('%s is %s', (text, expected) => {
    expect(written(text, true)).toBe(expected)
  })
})

describe('a day at the beginning of a line', () => {
  it.each(Object.entries(days.line))('%s', (text, expected) => {
    expect(written(text, false)).toBe(expected)
  })
})

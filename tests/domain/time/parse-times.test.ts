import { describe, expect, it } from 'vitest'
import { writtenTimes } from '@/lib/commands/bench/read-cases'
import { parseTimes, readTime } from '@/lib/domain/time/parse-times'
import times from './times.json'

describe('times in a time column', () => {
  it.each(Object.entries(times.cell))('%s is %s', (text, expected) => {
    expect(writtenTimes(text, 'cell')).toBe(expected)
    expect(parseTimes(text, 'cell')?.rest ?? '').toBe('')
  })
})

describe('times before a title', () => {
  it.each(Object.entries(times.line))('%s', (text, expected) => {
    const read = parseTimes(text, 'line')
    expect(`${writtenTimes(text, 'line')} | ${read ? read.rest : text}`).toBe(expected)
  })
})

describe('a typed time', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['9.30', '09:30'],
    ['14h', '14:00'],
    ['14h05', '14:05'],
    ['2 pm', '14:00'],
    ['12am', '00:00'],
    ['12 PM', '12:00'],
    ['１０：００', '10:00'],
    ['10點30分', '10:30'],
    ['0:00', '00:00'],
  ])('%s is %s', (typed, read) => expect(readTime(typed)).toBe(read))

  it.each(['', '25:00', '10:60', '-1', '1000000', '10:5:0'])('%s is not a time', (typed) =>
    expect(readTime(typed)).toBeNull(),
  )
})

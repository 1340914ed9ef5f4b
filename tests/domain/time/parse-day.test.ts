import { describe, expect, it } from 'vitest'
import { writtenDay } from '@/lib/commands/bench/read-cases'
import days from './days.json'

describe('a day in a date column', () => {
  it.each(Object.entries(days.cell))('%s is %s', (text, expected) => {
    expect(writtenDay(text, true)).toBe(expected)
  })
})

describe('a day at the beginning of a line', () => {
  it.each(Object.entries(days.line))('%s', (text, expected) => {
    expect(writtenDay(text, false)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  completeColours,
  contrast,
  defaultColours,
  inkOn,
  isLegible,
  leastContrast,
  legible,
  paper,
  readColour,
} from '@/lib/domain/newsroom/colours'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('a colour', () => {
  it.each([
    ['#8A1C2C', '#8a1c2c'],
    ['8a1c2c', '#8a1c2c'],
    [' #abc ', '#aabbcc'],
    ['＃８ａ１ｃ２ｃ', '#8a1c2c'],
    ['red', null],
    ['#8a1c2', null],
    ['url(#x)', null],
    ['', null],
  ])('is read from %j', (typed, read) => {
    expect(readColour(typed)).toBe(read)
  })

  it('has the contrast that WCAG computes', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#123456', '#123456')).toBe(1)
  })

  it('is legible from 4.5:1 on the background of its theme', () => {
    expect([isLegible('#8a1c2c', 'light'), isLegible('#8a1c2c', 'dark')]).toEqual([true, false])
    expect([isLegible('#f08a93', 'light'), isLegible('#f08a93', 'dark')]).toEqual([false, true])
    expect([isLegible(defaultColours.light, 'light'), isLegible(defaultColours.dark, 'dark')]).toEqual([true, true])
  })

  it('has a legible shade, which is itself if it is legible', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (value, theme) => {
        const shade = legible(value, theme)
        expect(contrast(shade, paper[theme])).toBeGreaterThanOrEqual(leastContrast)
        if (isLegible(value, theme)) expect(shade).toBe(value)
      }),
    )
  })
})

it('completes one colour with a legible shade of it', () => {
  expect(completeColours({ light: null, dark: null })).toEqual(defaultColours)
  const { light, dark } = completeColours({ light: '#8a1c2c', dark: null })
  expect([light, isLegible(dark, 'dark')]).toEqual(['#8a1c2c', true])
  expect(completeColours({ light: '#8a1c2c', dark: '#f08a93' })).toEqual({ light: '#8a1c2c', dark: '#f08a93' })
})

it('chooses the more legible text colour for a background', () => {
  expect([inkOn('#8a1c2c'), inkOn('#f0c000')]).toEqual(['#ffffff', paper.dark])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lacksAlt, longestSide, smallSize, withMoved } from '@/lib/domain/photos/photo'

describe('the small size', () => {
  it('keeps the proportions and is never larger', () => {
    const side = fc.integer({ min: 1, max: 2000 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const small = smallSize({ width, height })
        expect(Math.max(small.width, small.height)).toBe(Math.min(longestSide.small, Math.max(width, height)))
        expect(Math.min(small.width, small.height)).toBeGreaterThan(0)
        expect(Math.abs(small.width * height - small.height * width)).toBeLessThanOrEqual(Math.max(width, height))
      }),
    )
  })
})

describe('an alternative text', () => {
  it('is missing for each language without one in a related language', () => {
    expect(lacksAlt({ alt: null }, ['en', 'zh-Hant', 'en'])).toEqual(['en', 'zh-Hant'])
    expect(lacksAlt({ alt: { 'en-GB': 'A table' } }, ['en', 'zh-Hant'])).toEqual(['zh-Hant'])
    expect(lacksAlt({ alt: { en: 'A table', zh: '桌子' } }, ['en', 'zh-Hant'])).toEqual([])
  })
})

describe('moving a photo', () => {
  const list = ['a', 'b', 'c'].map((id) => ({ id }))
  const moved = (id: string, before: string | null) =>
    withMoved(list, id, before)
      ?.map((one) => one.id)
      .join('')

  it.each([
    ['a', 'c', 'bac'],
    ['c', 'a', 'cab'],
    ['a', null, 'bca'],
    ['b', 'c', 'abc'],
  ] as const)('of %s before %s gives %s', (id, before, order) => {
    expect(moved(id, before)).toBe(order)
  })

  it('needs both photos to exist', () => {
    expect([moved('x', 'a'), moved('a', 'x'), moved('a', 'a')]).toEqual([undefined, undefined, undefined])
  })
})

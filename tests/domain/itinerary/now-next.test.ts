import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nowAndNext, type Span, stretchOf } from '@/lib/domain/itinerary/now-next'

const hour = 3_600_000
const span = (id: string, from: number, to: number | null, kind: Span['kind'] = 'meeting'): Span => ({
  id,
  from: from * hour,
  to: to === null ? null : to * hour,
  kind,
})

describe('now and next', () => {
  const day = [
    span('call', 10, 11.5),
    span('lunch', 12, null, 'meal'),
    span('tour', 14, 16, 'tour'),
    span('hotel', 0, 24, 'lodging'),
  ]
  it.each([
    [3, ['hotel'], 'call'],
    [9, [], 'call'],
    [10, ['call'], 'lunch'],
    [11.49, ['call'], 'lunch'],
    [11.5, [], 'lunch'],
    [12.5, ['lunch'], 'tour'],
    // Ninety minutes for an item without an end.
    [13.6, [], 'tour'],
    [15, ['tour'], null],
    [17, ['hotel'], null],
    [25, [], null],
  ])('at %s', (at, now, next) => {
    expect(nowAndNext(day, at * hour)).toEqual({ now, next })
  })

  it('shows the item that began last if two are in progress', () => {
    expect(nowAndNext([span('seminar', 9, 17), span('call', 10, 11)], 10.5 * hour).now).toEqual(['call', 'seminar'])
  })

  it('shows an untimed item only while no other is in progress or near, and never ends it for the next one', () => {
    const fair: Span = { ...span('fair', 0, 24, 'event'), isUntimed: true }
    const evening: Span = { ...span('walk', 42, 48, 'tour'), isUntimed: true }
    const spans = [fair, ...day, evening]
    expect(nowAndNext(spans, 3 * hour)).toEqual({ now: ['hotel', 'fair'], next: 'call' })
    expect(nowAndNext(spans, 9 * hour)).toEqual({ now: [], next: 'call' })
    expect(nowAndNext(spans, 10.5 * hour)).toEqual({ now: ['call'], next: 'lunch' })
    expect(nowAndNext(spans, 17 * hour)).toEqual({ now: ['hotel', 'fair'], next: 'walk' })
    expect(nowAndNext(spans, 47.5 * hour)).toEqual({ now: ['walk'], next: null })
    expect(nowAndNext(spans, 49 * hour)).toEqual({ now: [], next: null })
  })

  it('ends an item without an end when the next one begins', () => {
    expect(nowAndNext([span('a', 10, null), span('b', 10.5, 11)], 10.75 * hour).now).toEqual(['b'])
  })

  it('never shows the same item as now and next, and next is always in the future', () => {
    const spans = fc
      .array(
        fc.record({
          from: fc.integer({ min: 0, max: 200 }),
          long: fc.option(fc.integer({ min: -5, max: 50 })),
          kind: fc.constantFrom('meeting', 'lodging', 'flight'),
        }),
        { maxLength: 12 },
      )
      .map((all) =>
        all.map(({ from, long, kind }, i): Span => ({
          id: `i${i}`,
          from,
          to: long === null ? null : from + long,
          kind: kind as Span['kind'],
        })),
      )
    fc.assert(
      fc.property(spans, fc.integer({ min: -10, max: 260 }), (all, at) => {
        const { now, next } = nowAndNext(all, at)
        const of = (id: string) => all.find((one) => one.id === id)!
        expect(now).not.toContain(next)
        for (const id of now) expect(of(id).from).toBeLessThanOrEqual(at)
        if (next !== null) expect(of(next).from).toBeGreaterThan(at)
      }),
    )
  })
})

describe('the time until an item', () => {
  it.each([
    [1, { days: 0, hours: 0, minutes: 1 }],
    [12 * 60_000, { days: 0, hours: 0, minutes: 12 }],
    [hour, { days: 0, hours: 1, minutes: 0 }],
    [2 * hour + 10 * 60_000, { days: 0, hours: 2, minutes: 10 }],
    [49 * hour, { days: 2, hours: 0, minutes: 0 }],
    [-5, { days: 0, hours: 0, minutes: 0 }],
  ])('%s ms', (milliseconds, stretch) => {
    expect(stretchOf(milliseconds)).toEqual(stretch)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Stop, stopMap } from '@/lib/domain/newsroom/stop-map'

const frame = { width: 226, height: 126 }
const letters = { name: 9.4, note: 7.6, dot: 4.6 }
const stop = (number: number, latitude: number, longitude: number, name = `Stop ${number}`): Stop => ({
  number,
  latitude,
  longitude,
  name,
  note: null,
})

describe('the map of stops', () => {
  it('needs two different places', () => {
    expect(stopMap([], frame, letters)).toBeNull()
    expect(stopMap([stop(1, 37.5, 127)], frame, letters)).toBeNull()
    expect(stopMap([stop(1, 37.5, 127), stop(2, 37.5, 127)], frame, letters)).toBeNull()
  })

  it('has north at the top and east at the right, with the places in the order of the visits', () => {
    const map = stopMap([stop(1, 37.557, 127.045), stop(2, 37.588, 126.994), stop(3, 37.505, 126.957)], frame, letters)
    const [hanyang, skku, cau] = map?.stops ?? []
    expect([hanyang?.number, skku?.number, cau?.number]).toEqual([1, 2, 3])
    expect(skku!.y).toBeLessThan(hanyang!.y)
    expect(hanyang!.y).toBeLessThan(cau!.y)
    expect(hanyang!.x).toBeGreaterThan(skku!.x)
    expect(map?.scale).toEqual({ kilometres: 5, length: expect.any(Number) as number })
    expect(map?.way.curves).toHaveLength(2)
  })

  it('crosses the date line on the short side', () => {
    const map = stopMap([stop(1, 0, 179), stop(2, 0, -179)], frame, letters)
    expect(map!.stops[1]!.x).toBeGreaterThan(map!.stops[0]!.x)
    expect(map!.scale.kilometres).toBeLessThanOrEqual(100)
  })

  it('has every dot in the frame, and a scale that fits', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -90, max: 89 })), {
      minLength: 2,
      maxLength: 12,
    })
    fc.assert(
      fc.property(places, (points) => {
        const map = stopMap(
          points.map(([latitude, longitude], at) => stop(at + 1, latitude, longitude)),
          frame,
          letters,
        )
        for (const { x, y } of map?.stops ?? []) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(frame.width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(frame.height)
        }
        if (map) expect(map.scale.length).toBeLessThanOrEqual(frame.width * 0.3 + 0.1)
      }),
    )
  })
})

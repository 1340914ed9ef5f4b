import { describe, expect, it } from 'vitest'
import { placeOf, routeOf } from '@/lib/domain/itinerary/route'
import { knownPlaces } from '@/lib/domain/time/known-places'

const zonesOf = (text: string) => routeOf(text, knownPlaces).to.map(({ zone }) => zone)

describe('a hotel that is named after a city', () => {
  it.each(['新宿華盛頓飯店', '新宿华盛顿饭店', 'Washington Hotel', 'ワシントンホテル'])(
    'the city is not found in %s',
    (name) => {
      expect(placeOf(name, knownPlaces)).toEqual([])
      expect(zonesOf(name)).toEqual([])
    },
  )
})

describe('an arrival with the number of its flight', () => {
  it.each([
    ['Arrive at Suvarnabhumi Airport by BR 211', true],
    ['成田空港到着（CI100便）', true],
    ['인천국제공항 도착(BR170)', true],
    ['抵達成田機場（BR198）', true],
    ['搭乘BR198前往成田機場', false],
    ['Flight BR211 to Bangkok', false],
  ])('%s', (text, isArrival) => {
    expect(routeOf(text, knownPlaces).isArrival).toBe(isArrival)
  })
})

import { describe, expect, it } from 'vitest'
import { knownPlaces } from '@/lib/domain/time/known-places'
import { foldPlace } from '@/lib/domain/time/places'

const namesIn = (text: string) => knownPlaces.mentions(foldPlace(text)).map(({ places }) => places[0]?.name)

describe('places in a Chinese text', () => {
  it.each([
    ['大阪格蘭比亞飯店', ['Osaka']],
    ['神戶美利堅公園東方酒店', ['Kobe']],
    ['前往格蘭比', ['Granby']],
    ['英國牛津大學', ['GB', 'Oxford']],
    ['美國格蘭岱爾市', ['US', 'Glendale']],
    ['那霸希爾頓酒店', ['Naha']],
  ])('are not found in the middle of another name: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })
})

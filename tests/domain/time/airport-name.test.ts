import { expect, test } from 'vitest'
import { destinationOf } from '@/lib/domain/itinerary/destination'
import { knownPlaces } from '@/lib/domain/time/known-places'

test('an airport has its name in the language, otherwise its English name', () => {
  const inLanguages = (code: string) =>
    ['en', 'zh-Hant', 'zh-Hans', 'ja', 'ko', 'fr'].map((language) => knownPlaces.airportName(code, language))
  expect(inLanguages('ICN')).toEqual([
    'Incheon International Airport',
    '仁川機場',
    '仁川机场',
    '仁川空港',
    '인천공항',
    'Incheon International Airport',
  ])
  expect(inLanguages('KIX').slice(1, 5)).toEqual(['關西機場', '关西机场', '関西空港', '간사이공항'])
  expect(inLanguages('HIJ').slice(0, 2)).toEqual(['Hiroshima Airport', '廣島機場'])
  expect(inLanguages('AAA')).toEqual(Array(6).fill('Anaa Airport'))
  expect(inLanguages('ZZZ')).toEqual(Array(6).fill(null))
})

test('the destination of a flight between two codes is the name of the airport', () => {
  expect(destinationOf('flight', { en: 'KE186 TPE-ICN' }, knownPlaces)).toEqual({ en: 'Incheon International Airport' })
  expect(destinationOf('flight', { 'zh-Hant': '搭乘 KE186 TPE-ICN' }, knownPlaces)).toEqual({ 'zh-Hant': '仁川機場' })
  expect(destinationOf('flight', { en: 'KE186 TPE-ICN' })).toEqual({ en: 'ICN' })
})

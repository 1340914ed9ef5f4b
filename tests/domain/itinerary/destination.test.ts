import { expect, it } from 'vitest'
import { destinationIn, destinationOf } from '@/lib/domain/itinerary/destination'
import type { ItemKind } from '@/lib/domain/trip/vocabulary'

it.each<[ItemKind, string, string | null]>([
  ['transfer', 'Coach to Osaka Metropolitan University', 'Osaka Metropolitan University'],
  ['transfer', 'Transfer from the hotel to Kyoto University by coach', 'Kyoto University'],
  ['transfer', 'Bus to the National Museum', 'National Museum'],
  ['transfer', 'Departure for Incheon Airport, check-in at 10:30', 'Incheon Airport'],
  ['transfer', 'Hotel → Chung-Ang University', 'Chung-Ang University'],
  ['transfer', 'Coach to the hotel', null],
  ['transfer', 'Transfer to meet the dean', null],
  ['transfer', 'Coach', null],
  ['transfer', '搭乘專車前往成均館大學參訪', '成均館大學'],
  ['transfer', '從飯店前往機場', null],
  ['transfer', '專車至漢陽大學', '漢陽大學'],
  ['transfer', 'バスで京都大学へ移動', '京都大学'],
  ['transfer', '大阪駅から大阪大学まで', '大阪大学'],
  ['transfer', '버스로 한양대학교로 이동', '한양대학교'],
  ['flight', 'Flight BR170 TPE-ICN', 'ICN'],
  ['flight', 'Flight KE163 Seoul Incheon–Taipei', 'Taipei'],
  ['flight', 'Flight to Taipei Taoyuan', 'Taipei Taoyuan'],
  ['flight', '搭機飛往首爾', '首爾'],
  ['train', 'Train Hikari 501 Tokyo–Kyoto', 'Kyoto'],
  ['meeting', 'Welcome to Hanyang University', null],
])('a %s “%s” goes to %s', (kind, title, destination) => {
  expect(destinationOf(kind, { en: title })?.en ?? null).toBe(destination)
  if (destination !== null) expect(destinationIn(title, kind)).toBe(destination)
})

it('has the destination in each language of the title', () => {
  const title = { en: 'Coach to Hanyang University', 'zh-Hant': '專車前往漢陽大學' }
  expect(destinationOf('transfer', title)).toEqual({ en: 'Hanyang University', 'zh-Hant': '漢陽大學' })
  expect(destinationOf('transfer', { en: 'Coach', 'zh-Hant': '專車前往漢陽大學' })).toEqual({ 'zh-Hant': '漢陽大學' })
})

import { describe, expect, it } from 'vitest'
import { kindOfWords } from '@/lib/domain/itinerary/item-kind'
import { type JourneyRow, zonesAlong } from '@/lib/domain/itinerary/item-zones'
import { knownPlaces } from '@/lib/domain/time/known-places'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const homeZone = 'Asia/Taipei'

// Each line: day, time or times, title, and after "@" the place.
function rowsOf(text: string): JourneyRow[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, day = '', start = '', end, words = ''] = /^\s*(\d+) (\d\d:\d\d)(-\d\d:\d\d)? (.+)$/.exec(line) ?? []
      const [title = '', place = null] = words.split(' @ ')
      return {
        kind: kindOfWords(title),
        title,
        place,
        visitId: null,
        hasEnd: end !== undefined,
        start: `2026-12-${day.padStart(2, '0')}T${start}`,
      }
    })
}

function zonesIn(text: string, record: TripRecord = recordOf({})): string[] {
  return zonesAlong(record, { institutions: {}, people: {} }, rowsOf(text), { homeZone, places: knownPlaces }).map(
    ({ timeZone, endTimeZone }) => [timeZone, endTimeZone].flatMap((zone) => zone?.split('/').at(-1) ?? []).join(' > '),
  )
}

describe('a programme of a trip without visits', () => {
  it('is in local time from the arrival to the return flight, in English', () => {
    expect(
      zonesIn(`
        7 06:00 Meet at Taoyuan Airport
        7 08:30-12:10 Flight to Osaka (CI156)
        7 14:00 Coach to Kyoto
        7 18:00 Dinner
        8 10:00-12:00 Courtesy call on the President of Kyoto University
        10 09:00-11:15 Shinkansen to Tokyo
        12 14:00-17:00 Return flight CI221
        12 18:00 Coach home`),
    ).toEqual(['Taipei', 'Taipei > Tokyo', 'Tokyo', 'Tokyo', 'Tokyo', 'Tokyo', 'Tokyo > Taipei', 'Taipei'])
  })

  it('is in local time from the arrival to the return flight, in Chinese', () => {
    expect(
      zonesIn(`
        7 06:00 桃園機場集合
        7 08:30-12:10 搭乘中華航空 CI156 前往大阪
        7 14:00 搭車前往京都
        8 10:00-12:00 拜會京都大學
        10 09:00-11:15 新幹線前往東京
        12 14:00-17:00 CI221 返回台北
        12 18:00 返校`),
    ).toEqual(['Taipei', 'Taipei > Tokyo', 'Tokyo', 'Tokyo', 'Tokyo', 'Tokyo > Taipei', 'Taipei'])
  })

  it('is read correctly in Japanese and Korean', () => {
    expect(
      zonesIn(`
        7 09:00-12:30 桃園発成田行き BR198
        7 13:00 成田空港到着
        8 10:00 学長表敬
        9 10:00-12:30 인천행 항공편 KE704
        9 13:00 인천공항 도착
        10 09:00 총장 예방
        11 10:00-12:00 귀국 항공편`),
    ).toEqual(['Taipei > Tokyo', 'Tokyo', 'Tokyo', 'Tokyo > Seoul', 'Seoul', 'Seoul', 'Seoul > Taipei'])
  })

  it('may cross several borders, with connecting and overnight flights', () => {
    expect(
      zonesIn(`
        7 23:40-07:20 BR87 TPE-CDG
        8 10:00 Meeting
        9 08:10-09:30 Train to London
        10 09:00 Meeting
        11 12:00-20:00 Flight to Dubai
        11 22:00-10:00 Flight from Dubai to Taipei
        12 15:00 Debriefing`),
    ).toEqual(['Taipei > Paris', 'Paris', 'Paris > London', 'London', 'London > Dubai', 'Dubai > Taipei', 'Taipei'])
  })

  it('may have departure and arrival in two rows', () => {
    expect(zonesIn('7 08:10 Departure from Taoyuan\n7 11:35 Arrive at Incheon Airport\n7 14:00 Check-in')).toEqual([
      'Taipei',
      'Seoul',
      'Seoul',
    ])
  })

  it('starts abroad if the first flight goes home', () => {
    expect(zonesIn('7 09:00 Meeting\n8 12:00-15:00 Flight from Los Angeles to Taipei')).toEqual([
      'Los_Angeles',
      'Los_Angeles > Taipei',
    ])
  })

  it('has no arrival at hotels, universities and streets', () => {
    expect(
      zonesIn('7 09:00 Transfer to London Hotel\n7 10:00 Coach to Cambridge University\n7 11:00 Bus to Boston Road'),
    ).toEqual(['Taipei', 'Taipei', 'Taipei'])
  })
})

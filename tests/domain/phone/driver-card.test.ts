import { describe, expect, it } from 'vitest'
import { driverCard } from '@/lib/domain/phone/driver-card'
import { phoneDays } from '@/lib/domain/phone/phone-programme'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'

const hanyang = {
  id: 'hanyang',
  name: { en: 'Hanyang University', ko: '한양대학교' },
  acronym: null,
  kind: null,
  country: 'KR',
  city: null,
  timeZone: 'Asia/Seoul',
  address: { en: '222 Wangsimni-ro, Seoul', ko: '서울특별시 성동구 왕십리로 222' },
  website: null,
  background: [],
}
const kim = {
  id: 'kim',
  name: { full: { en: 'Hansung Kim' } },
  institutionId: null,
  email: null,
  phone: '+82 2 555 0100',
  languages: [],
}

function cardOf(item: object) {
  const record = recordOf({
    visit: [{ id: 'v1' }],
    host: [
      { id: 'h0', visitId: 'v1', personId: null },
      { id: 'h1', visitId: 'v1', personId: 'kim' },
    ],
    item: [{ id: 'i1', ...item }],
  })
  const whole: WholeTrip = { id: 't', version: 1, record, directory: { institutions: { hanyang }, people: { kim } } }
  return driverCard(phoneDays(whole, null)[0]!.items[0]!, { kim }, 'en')
}

describe('the driver’s card', () => {
  it('leads to the institution in its own script, not to a room in it', () => {
    expect(cardOf({ visitId: 'v1', placeName: { en: 'Administration Building, Room 301' } })).toEqual({
      name: { text: '한양대학교', lang: 'ko' },
      address: { text: '서울특별시 성동구 왕십리로 222', lang: 'ko' },
      nameForUs: { text: 'Hanyang University', lang: 'en' },
      addressForUs: { text: '222 Wangsimni-ro, Seoul', lang: 'en' },
      phone: { personId: 'kim', number: '+82 2 555 0100' },
      query: '한양대학교, 서울특별시 성동구 왕십리로 222',
      coordinates: null,
    })
  })

  it('leads to the place where that has an address of its own', () => {
    const card = cardOf({
      visitId: 'v1',
      placeName: { en: 'Han Restaurant', ko: '한식당' },
      placeAddress: { ko: '서울 종로구 1' },
      latitude: 37.5,
      longitude: 127,
    })
    expect(card).toMatchObject({
      name: { text: '한식당' },
      address: { text: '서울 종로구 1' },
      addressForUs: null,
      coordinates: { latitude: 37.5, longitude: 127 },
    })
  })

  it('shows what is known where nothing is in local script', () => {
    expect(cardOf({ placeName: { en: 'Hotel' }, placeAddress: { en: '1 Main Street' } })).toMatchObject({
      name: { text: 'Hotel' },
      nameForUs: null,
      addressForUs: null,
      phone: null,
    })
  })

  it('is not there where nothing says where to go', () => {
    expect(cardOf({})).toBeNull()
  })
})

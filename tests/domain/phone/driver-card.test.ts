import { describe, expect, it } from 'vitest'
import { driverCard, driverRequest } from '@/lib/domain/phone/driver-card'
import { phoneDays } from '@/lib/domain/phone/phone-programme'
import type { Institution } from '@/lib/domain/directory/entry'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { recordOf } from '../trip/make'
import { noMoreContacts } from '../directory/no-contacts'

const hanyang = {
  id: 'hanyang',
  name: { en: 'Hanyang University', ko: '한양대학교' },
  acronym: null,
  latitude: null,
  longitude: null,
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
  ...noMoreContacts,
  languages: [],
}

function cardOf(item: object, institution: Institution = hanyang) {
  const record = recordOf({
    visit: [{ id: 'v1' }],
    host: [
      { id: 'h0', visitId: 'v1', personId: null },
      { id: 'h1', visitId: 'v1', personId: 'kim' },
    ],
    item: [{ id: 'i1', ...item }],
  })
  const directory = { institutions: { hanyang: institution }, people: { kim } }
  const whole: WholeTrip = { id: 't', version: 1, record, directory }
  return driverCard(phoneDays(whole, null)[0]!.items[0]!, whole.directory, 'en')
}

describe('the driver’s card', () => {
  it('shows the institution in its own script, not a room in it', () => {
    expect(cardOf({ visitId: 'v1', placeName: { en: 'Administration Building, Room 301' } })).toEqual({
      name: { text: '한양대학교', lang: 'ko' },
      address: { text: '서울특별시 성동구 왕십리로 222', lang: 'ko' },
      nameForUs: { text: 'Hanyang University', lang: 'en' },
      addressForUs: { text: '222 Wangsimni-ro, Seoul', lang: 'en' },
      place: null,
      placeForUs: { text: 'Administration Building, Room 301', lang: 'en' },
      phone: { personId: 'kim', number: '+82 2 555 0100' },
      query: '한양대학교, 서울특별시 성동구 왕십리로 222',
      coordinates: null,
    })
  })

  it('leads to the map point of the institution, unless the item has its own or is elsewhere', () => {
    const located = { ...hanyang, latitude: 37.5571, longitude: 127.0453 }
    const point = { latitude: 37.5571, longitude: 127.0453 }
    expect(cardOf({ visitId: 'v1' }, located)?.coordinates).toEqual(point)
    expect(cardOf({ visitId: 'v1', placeAddress: { ko: '성동구 왕십리로 222' } }, located)?.coordinates).toEqual(point)
    expect(cardOf({ visitId: 'v1', placeAddress: { ko: '서울 종로구 1' } }, located)?.coordinates).toBeNull()
    expect(cardOf({ visitId: 'v1', latitude: 37.5, longitude: 127 }, located)?.coordinates).toEqual({
      latitude: 37.5,
      longitude: 127,
    })
    const transfer = { kind: 'transfer', destinationName: { en: 'Hanyang University' } }
    expect(cardOf({ visitId: 'v1', ...transfer }, located)?.coordinates).toEqual(point)
  })

  it('shows the place if it has its own address', () => {
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

  it('shows the institution first if the address of a room in it is entered', () => {
    const room = {
      visitId: 'v1',
      placeName: { en: 'Main Building, room 3', ko: '본관 3호' },
      placeAddress: { ko: '성동구 왕십리로 222' },
    }
    expect(cardOf(room)).toMatchObject({
      name: { text: '한양대학교' },
      address: { text: '성동구 왕십리로 222' },
      place: { text: '본관 3호' },
      placeForUs: { text: 'Main Building, room 3' },
      query: '한양대학교, 성동구 왕십리로 222',
    })
  })

  it('asks the driver in the language of the card', () => {
    expect(driverRequest({ name: { text: '한양대학교', lang: 'ko' }, address: null })).toMatchObject({ lang: 'ko' })
    expect(driverRequest({ name: { text: 'x', lang: 'zh-Hant-TW' }, address: null })).not.toBeNull()
    expect(driverRequest({ name: { text: 'x', lang: 'tlh' }, address: null })).toBeNull()
  })

  it('shows the next item during a transfer, never the start of the transfer', () => {
    const record = recordOf({
      visit: [{ id: 'v1' }],
      item: [
        { id: 'coach', kind: 'transfer', start: '2026-11-30T08:00', placeName: { en: 'Sample Hotel' } },
        { id: 'call', visitId: 'v1', start: '2026-11-30T09:00' },
      ],
    })
    const directory = { institutions: { hanyang }, people: {} }
    const [coach, call] = phoneDays({ id: 't', version: 1, record, directory }, null)[0]?.items ?? []
    if (!coach || !call) throw new Error('Two items were given.')
    expect(driverCard(coach, directory, 'en', call)).toMatchObject({ name: { text: '한양대학교' } })
    expect(driverCard(coach, directory, 'en')).toBeNull()
    expect(driverCard(coach, directory, 'en', coach)).toBeNull()
  })

  it('shows the destination of a transfer, completed from the directory', () => {
    const coach = { kind: 'transfer' as const, placeName: { en: 'Sample Hotel' } }
    expect(cardOf({ ...coach, destinationName: { en: 'Hanyang University' } })).toMatchObject({
      name: { text: '한양대학교' },
      address: { text: '서울특별시 성동구 왕십리로 222' },
    })
    const market = {
      destinationName: { en: 'Gwangjang Market', ko: '광장시장' },
      destinationAddress: { ko: '종로구 창경궁로 88' },
      destinationLatitude: 37.57,
      destinationLongitude: 127,
    }
    expect(cardOf({ ...coach, ...market })).toMatchObject({
      name: { text: '광장시장' },
      address: { text: '종로구 창경궁로 88' },
      coordinates: { latitude: 37.57, longitude: 127 },
    })
  })

  it('shows the departure of a flight', () => {
    const flight = { kind: 'flight' as const, placeName: { en: 'Incheon Airport' }, destinationName: { en: 'Taoyuan' } }
    expect(cardOf(flight)).toMatchObject({ name: { text: 'Incheon Airport' } })
  })

  it('shows what is known if nothing is in the local script', () => {
    expect(cardOf({ placeName: { en: 'Hotel' }, placeAddress: { en: '1 Main Street' } })).toMatchObject({
      name: { text: 'Hotel' },
      nameForUs: null,
      addressForUs: null,
      phone: null,
    })
  })

  it('does not exist if no destination is known', () => {
    expect(cardOf({})).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { cityIn, noCityNames, zoneCity } from '@/lib/domain/text/city-name'
import { cityNamesFor, cityNamesIn } from '@/lib/domain/text/known-cities'
import hostCities from '@/lib/domain/text/host-cities.json'
import { type Locale, locales } from '@/lib/domain/text/locales'

describe('the city of a time zone', () => {
  it.each([
    ['Asia/Tokyo', 'Tokyo', '東京'],
    ['Asia/Taipei', 'Taipei', '台北'],
    ['Asia/Ho_Chi_Minh', 'Ho Chi Minh City', '胡志明市'],
    ['Asia/Saigon', 'Ho Chi Minh City', '胡志明市'],
    ['Asia/Kolkata', 'Kolkata', '加爾各答'],
    ['Europe/Kyiv', 'Kyiv', '基輔'],
    ['America/Indiana/Knox', 'Knox, Indiana', '印第安那州諾克斯'],
  ])('%s', (zone, english, chinese) => {
    expect(zoneCity(zone, cityNamesIn('en'))).toBe(english)
    expect(zoneCity(zone, cityNamesIn('zh-Hant'))).toBe(chinese)
  })

  it('is derived from the name of a zone that is not in the table', () => {
    expect(zoneCity('America/New_York', noCityNames)).toBe('New York')
    expect(zoneCity('UTC', cityNamesIn('zh-Hant'))).toBe('UTC')
  })

  it('has a Chinese name for every zone that Node knows', () => {
    const { zones } = cityNamesIn('zh-Hant')
    const nameless = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zones[zone])
    expect(nameless.filter((zone) => !zone.startsWith('Etc/'))).toEqual([])
  })
})

describe('the name of a city', () => {
  const read = (city: Record<string, string>, locale: Locale) => cityIn(city, locale, cityNamesIn(locale))

  it('is the recorded one in the reader’s language', () => {
    expect(read({ en: 'Kyoto', 'zh-Hant': '京都市' }, 'zh-Hant')).toEqual({ text: '京都市', lang: 'zh-Hant' })
    expect(read({ en: 'Kyoto', zh: '京都市' }, 'zh-Hant')).toEqual({ text: '京都市', lang: 'zh' })
  })

  it('is taken from the table if the record has it only in another language', () => {
    expect(read({ en: 'Kyoto' }, 'zh-Hant')).toEqual({ text: '京都', lang: 'zh-Hant' })
    expect(read({ en: 'SEOUL ' }, 'zh-Hant')).toEqual({ text: '首爾', lang: 'zh-Hant' })
    expect(read({ 'zh-Hant': '大阪' }, 'en')).toEqual({ text: 'Osaka', lang: 'en' })
    expect(read({ en: 'Montréal' }, 'zh-Hant')).toEqual({ text: '蒙特婁', lang: 'zh-Hant' })
  })

  it('is in the recorded language if the table does not have it', () => {
    expect(read({ en: 'Little Rock' }, 'zh-Hant')).toEqual({ text: 'Little Rock', lang: 'en' })
    expect(cityIn(null, 'en', cityNamesIn('en'))).toBeNull()
  })

  it('is found in the part of the table that a page received', () => {
    const names = cityNamesFor('zh-Hant', { zones: ['Asia/Tokyo', 'Mars/Base'], cities: ['Kyoto', 'Little Rock'] })
    expect(names).toEqual({ zones: { 'Asia/Tokyo': '東京' }, cities: { kyoto: '京都' } })
  })

  it.each(locales)('has no empty name in %s', (locale) => {
    const { cities } = cityNamesIn(locale)
    expect(Object.values(cities).filter((name) => name === '')).toEqual([])
  })

  it('has the same cities in every language', () => {
    const [first, ...others] = Object.values(hostCities).map((cities) => Object.keys(cities))
    expect(others).toEqual(others.map(() => first))
    expect(read({ en: 'Nagoya' }, 'ko')).toEqual({ text: '나고야', lang: 'ko' })
    expect(read({ 'zh-Hant': '慕尼黑' }, 'ja')).toEqual({ text: 'ミュンヘン', lang: 'ja' })
  })
})

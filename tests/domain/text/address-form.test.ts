import { describe, expect, it } from 'vitest'
import { addressForm, type AddressLanguage } from '@/lib/domain/text/address-form'
import type { PersonName } from '@/lib/domain/text/person-name'

const kim: PersonName = { full: { en: 'Hansung Kim', ko: '김한성' }, family: { en: 'Kim', ko: '김' } }
const nishio: PersonName = { full: { en: 'Shojiro Nishio', ja: '西尾章治郎' }, family: { en: 'Nishio', ja: '西尾' } }
const lin: PersonName = { full: { en: 'Mei-Ling Lin', 'zh-Hant': '林美玲' }, family: { en: 'Lin', 'zh-Hant': '林' } }
const smith: PersonName = { full: { en: 'Anna Smith' }, family: { en: 'Smith' }, honorific: 'Dr.' }

describe('the form of address', () => {
  it.each<[PersonName, AddressLanguage, string, string | null]>([
    [kim, 'en', 'Vice President for International Affairs', 'Vice President Kim'],
    [kim, 'zh-Hant', '副校長', 'Kim 副校長'],
    [kim, 'ko', '부총장', '김 부총장님'],
    [kim, 'ko', '국제부총장', '김 부총장님'],
    [kim, 'ko', '국제협력처장', '김 처장님'],
    [kim, 'ko', '부교수', '김 교수님'],
    [nishio, 'ja', '総長', '西尾総長'],
    [nishio, 'ja', '理事・副学長', '西尾副学長'],
    [nishio, 'ja', '工学部准教授', '西尾先生'],
    [nishio, 'zh-Hant', '校長', '西尾校長'],
    [nishio, 'en', 'President', 'President Nishio'],
    [lin, 'zh-Hant', '國際事務副校長', '林副校長'],
    [lin, 'zh-Hant', '特聘副教授', '林教授'],
    [lin, 'zh-Hant', '國際事務處處長（代理）', '林處長'],
    [lin, 'en', 'Associate Professor of Physics', 'Professor Lin'],
    [lin, 'en', 'Deputy Director, Office of Global Affairs', 'Deputy Director Lin'],
    [lin, 'en', 'Executive Vice-President', 'Vice-President Lin'],
    [lin, 'ko', '총장', 'Lin 총장님'],
    [smith, 'en', 'Head of Partnerships', 'Dr. Smith'],
    [lin, 'en', 'Head of Partnerships', null],
    [lin, 'zh-Hant', '專員', null],
  ])('is derived from name and title: %o in %s as %s', (name, language, title, expected) => {
    expect(addressForm(name, { [language]: title }, language)).toBe(expected)
  })

  it('is the entered one for that language, before any rule', () => {
    const name = { ...kim, spoken: { en: 'President Kim' } }
    expect(addressForm(name, { en: 'Vice President', ko: '부총장' }, 'en')).toBe('President Kim')
    expect(addressForm(name, { en: 'Vice President', ko: '부총장' }, 'ko')).toBe('김 부총장님')
  })

  it('is null without a title in that language, or without a family name', () => {
    expect(addressForm(kim, { en: 'Vice President' }, 'ko')).toBeNull()
    expect(addressForm({ full: { en: 'Hansung Kim' } }, { en: 'President' }, 'en')).toBeNull()
    expect(addressForm(smith, null, 'en')).toBe('Dr. Smith')
  })
})

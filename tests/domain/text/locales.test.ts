import { describe, expect, it } from 'vitest'
import { localeFrom, localeOfTag, locales, staffLocales, toStaffLocale } from '@/lib/domain/text/locales'

describe('the language of a reader', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko', 'en'],
    ['ja', 'ja', 'en'],
    ['ja,zh-TW;q=0.8', 'ja', 'zh-Hant'],
    ['zh-CN', 'zh-Hant', 'zh-Hant'],
    ['kok,fr', 'en', 'en'],
    ['fr;q=0.9,ko;q=0', 'en', 'en'],
    ['', 'en', 'en'],
  ])('asked for by %j is %s for members and %s for staff', (asked, member, staff) => {
    expect([localeFrom(asked), localeFrom(asked, staffLocales)]).toEqual([member, staff])
  })

  it('is English on pages of staff that are not translated', () => {
    expect(locales.map(toStaffLocale)).toEqual(['en', 'zh-Hant', 'en', 'en'])
  })

  it('is found by the language of a tag alone', () => {
    expect(['KO', 'ja-JP', 'zh', 'kok', 'x', ''].map((tag) => localeOfTag(tag, locales))).toEqual([
      'ko',
      'ja',
      'zh-Hant',
      undefined,
      undefined,
      undefined,
    ])
  })
})

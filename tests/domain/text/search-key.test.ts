import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKey } from '@/lib/domain/text/search-key'

describe('searchKey', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['Işık', 'isik'],
    ['Universität Gießen', 'universitat giessen'],
    ['GROẞ', 'gross'],
    ['Đại học Quốc gia Hà Nội', 'dai hoc quoc gia ha noi'],
    ['Malmö  Høgskola\n', 'malmo hogskola'],
    ['Ｈａｎｙａｎｇ', 'hanyang'],
    ['Xi’an', "xi'an"],
    ['Ελλάς', 'ελλασ'],
    ['漢陽大學', '漢陽大學'],
    ['한양대학교', '한양대학교'],
    ['ガバナンス', 'ガバナンス'],
    ['จุฬาลงกรณ์', 'จุฬาลงกรณ์'],
    ['a\u0000b', 'a b'],
  ])('folds %s', (text, key) => {
    expect(searchKey(text)).toBe(key)
  })

  it('has every text in every language once, one per line', () => {
    expect(searchKey({ en: 'Łódź', pl: 'Łódź', 'zh-Hant': '羅茲' }, null, undefined, ' ', 'MIT')).toBe(
      'lodz\n羅茲\nmit',
    )
  })

  it('is unchanged when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
    )
  })
})

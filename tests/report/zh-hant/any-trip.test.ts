import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeReport } from '../../../lib/report/report'
import { anyTrip } from '../any-trip'
import { anyChineseTrip } from './any-chinese-trip'
import { expectSoundChinese, inventedWords } from './invariants'

const options = fc.record({
  style: fc.constantFrom('classic' as const, 'sections' as const),
  variant: fc.integer({ min: 1, max: 6 }),
})

test('a trip of any shape with Chinese texts gives a correct report', () => {
  fc.assert(
    fc.property(anyChineseTrip, options, (file, choices) => {
      expect(inventedWords(file, expectSoundChinese(file, choices))).toEqual([])
    }),
    { numRuns: 120 },
  )
}, 60_000)

test('a trip of any shape with texts in other languages gives a correct report', () => {
  fc.assert(
    fc.property(anyTrip, options, (file, choices) => {
      expectSoundChinese(file, choices)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('years of the Republic instead of the common era change only the years', () => {
  fc.assert(
    fc.property(anyChineseTrip, (file) => {
      const western = JSON.stringify(makeReport(file, { language: 'zh-Hant' }))
      const roc = JSON.stringify(makeReport(file, { language: 'zh-Hant', houseStyle: { chineseYears: 'roc' } }))
      expect(roc.replace(/民國(\d+)年/gu, (_, year: string) => `${Number(year) + 1911}年`)).toBe(western)
    }),
    { numRuns: 50 },
  )
})

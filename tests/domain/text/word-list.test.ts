import { expect, it } from 'vitest'
import { pattern, wordList, wordSet } from '@/lib/domain/text/word-list'

it('reads the words of a list over several lines', () => {
  const text = `
    agenda award
    banquet  award
  `
  expect(wordList(text)).toEqual(['agenda', 'award', 'banquet', 'award'])
  expect(wordSet(text)).toEqual(new Set(['agenda', 'award', 'banquet']))
})

it('reads a regular expression over several lines', () => {
  const month = '(?:May|June)'
  expect(pattern('iu')`
    ^\d{1,2} ${month}
    (?: \d{4}|
    ,)?\b
  `).toEqual(/^\d{1,2} (?:May|June)(?: \d{4}|,)?\b/iu)
  expect(pattern()`a|b`).toEqual(/a|b/)
})

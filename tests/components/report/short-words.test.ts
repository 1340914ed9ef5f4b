import { expect, test } from 'vitest'
import { shortWords } from '@/components/report/short-words'

const flagged = (of: string) => ({ mark: 'flag' as const, flag: 0, of })

test('keeps a few whole words on either side of the change', () => {
  const words = [
    'National Taiwan Normal University sent an ',
    flagged('11'),
    '-member administrative delegation to Seoul',
  ]
  expect(shortWords(words)).toEqual(['…University sent an ', flagged('11'), '-member administrative…'])
})

test('cuts Chinese anywhere', () => {
  const [before, , after] = shortWords([
    '國立臺灣師範大學由副校長率行政訪問團於本月前往首爾進行參訪一行',
    flagged('十一'),
    '人。',
  ])
  expect([before, after]).toEqual(['…學由副校長率行政訪問團於本月前往首爾進行參訪一行', '人。'])
})

test('keeps the beginning if nothing is flagged, and does not shorten a short sentence', () => {
  expect(shortWords(['Talks dealt with mining.'])).toEqual(['Talks dealt with mining.'])
  expect(shortWords([`${'word '.repeat(30)}end.`])).toEqual([`${'word '.repeat(17)}word…`])
})

test('finds a change inside an emphasis too', () => {
  expect(shortWords([{ mark: 'strong', of: ['It was ', flagged('signed')] }, '.'])).toEqual([
    'It was ',
    flagged('signed'),
    '.',
  ])
})

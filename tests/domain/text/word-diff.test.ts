import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords } from '@/lib/domain/text/word-diff'

const marked = (before: string, now: string) =>
  changedWords(before, now)
    .map(({ text, isNew }) => (isNew ? `[${text}]` : text))
    .join('')

test.each([
  ['law, art, and trade', 'law, art and trade', 'law, [art ]and trade'],
  [
    'from October 31 to November 4, 2023.',
    'from 31 October to 4 November 2023.',
    'from 31 [October ]to [4 ]November 2023.',
  ],
  ['signed an MOU', 'has signed an MOU', '[has ]signed an MOU'],
  ['於2023年10月31日', '於民國112年10月31日', '於[民國112]年10月31日'],
  ['one', 'one', 'one'],
  ['', 'all of it', '[all of it]'],
  ['all of it', '', ''],
])('%j becomes %j', (before, now, marks) => {
  expect(marked(before, now)).toBe(marks)
})

test('the runs add up to the text, and the unmarked ones occur in the earlier text in the same order', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '校', '長', 'ab,')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, now) => {
      const runs = changedWords(before, now)
      expect(runs.map((run) => run.text).join('')).toBe(now)
      let rest = before
      for (const { text: kept } of runs.filter(({ isNew }) => !isNew)) {
        for (const sign of kept) {
          expect(rest).toContain(sign)
          rest = rest.slice(rest.indexOf(sign) + sign.length)
        }
      }
      expect(changedWords(now, now).some(({ isNew }) => isNew)).toBe(false)
    }),
  )
})

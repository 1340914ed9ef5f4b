import { describe, expect, it } from 'vitest'
import { isEdited, isLeftOut, joined, publishable, refsOf, unstatedFacts } from '@/lib/domain/report/report-draft'
import { block, made, own } from './report-blocks'

describe('a block', () => {
  it('is edited where it says something else than the record said', () => {
    const [as, by, out] = [
      block('a', made('One.', 'a')),
      block('a', made('One.', 'a'), { text: 'Mine.' }),
      block('a', made('One.', 'a'), { text: '' }),
    ]
    expect([as, by, out].map((one) => [isEdited(one), isLeftOut(one)])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
    expect(isEdited(own('c', 'Mine.'))).toBe(true)
  })

  it('joins its sentences with a blank, but none after a full-width stop', () => {
    expect(joined(['One.', 'Two.', '三。', '四。', 'Five.'])).toBe('One. Two. 三。四。Five.')
  })

  it('rests on what it states and on what it only names', () => {
    expect(refsOf({ text: '', facts: ['a'], again: ['b'] })).toEqual(['a', 'b'])
    expect(refsOf({ text: '', facts: ['a'] })).toEqual(['a'])
  })
})

describe('unstatedFacts', () => {
  it('names the facts entered that no paragraph with words rests on', () => {
    const blocks = [block('a', made('One.', 'a')), block('b', made('Two.', 'b'), { text: '' })]
    expect(unstatedFacts(blocks, ['a', 'b', 'c', 'c'])).toEqual(['b', 'c'])
  })
})

describe('publishable', () => {
  it('is what has words', () => {
    expect(
      publishable([block('h', made('H', 'h'), { kind: 'headline' }), block('a', made('A.', 'a'), { text: '' })]),
    ).toEqual([{ kind: 'headline', text: 'H' }])
  })
})

import { describe, expect, it } from 'vitest'
import { isEdited, isLeftOut, joined, publishable, refsOf, unstatedFacts } from '@/lib/domain/report/report-draft'
import { block, made, own } from './report-blocks'

describe('a block', () => {
  it('is edited if its text differs from the generated text', () => {
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

  it('joins its sentences with a space, but not after a full-width full stop', () => {
    expect(joined(['One.', 'Two.', '三。', '四。', 'Five.'])).toBe('One. Two. 三。四。Five.')
  })

  it('is based on the facts it states and those it mentions again', () => {
    expect(refsOf({ text: '', facts: ['a'], again: ['b'] })).toEqual(['a', 'b'])
    expect(refsOf({ text: '', facts: ['a'] })).toEqual(['a'])
  })
})

describe('unstatedFacts', () => {
  it('returns the entered facts that no paragraph with text states', () => {
    const blocks = [block('a', made('One.', 'a')), block('b', made('Two.', 'b'), { text: '' })]
    expect(unstatedFacts(blocks, ['a', 'b', 'c', 'c'])).toEqual(['b', 'c'])
  })
})

describe('publishable', () => {
  it('returns the blocks with text', () => {
    expect(
      publishable([block('h', made('H', 'h'), { kind: 'headline' }), block('a', made('A.', 'a'), { text: '' })]),
    ).toEqual([{ kind: 'headline', text: 'H' }])
  })
})

import { describe, expect, it } from 'vitest'
import { forAnyone, inOrder, lastPutRight, ownName } from '@/lib/domain/newsroom/edition'

const editions = (...languages: string[]) => languages.map((language) => ({ language, slug: `in-${language}` }))
const languagesOf = (of: readonly { language: string }[]) => of.map(({ language }) => language)

describe('editions of an article', () => {
  it('have a fixed order, whichever was written first', () => {
    expect(languagesOf(inOrder(editions('ko', 'zh-Hant', 'fr', 'en')))).toEqual(['en', 'zh-Hant', 'fr', 'ko'])
  })

  it.each([
    [['zh-Hant', 'en'], 'en'],
    [['ko', 'en-GB'], 'en-GB'],
    [['zh-Hant', 'ko'], 'zh-Hant'],
  ])('with the languages %j lead other readers to %s', (languages, language) => {
    expect(forAnyone(editions(...languages)).language).toBe(language)
  })

  it.each([
    ['en', 'English'],
    ['zh-Hant', '繁體中文'],
    ['ko', '한국어'],
    ['not a tag', 'not a tag'],
  ])('in %s are called %s', (language, name) => {
    expect(ownName(language)).toBe(name)
  })
})

describe('an article', () => {
  it.each([
    [[0], 0],
    [[0, 0, 0], 0],
    [[0, 1], 1],
    [[0, 1, 1, 2, 2], 3],
  ])('with corrections %j was last corrected by revision %i', (corrections, at) => {
    const revisions = corrections.map((count, day) => ({
      at: new Date(Date.UTC(2023, 10, day + 1)),
      corrections: count,
    }))
    expect(lastPutRight(revisions)).toEqual(revisions[at]!.at)
  })
})

import { describe, expect, test } from 'vitest'
import { toMarkdown } from '../../../lib/report/markdown'
import { makeReport } from '../../../lib/report/report'
import { cases, chineseCases } from '../cases'
import { expectSoundChinese, inventedWords } from './invariants'

describe.each([...cases, ...chineseCases])('%s in Chinese', (name, file) => {
  test('is sound: every fact once, well set, no two paragraphs alike at their head', () => {
    for (const style of ['classic', 'sections'] as const)
      for (const variant of [1, 2, 3, 4]) expectSoundChinese(file, { style, variant })
  })

  test('says nothing that was not entered', () => {
    expect(inventedWords(file, makeReport(file, { language: 'zh-Hant' }))).toEqual([])
  })

  test('reads as it did when it was last read by a person', async () => {
    await expect(toMarkdown(makeReport(file, { language: 'zh-Hant' }))).toMatchFileSnapshot(
      `../articles/zh-Hant/${name}.md`,
    )
  })
})

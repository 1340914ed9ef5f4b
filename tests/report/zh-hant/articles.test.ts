import { describe, expect, test } from 'vitest'
import { toMarkdown } from '../../../lib/report/markdown'
import { makeReport } from '../../../lib/report/report'
import { cases, chineseCases } from '../cases'
import { expectSoundChinese, inventedWords } from './invariants'

describe.each([...cases, ...chineseCases])('%s in Chinese', (name, file) => {
  test('is valid: every fact once, well typeset, with different beginnings of paragraphs', () => {
    for (const style of ['classic', 'sections'] as const)
      for (const variant of [1, 2, 3, 4]) expectSoundChinese(file, { style, variant })
  })

  test('contains only entered content', () => {
    expect(inventedWords(file, makeReport(file, { language: 'zh-Hant' }))).toEqual([])
  })

  test('is unchanged since it was last proofread', async () => {
    await expect(toMarkdown(makeReport(file, { language: 'zh-Hant' }))).toMatchFileSnapshot(
      `../articles/zh-Hant/${name}.md`,
    )
  })
})

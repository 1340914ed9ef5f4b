import { describe, expect, test } from 'vitest'
import { wordSet } from '../../lib/domain/text/word-list'
import { toMarkdown } from '../../lib/report/markdown'
import { type ReportOptions, makeReport } from '../../lib/report/report'
import { inventedCases } from './cases'
import { expectSound, inventedWords } from './invariants'

const manners: ReportOptions[] = (['classic', 'sections'] as const).flatMap((style) =>
  [1, 2, 3].map((variant) => ({ style, variant })),
)

describe.each(inventedCases)('%s', (name, file) => {
  test.each(manners)('is valid in style $style, variant $variant', (manner) => {
    expectSound(file, manner)
  })

  test('contains only entered content', () => {
    // Countries are entered by code; plurals, short forms of entered words and the number of other visits are allowed.
    const derived = wordSet(`
      United Kingdom Indonesia Indonesian British Georgia Canada States Thai Taiwan Colombia Ecuador Peru Bolivia Chile
      Argentina Uruguay Japan Germany 19
    `)
    for (const manner of manners)
      expect(inventedWords(file, makeReport(file, manner)).filter((word) => !derived.has(word))).toEqual([])
  })

  test('is unchanged since it was last proofread', async () => {
    const [first, ...others] = manners.map((manner) => ({ manner, text: toMarkdown(makeReport(file, manner)) }))
    const seen = new Set(first!.text.split('\n\n'))
    // Of the other forms only the paragraphs that no earlier form had.
    const rest = others.map(({ manner, text }) => {
      const fresh = text.split('\n\n').filter((part) => !seen.has(part))
      fresh.forEach((part) => seen.add(part))
      return [`---\n\n*${manner.style}, variant ${manner.variant}*`, ...fresh].join('\n\n')
    })
    await expect(`${[first!.text.trimEnd(), ...rest].join('\n\n').trimEnd()}\n`).toMatchFileSnapshot(
      `articles/invented/${name}.md`,
    )
  })
})

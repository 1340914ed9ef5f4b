import { describe, expect, test } from 'vitest'
import { wordSet } from '../../lib/domain/text/word-list'
import { toMarkdown } from '../../lib/report/markdown'
import { type ReportOptions, makeReport } from '../../lib/report/report'
import { inventedCases } from './cases'
import { expectSound, inventedWords } from './invariants'

const forms: ReportOptions[] = (['classic', 'sections'] as const).flatMap((style) =>
  [1, 2, 3].map((variant) => ({ style, variant })),
)

describe.each(inventedCases)('%s', (name, file) => {
  test.each(forms)('is valid in style $style, variant $variant', (form) => {
    expectSound(file, form)
  })

  test('contains only entered content', () => {
    // Countries are entered by code; plurals, short forms of entered words and the number of other visits are allowed.
    const derived = wordSet(`
      United Kingdom Indonesia Indonesian British Georgia Canada States Thai Taiwan Colombia Ecuador Peru Bolivia Chile
      Argentina Uruguay Japan Germany 19
    `)
    for (const form of forms)
      expect(inventedWords(file, makeReport(file, form)).filter((word) => !derived.has(word))).toEqual([])
  })

  test('is unchanged since it was last proofread', async () => {
    const [first, ...others] = forms.map((form) => ({ form, text: toMarkdown(makeReport(file, form)) }))
    const seen = new Set(first!.text.split('\n\n'))
    // Of the other forms only the paragraphs that no earlier form had.
    const rest = others.map(({ form, text }) => {
      const newParts = text.split('\n\n').filter((part) => !seen.has(part))
      newParts.forEach((part) => seen.add(part))
      return [`---\n\n*${form.style}, variant ${form.variant}*`, ...newParts].join('\n\n')
    })
    await expect(`${[first!.text.trimEnd(), ...rest].join('\n\n').trimEnd()}\n`).toMatchFileSnapshot(
      `articles/invented/${name}.md`,
    )
  })
})

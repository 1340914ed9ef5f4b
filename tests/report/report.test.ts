import { describe, expect, test } from 'vitest'
import { toMarkdown } from '../../lib/report/markdown'
import { makeReport } from '../../lib/report/report'
import { cases } from './cases'
import { expectSound, inventedWords } from './invariants'

// Countries are entered by code and printed by name; the forms below are derived from entered words.
const derived = new Set([
  'Korea',
  'Korean',
  'South',
  'Australia',
  'Australian',
  'Japan',
  'Poland',
  'Czech',
  'Republic',
  'Slovakia',
  'Hungary',
  'Türkiye',
  'Turkish',
  'Cambodia',
  'Myanmar',
  'Vietnam',
  'India',
  'China',
  'Taiwan',
  'Taiwanese',
  'Presidents',
  'Professors',
])

describe.each(cases)('%s', (name, file) => {
  test('is valid: every fact once, tidy, with different beginnings of paragraphs', () => {
    expectSound(file)
  })

  test('contains only entered content', () => {
    expect(inventedWords(file, makeReport(file)).filter((word) => !derived.has(word))).toEqual([])
  })

  test('is unchanged since it was last proofread', async () => {
    await expect(toMarkdown(makeReport(file))).toMatchFileSnapshot(`articles/${name}.md`)
  })
})

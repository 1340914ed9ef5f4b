import { describe, expect, test } from 'vitest'
import { factsOf } from '../../lib/report/facts'
import { toMarkdown } from '../../lib/report/markdown'
import { makeReport } from '../../lib/report/report'
import { cases } from './cases'

describe.each(cases)('%s', (name, file) => {
  const report = makeReport(file)

  test('every fact is told or named as unused, never both', () => {
    const told = report.paragraphs.flatMap((paragraph) => paragraph.sentences.flatMap((sentence) => sentence.facts))
    expect([...new Set(told), ...report.unused].sort()).toEqual(factsOf(file).map(({ path }) => path).sort())
  })

  test('reads as it did when it was last read by a person', async () => {
    await expect(toMarkdown(report)).toMatchFileSnapshot(`articles/${name}.md`)
  })

  test('says the same twice', () => {
    expect(makeReport(file)).toEqual(report)
  })
})

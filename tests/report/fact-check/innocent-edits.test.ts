import { expect, test } from 'vitest'
import { marksIn } from '../../../lib/report/fact-check/marks'
import { sourceOf, tripNamed, vocabularyNamed } from './corpus'
import { innocentEdits } from './innocent-edits'

test.each(innocentEdits)('%s %s: no mark on “%s”', (name, language, text) => {
  const vocabulary = vocabularyNamed(name, language)
  expect(marksIn(text, '', vocabulary)).toEqual([])
  expect(marksIn(text, sourceOf(text, tripNamed(name), language), vocabulary)).toEqual([])
})

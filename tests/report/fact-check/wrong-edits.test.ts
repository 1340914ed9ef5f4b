import { expect, test } from 'vitest'
import { marksIn } from '../../../lib/report/fact-check/marks'
import { sourceOf, tripNamed, vocabularyNamed } from './corpus'
import { type WrongEdit, wrongEdits } from './wrong-edits'

test.each(wrongEdits)('$trip $language: $kind in “$text”', ({ trip, language, text, kind, says, own }: WrongEdit) => {
  const start = text.indexOf('{')
  const end = text.indexOf('}') - 1
  const edited = text.replace('{', '').replace('}', '')
  const generated = own ? '' : sourceOf(edited, tripNamed(trip), language)
  const marks = marksIn(edited, generated, vocabularyNamed(trip, language))
  expect(marks.map(({ kind: one, words }) => [one, words])).toEqual([[kind, edited.slice(start, end)]])
  const [mark] = marks
  expect(edited.slice(mark!.start, mark!.end)).toBe(mark!.words)
  if (says !== undefined) expect(mark!.recorded).toBe(says)
})

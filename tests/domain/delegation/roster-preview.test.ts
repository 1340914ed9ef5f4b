import { expect, test } from 'vitest'
import { rosterPreview } from '@/lib/domain/delegation/roster-preview'

const text = 'Name\tBorn\tPhone\tNotes\nHansung Kim\t1970/01/02\t0912-345-678\tDean'

test('the preview has the rows as pasted, with their numbers, and no private data', () => {
  const preview = rosterPreview({ text, reader: 'en', chosen: null })
  expect(preview.headings).toEqual(['Name', 'Born', 'Phone', 'Notes'])
  expect(preview.source).toEqual([{ row: 1, cells: ['Hansung Kim', null, '0912-345-678', 'Dean'] }])
  expect(preview.rows.map(({ row, phone }) => [row, phone])).toEqual([[1, '0912-345-678']])
  expect(JSON.stringify(preview)).not.toContain('1970')
})

test('a column that the user declares private is hidden too', () => {
  const { fields } = rosterPreview({ text, reader: 'en', chosen: null })
  const preview = rosterPreview({ text, reader: 'en', chosen: fields.with(2, 'private') })
  expect(preview.source[0]?.cells).toEqual(['Hansung Kim', null, null, 'Dean'])
  expect(preview.rows[0]?.phone).toBeNull()
  expect(JSON.stringify(preview)).not.toContain('0912')
})

test('a list without headings begins at its first row, and one that is too long says so', () => {
  const list = Array.from({ length: 301 }, (_, i) => `Hansung Kim ${i}\tDean`).join('\n')
  const preview = rosterPreview({ text: list, reader: 'en', chosen: null })
  expect(preview).toMatchObject({ headings: null, isCut: true, source: { 0: { row: 0 } } })
  expect(preview.rows).toHaveLength(300)
})

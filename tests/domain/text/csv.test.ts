import { expect, it } from 'vitest'
import { csvLine } from '@/lib/domain/text/csv'

it('quotes every cell', () => {
  expect(csvLine(['a', 'b "c"', 'd,e', ''])).toBe('"a","b ""c""","d,e",""\r\n')
})

it('lets no cell be a formula', () => {
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1']) expect(csvLine([cell])).toBe(`"'${cell}"\r\n`)
})

import { expect, it } from 'vitest'
import { copiedColumn, pastedColumn } from '@/lib/domain/report/pasted-column'

const sources = [{ en: 'law' }, { en: 'two\nlines' }, { en: 'say "yes"' }]

it('fills texts from the first one on, and skips empty cells', () => {
  expect([...pastedColumn('法律\r\n\r\n說「好」\n', sources)]).toEqual([
    [0, '法律'],
    [2, '說「好」'],
  ])
})

it('matches a block of two columns by its texts, in any order', () => {
  expect([...pastedColumn('say "yes"\t說「好」\nlaw\t法律\nunknown\t不明', sources)]).toEqual([
    [2, '說「好」'],
    [0, '法律'],
  ])
})

it('accepts what was copied, with one cell for each text', () => {
  const column = copiedColumn(sources.map(({ en }) => en))
  expect(column).toBe('law\n"two\nlines"\n"say ""yes"""')
  expect([...pastedColumn(column.replaceAll('law', '法律'), [{ en: 'a' }, { en: 'b' }])]).toEqual([
    [0, '法律'],
    [1, 'two lines'],
  ])
})

it('ignores cells beyond the last text', () => {
  expect([...pastedColumn('一\n二\n三\n四', [{ en: 'a' }])]).toEqual([[0, '一']])
})

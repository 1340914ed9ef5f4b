import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyReportEdit, type Edited, publishable, type ReportEdit, type StoredBlock, tidyText } from '@/lib/domain/report-edit'

const stored = (id: string, text: string, over: Partial<StoredBlock> = {}): StoredBlock =>
  ({ id, kind: 'paragraph', sentences: [{ text, facts: ['f'] }], text, basis: text, touched: false, revision: 1, ...over })
const blocks = [
  stored('h', 'Headline', { kind: 'headline' }),
  stored('a', 'A.'),
  stored('b', 'B.'),
  stored('c', 'Mine.', { sentences: [], basis: '', touched: true }),
]
const after = (edited: Edited) => {
  if (!edited.ok) throw new Error(edited.code)
  return edited
}
const words = (edited: Edited) => after(edited).blocks.map(({ id, text }) => `${id} ${text}`)

describe('applyReportEdit', () => {
  it('writes a text and counts the revision', () => {
    const edited = after(applyReportEdit(blocks, { do: 'write', id: 'a', revision: 1, text: ' New.  ' }))
    expect(edited.blocks[1]).toMatchObject({ text: 'New.', basis: 'A.', revision: 2, touched: true })
  })

  it('overwrites nothing that someone else changed since', () => {
    const now = blocks.map((b) => (b.id === 'a' ? { ...b, text: 'Theirs.', revision: 2 } : b))
    expect(applyReportEdit(now, { do: 'write', id: 'a', revision: 1, text: 'Mine.' })).toEqual({ ok: false, code: 'changed' })
    expect(applyReportEdit(now, { do: 'remove', id: 'a', revision: 1 })).toEqual({ ok: false, code: 'changed' })
  })

  it('has nothing against two who write the same', () => {
    const now = blocks.map((b) => (b.id === 'a' ? { ...b, text: 'Same.', revision: 2 } : b))
    expect(after(applyReportEdit(now, { do: 'write', id: 'a', revision: 1, text: 'Same.' })).blocks).toBe(now)
  })

  it('leaves out a generated paragraph and deletes one of one’s own', () => {
    expect(words(applyReportEdit(blocks, { do: 'remove', id: 'a', revision: 1 }))).toEqual(['h Headline', 'a ', 'b B.', 'c Mine.'])
    expect(words(applyReportEdit(blocks, { do: 'remove', id: 'c', revision: 1 }))).toEqual(['h Headline', 'a A.', 'b B.'])
  })

  it('keeps the headline', () => {
    expect(applyReportEdit(blocks, { do: 'write', id: 'h', revision: 1, text: '  ' })).toEqual({ ok: false, code: 'no headline' })
    expect(words(applyReportEdit(blocks, { do: 'move', id: 'h', before: null }))[0]).toBe('h Headline')
    expect(words(applyReportEdit(blocks, { do: 'move', id: 'b', before: 'h' }))).toEqual(['h Headline', 'b B.', 'a A.', 'c Mine.'])
  })

  it('adds behind another, behind the headline, or last where that one is gone', () => {
    const add = (afterId: string | null) => words(applyReportEdit(blocks, { do: 'add', id: 'n', after: afterId, text: 'N.' })).indexOf('n N.')
    expect([add('a'), add(null), add('gone')]).toEqual([2, 1, 4])
  })

  it('says where a paragraph is gone', () => {
    expect(applyReportEdit(blocks, { do: 'write', id: 'x', revision: 1, text: 'N.' })).toEqual({ ok: false, code: 'gone' })
  })

  it('takes or declines what the record says now', () => {
    const offered = blocks.map((b) => (b.id === 'a' ? { ...b, text: 'Edited.', sentences: [{ text: 'Now.', facts: [] }] } : b))
    expect(after(applyReportEdit(offered, { do: 'settle', id: 'a', revision: 1, take: true })).blocks[1]).toMatchObject({ text: 'Now.', basis: 'Now.' })
    expect(after(applyReportEdit(offered, { do: 'settle', id: 'a', revision: 1, take: false })).blocks[1]).toMatchObject({ text: 'Edited.', basis: 'Now.' })
  })

  it('is taken back by its undo', () => {
    const id = fc.constantFrom('h', 'a', 'b', 'c')
    const edits: fc.Arbitrary<ReportEdit> = fc.oneof(
      fc.record({ do: fc.constant('write' as const), id, revision: fc.constant(1), text: fc.constantFrom('', 'X.', 'A.') }),
      fc.record({ do: fc.constant('add' as const), id: fc.constant('n'), after: fc.option(id), text: fc.constantFrom('', 'N.') }),
      fc.record({ do: fc.constant('move' as const), id, before: fc.option(id) }),
      fc.record({ do: fc.constant('remove' as const), id, revision: fc.constant(1) }),
    )
    fc.assert(fc.property(edits, (edit) => {
      const edited = applyReportEdit(blocks, edit)
      if (!edited.ok || !edited.undo) return
      expect(words(applyReportEdit(edited.blocks, edited.undo))).toEqual(blocks.map(({ id, text }) => `${id} ${text}`))
    }))
  })
})

describe('tidyText', () => {
  it('keeps one empty line between paragraphs, and a headline on one line', () => {
    expect(tidyText('a\r\nb\n\n \n\nc\u0000 ', 'paragraph')).toBe('a\nb\n\nc')
    expect(tidyText(' a\n\nb ', 'headline')).toBe('a b')
  })
})

describe('publishable', () => {
  it('is what has words', () => {
    expect(publishable([stored('h', 'H', { kind: 'headline' }), stored('a', 'A.', { text: '' })])).toEqual([{ kind: 'headline', text: 'H' }])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyReportEdit,
  type Edited,
  type ReportEdit,
  type StoredBlock,
  tidyText,
} from '@/lib/domain/report/report-edit'
import { block, made, paragraph, sentenceOf } from './report-blocks'

const stored = (id: string, text: string, over: Partial<StoredBlock> = {}): StoredBlock => ({
  id,
  kind: 'paragraph',
  sentences: [{ text, facts: [`f:${id}`] }],
  text,
  touched: false,
  revision: 1,
  ...over,
})
const blocks = [
  stored('h', 'Headline', { kind: 'headline' }),
  stored('a', 'A.'),
  stored('b', 'B.'),
  stored('c', 'Mine.', { sentences: [], touched: true }),
]
const after = (edited: Edited) => {
  if (!edited.ok) throw new Error(edited.code)
  return edited
}
const words = (edited: Edited) => after(edited).blocks.map(({ id, text }) => `${id} ${text}`)

describe('applyReportEdit', () => {
  it('changes a text and increases the revision', () => {
    const edited = after(applyReportEdit(blocks, { do: 'write', id: 'a', revision: 1, text: ' New.  ' }))
    expect(edited.blocks[1]).toMatchObject({ text: 'New.', sentences: [{ text: 'A.' }], revision: 2, touched: true })
  })

  it('overwrites nothing that another user has changed since', () => {
    const now = blocks.map((b) => (b.id === 'a' ? { ...b, text: 'Theirs.', revision: 2 } : b))
    expect(applyReportEdit(now, { do: 'write', id: 'a', revision: 1, text: 'Mine.' })).toEqual({
      ok: false,
      code: 'changed',
    })
    expect(applyReportEdit(now, { do: 'remove', id: 'a', revision: 1 })).toEqual({ ok: false, code: 'changed' })
  })

  it('accepts the same text from two users', () => {
    const now = blocks.map((b) => (b.id === 'a' ? { ...b, text: 'Same.', revision: 2 } : b))
    expect(after(applyReportEdit(now, { do: 'write', id: 'a', revision: 1, text: 'Same.' })).blocks).toBe(now)
  })

  it('omits a generated paragraph and deletes one added by the user', () => {
    expect(words(applyReportEdit(blocks, { do: 'remove', id: 'a', revision: 1 }))).toEqual([
      'h Headline',
      'a ',
      'b B.',
      'c Mine.',
    ])
    expect(words(applyReportEdit(blocks, { do: 'remove', id: 'c', revision: 1 }))).toEqual([
      'h Headline',
      'a A.',
      'b B.',
    ])
  })

  it('keeps the headline', () => {
    expect(applyReportEdit(blocks, { do: 'write', id: 'h', revision: 1, text: '  ' })).toEqual({
      ok: false,
      code: 'no headline',
    })
    expect(words(applyReportEdit(blocks, { do: 'move', id: 'h', before: null }))[0]).toBe('h Headline')
    expect(words(applyReportEdit(blocks, { do: 'move', id: 'b', before: 'h' }))).toEqual([
      'h Headline',
      'b B.',
      'a A.',
      'c Mine.',
    ])
  })

  it('adds a paragraph after another one, after the headline, or at the end if the other was deleted', () => {
    const add = (afterId: string | null) =>
      words(applyReportEdit(blocks, { do: 'add', id: 'n', after: afterId, text: 'N.' })).indexOf('n N.')
    expect([add('a'), add(null), add('gone')]).toEqual([2, 1, 4])
  })

  it('reports a deleted paragraph', () => {
    expect(applyReportEdit(blocks, { do: 'write', id: 'x', revision: 1, text: 'N.' })).toEqual({
      ok: false,
      code: 'gone',
    })
  })

  it('restores the text generated from the current record', () => {
    const edited = blocks.map((b) => (b.id === 'a' ? { ...b, text: 'Edited.' } : b))
    const now = [made('Now.', 'f:a')]
    expect(after(applyReportEdit(edited, { do: 'restore', id: 'a', revision: 1 }, now)).blocks[1]).toMatchObject({
      text: 'Now.',
      sentences: [{ text: 'Now.' }],
      revision: 2,
    })
    expect(applyReportEdit(edited, { do: 'restore', id: 'a', revision: 7 }, now)).toEqual({
      ok: false,
      code: 'changed',
    })
  })

  it('accepts the update of one sentence within edited text', () => {
    const [was, now] = [sentenceOf('Eleven went.', 'f:size=11'), sentenceOf('Twelve went.', 'f:size=12')]
    const edited = [
      block('a', paragraph(was, sentenceOf('They met Kim.', 'f:kim')), { text: 'Mine. Eleven went. *More* of mine.' }),
    ]
    const record = [paragraph(now, sentenceOf('They met Kim.', 'f:kim'))]
    const take = { do: 'take', id: 'a', revision: 1, was: 'Eleven went.', now: 'Twelve went.', keep: false } as const
    expect(after(applyReportEdit(edited, take, record)).blocks[0]).toMatchObject({
      text: 'Mine. Twelve went. *More* of mine.',
      sentences: [{ text: 'Twelve went.' }, { text: 'They met Kim.' }],
    })
    expect(after(applyReportEdit(edited, { ...take, keep: true }, record)).blocks[0]).toMatchObject({
      text: 'Mine. Eleven went. *More* of mine.',
      sentences: [{ text: 'Twelve went.' }, {}],
    })
    expect(applyReportEdit(edited, { ...take, now: 'Thirteen went.' }, record)).toEqual({ ok: false, code: 'changed' })
  })

  it.each([
    ['**Eleven went.** Mine.', 'Twelve went. Mine.'],
    ['**Eleven went. They met Kim.**', '**Twelve went. They met Kim.**'],
    ['They met Kim. *Eleven went.*', 'They met Kim. Twelve went.'],
  ])('leaves no emphasis marks behind: %s', (text, taken) => {
    const [was, met] = [sentenceOf('Eleven went.', 'size=11'), sentenceOf('They met Kim.', 'host')]
    const edit = { do: 'take', id: 'a', revision: 1, was: 'Eleven went.', now: 'Twelve went.', keep: false } as const
    expect(
      words(
        applyReportEdit([block('a', paragraph(was, met), { text })], edit, [
          paragraph(sentenceOf('Twelve went.', 'size=12'), met),
        ]),
      ),
    ).toEqual([`a ${taken}`])
  })

  it('inserts and removes sentences and paragraphs according to the record', () => {
    const [one, two, three] = [sentenceOf('一。', 'f:1'), sentenceOf('二。', 'f:2'), sentenceOf('三。', 'f:3')]
    const draft = [block('a', paragraph(one, three))]
    expect(
      words(
        applyReportEdit(draft, { do: 'take', id: 'a', revision: 1, was: null, now: '二。', keep: false }, [
          paragraph(one, two, three),
        ]),
      ),
    ).toEqual(['a 一。二。三。'])
    expect(
      words(
        applyReportEdit(draft, { do: 'take', id: 'a', revision: 1, was: '一。', now: null, keep: false }, [
          paragraph(three),
        ]),
      ),
    ).toEqual(['a 三。'])
    const behind = [paragraph(one, three), made('New.', 'f:9')]
    expect(
      words(applyReportEdit(draft, { do: 'take block', id: 'n', after: 'a', now: 'New.', keep: false }, behind)),
    ).toEqual(['a 一。三。', 'n New.'])
    expect(
      words(applyReportEdit(draft, { do: 'take block', id: 'n', after: 'a', now: 'New.', keep: true }, behind)),
    ).toEqual(['a 一。三。', 'n '])
  })

  it('keeps a quotation unchanged or removes it completely', () => {
    const quote = block('q', made('“We look forward to a long partnership,” Kim said.', 'quote:1'))
    const write = (text: string) => applyReportEdit([quote], { do: 'write', id: 'q', revision: 1, text })
    expect(write('“We look forward to a very long partnership,” Kim said.')).toEqual({
      ok: false,
      code: 'quoted',
      words: 'We look forward to a long partnership',
    })
    expect(write('We look forward to a partnership, Kim said.')).toMatchObject({ ok: false, code: 'quoted' })
    expect(words(write('Kim added: “We look forward to a long partnership.”'))).toEqual([
      'q Kim added: “We look forward to a long partnership.”',
    ])
    expect(words(write('Kim was pleased.'))).toEqual(['q Kim was pleased.'])
    expect(words(applyReportEdit([quote], { do: 'remove', id: 'q', revision: 1 }))).toEqual(['q '])
    const straight = block('q', made('"We look forward to a long partnership," Kim said.', 'quote:1'))
    expect(
      applyReportEdit([straight], {
        do: 'write',
        id: 'q',
        revision: 1,
        text: '"We look forward to a partnership," Kim said.',
      }),
    ).toMatchObject({ ok: false, code: 'quoted' })
    const chinese = block('q', made('金副校長表示：「我們期待兩校建立長久的夥伴關係。」', 'quote:1'))
    expect(
      applyReportEdit([chinese], {
        do: 'write',
        id: 'q',
        revision: 1,
        text: '金副校長表示：「我們期待兩校建立夥伴關係。」',
      }),
    ).toMatchObject({ ok: false, code: 'quoted' })
  })

  it('is reverted by its inverse', () => {
    const id = fc.constantFrom('h', 'a', 'b', 'c')
    const edits: fc.Arbitrary<ReportEdit> = fc.oneof(
      fc.record({
        do: fc.constant('write' as const),
        id,
        revision: fc.constant(1),
        text: fc.constantFrom('', 'X.', 'A.'),
      }),
      fc.record({
        do: fc.constant('add' as const),
        id: fc.constant('n'),
        after: fc.option(id),
        text: fc.constantFrom('', 'N.'),
      }),
      fc.record({ do: fc.constant('move' as const), id, before: fc.option(id) }),
      fc.record({ do: fc.constant('remove' as const), id, revision: fc.constant(1) }),
    )
    fc.assert(
      fc.property(edits, (edit) => {
        const edited = applyReportEdit(blocks, edit)
        if (!edited.ok || !edited.undo) return
        expect(words(applyReportEdit(edited.blocks, edited.undo))).toEqual(
          blocks.map(({ id, text }) => `${id} ${text}`),
        )
      }),
    )
  })
})

describe('tidyText', () => {
  it('keeps one empty line between paragraphs, and a headline on one line', () => {
    expect(tidyText('a\r\nb\n\n \n\nc\u0000 ', 'paragraph')).toBe('a\nb\n\nc')
    expect(tidyText(' a\n\nb ', 'headline')).toBe('a b')
  })
})

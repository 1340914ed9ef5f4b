import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyStatutoryEdit,
  areTogether,
  entryKinds,
  entryTerms,
  inPrintOrder,
  type Statutory,
  type StatutoryEdit,
  type StatutoryEntry,
} from '../../../lib/domain/statutory/statutory-edit'

const entry = (id: string, over: Partial<StatutoryEntry> = {}): StatutoryEntry => ({
  id,
  kind: 'recommendation',
  text: `Text ${id}`,
  term: null,
  owner: null,
  revision: 1,
  ...over,
})
const held: Statutory = {
  cover: { title: null, category: '訪問', day: null, revision: 3 },
  entries: [entry('a'), entry('b', { term: 'now', owner: '人事室' }), entry('c', { kind: 'reflection' })],
}

function after(from: Statutory, edit: StatutoryEdit): Statutory {
  const edited = applyStatutoryEdit(from, edit)
  if (!edited.ok) throw new Error(edited.code)
  return edited.after
}

describe('an edit', () => {
  it('of a text that was changed meanwhile is refused, unless both texts are equal', () => {
    const words = { text: 'Mine', term: null, owner: null }
    expect(applyStatutoryEdit(held, { do: 'change', id: 'a', revision: 0, ...words })).toEqual({
      ok: false,
      code: 'changed',
    })
    expect(applyStatutoryEdit(held, { do: 'change', id: 'a', revision: 0, ...words, text: ' Text a\n' })).toEqual({
      ok: true,
      after: held,
      undo: null,
    })
    expect(applyStatutoryEdit(held, { do: 'remove', id: 'a', revision: 0 })).toEqual({ ok: false, code: 'changed' })
    expect(applyStatutoryEdit(held, { do: 'cover', revision: 2, title: 'Mine', category: null, day: null })).toEqual({
      ok: false,
      code: 'changed',
    })
    expect(applyStatutoryEdit(held, { do: 'cover', revision: 2, title: '', category: '訪問 ', day: null })).toEqual({
      ok: true,
      after: held,
      undo: null,
    })
  })

  it('needs text, and does not find deleted entries', () => {
    const blank = { text: ' \n ', term: null, owner: null }
    expect(
      applyStatutoryEdit(held, { do: 'add', id: 'd', kind: 'reflection', before: null, revision: 0, ...blank }),
    ).toEqual({ ok: false, code: 'no text' })
    expect(applyStatutoryEdit(held, { do: 'change', id: 'a', revision: 1, ...blank })).toEqual({
      ok: false,
      code: 'no text',
    })
    expect(applyStatutoryEdit(held, { do: 'change', id: 'z', revision: 1, ...blank, text: 'Mine' })).toEqual({
      ok: false,
      code: 'gone',
    })
    expect(applyStatutoryEdit(held, { do: 'remove', id: 'z', revision: 1 })).toEqual({
      ok: true,
      after: held,
      undo: null,
    })
  })

  it('keeps a recommendation on one line, a reflection in lines, and a term only for recommendations', () => {
    const words = { text: '提升\n雙語 service\r\n\r\ncentre\u0000', term: 'now' as const, owner: ' 人事室\n' }
    const grown = after(
      after(held, { do: 'add', id: 'd', kind: 'recommendation', before: null, revision: 0, ...words }),
      { do: 'add', id: 'e', kind: 'reflection', before: null, revision: 0, ...words },
    )
    expect(grown.entries.slice(3)).toEqual([
      entry('d', { text: '提升雙語 service centre', term: 'now', owner: '人事室' }),
      entry('e', { kind: 'reflection', text: '提升\n雙語 service\ncentre' }),
    ])
  })

  it('restores a removed entry with a higher revision than before', () => {
    const removed = applyStatutoryEdit(held, { do: 'remove', id: 'b', revision: 1 })
    const back = after((removed as { after: Statutory }).after, (removed as { undo: StatutoryEdit }).undo)
    expect(back.entries).toEqual([held.entries[0], { ...held.entries[1], revision: 2 }, held.entries[2]])
  })
})

it('prints reflections first, then recommendations by their term', () => {
  const mixed = [
    entry('1', { term: 'later' }),
    entry('2', { term: 'now' }),
    entry('3'),
    entry('4', { kind: 'reflection' }),
    entry('5', { term: 'now' }),
  ]
  expect(inPrintOrder(mixed).map(({ id }) => id)).toEqual(['4', '3', '2', '5', '1'])
  expect([
    areTogether(mixed[1]!, mixed[4]!),
    areTogether(mixed[1]!, mixed[2]!),
    areTogether(mixed[2]!, mixed[3]!),
  ]).toEqual([true, false, false])
})

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const words = {
  text: fc.constantFrom('', 'One', 'Two\nlines'),
  term: fc.constantFrom(null, ...entryTerms),
  owner: fc.constantFrom(null, '人事室'),
}
const anyEdit: fc.Arbitrary<StatutoryEdit> = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    id: ids,
    kind: fc.constantFrom(...entryKinds),
    before: fc.option(ids),
    revision: fc.constant(0),
    ...words,
  }),
  fc.record({ do: fc.constant('change' as const), id: ids, revision: fc.nat(3), ...words }),
  fc.record({ do: fc.constant('move' as const), id: ids, before: fc.option(ids) }),
  fc.record({ do: fc.constant('remove' as const), id: ids, revision: fc.nat(3) }),
  fc.record({
    do: fc.constant('cover' as const),
    revision: fc.nat(5),
    title: fc.constantFrom(null, 'A'),
    category: fc.constantFrom(null, '考察'),
    day: fc.constantFrom(null, '2024-01-15'),
  }),
)

it('after any edits, no entry is lost or duplicated, a move is a permutation, and undo restores everything', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      let now = held
      for (const edit of edits) {
        const edited = applyStatutoryEdit(now, edit)
        if (!edited.ok) continue
        const idsNow = edited.after.entries.map(({ id }) => id)
        expect(new Set(idsNow).size).toBe(idsNow.length)
        if (edit.do === 'move') expect([...idsNow].sort()).toEqual(now.entries.map(({ id }) => id).sort())
        if (edited.undo) {
          const back = after(edited.after, edited.undo)
          const bare = ({ cover, entries }: Statutory) => ({
            cover: { ...cover, revision: 0 },
            entries: entries.map((one) => ({ ...one, revision: 0 })),
          })
          expect(bare(back)).toEqual(bare(now))
        }
        now = edited.after
      }
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, isLeftOut, type GeneratedBlock, generatedText } from '@/lib/domain/report/report-draft'
import { mergeDraft } from '@/lib/domain/report/report-merge'
import { anyDraft, anyMade, block, headline, editedBlocks, made, own } from './report-blocks'

const texts = (blocks: readonly Block[], now: readonly GeneratedBlock[]) =>
  mergeDraft(blocks, now).map(({ block: one }) => one.text)

describe('mergeDraft', () => {
  const lead = made('They went.', 'visit:1', 'visit:2')
  const hosts = made('A received them.', 'host:1')

  it('creates a first draft from all generated blocks', () => {
    expect(texts([], [headline('H'), lead, hosts])).toEqual(['H', 'They went.', 'A received them.'])
  })

  it('updates the text of unedited blocks, and keeps their ids', () => {
    const merged = mergeDraft(
      [block('h', headline('H')), block('a', lead)],
      [headline('New'), made('They went on 1 May.', 'visit:1', 'visit:2', 'trip:t/start')],
    )
    expect(merged.map(({ from, block: one }) => [from?.id, one.text])).toEqual([
      ['h', 'New'],
      ['a', 'They went on 1 May.'],
    ])
  })

  it('keeps edited blocks and their record, so that the suggested update remains open', () => {
    const edited = block('a', lead, { text: 'They travelled.' })
    expect(mergeDraft([edited], [made('They went far.', 'visit:1', 'visit:2')])).toEqual([
      { from: edited, block: edited },
    ])
  })

  it('removes blocks that the record no longer has, unless they were edited', () => {
    expect(texts([block('a', lead), block('b', hosts), own('c', 'Mine.')], [lead])).toEqual(['They went.', 'Mine.'])
    expect(texts([block('a', lead), block('b', hosts, { text: 'A, at last.' })], [lead])).toEqual([
      'They went.',
      'A, at last.',
    ])
  })

  it('keeps omitted blocks omitted', () => {
    const merged = mergeDraft(
      [block('a', lead), block('b', hosts, { text: '' })],
      [lead, made('A and B received them.', 'host:1', 'host:2')],
    )
    expect(merged.map(({ block: one }) => isLeftOut(one))).toEqual([false, true])
  })

  it('inserts new blocks after their predecessors, and keeps the order of the user', () => {
    const blocks = [block('h', headline('H')), block('b', hosts, { touched: true }), block('a', lead)]
    expect(texts(blocks, [headline('H'), lead, made('Then C.', 'agreement:1'), hosts])).toEqual([
      'H',
      'A received them.',
      'They went.',
      'Then C.',
    ])
  })

  it('adds nothing when it is repeated, even if an edited block is equally similar to two generated ones', () => {
    const blocks = [
      block('h', headline('H')),
      block('a', made('They ate.', 'o', 'f', 'm', 'a'), { text: 'First.' }),
      block('b', made('They met and signed.', 'j', 'c', 'b'), { text: 'Second.' }),
    ]
    const now = [
      headline('H'),
      made('They signed.', 'c', 'e'),
      made('They slept.', 'l'),
      made('They met.', 'j', 'o'),
      made('They left.', 'k'),
    ]
    const once = mergeDraft(blocks, now).map(({ block: one }, i): Block => ({ ...one, id: String(i) }))
    expect(once.map(({ text }) => text)).toEqual(['H', 'First.', 'They left.', 'Second.', 'They slept.'])
    expect(texts(once, now)).toEqual(once.map(({ text }) => text))
  })

  it('uses the order of the record in an unedited draft', () => {
    expect(texts([block('b', hosts), block('a', lead)], [lead, hosts])).toEqual(['They went.', 'A received them.'])
  })
})

describe('for any record', () => {
  it('no edited text is lost, and edited blocks keep their order', () => {
    fc.assert(
      fc.property(anyDraft, anyMade, (blocks, now) => {
        const kept = mergeDraft(blocks, now)
        const edited = editedBlocks(blocks)
        const after = kept.filter(({ from }) => from !== null && edited.some(({ id }) => id === from.id))
        expect(after.map(({ from, block: one }) => [from!.id, one.text])).toEqual(edited.map((b) => [b.id, b.text]))
      }),
      { numRuns: 500 },
    )
  })

  it('a second merge changes nothing', () => {
    fc.assert(
      fc.property(anyDraft, anyMade, (blocks, now) => {
        const once = mergeDraft(blocks, now).map(({ block: one }, i): Block => ({ ...one, id: String(i) }))
        expect(mergeDraft(once, now).map(({ block: one }) => one.text)).toEqual(once.map((b) => b.text))
      }),
      { numRuns: 500 },
    )
  })

  it('an unedited draft contains all facts of the record', () => {
    fc.assert(
      fc.property(anyDraft, anyMade, (blocks, now) => {
        const merged = mergeDraft(
          blocks.filter((b) => !b.touched),
          now,
        ).map(({ block: one }) => generatedText(one))
        for (const one of now) expect(merged).toContain(generatedText(one))
      }),
      { numRuns: 300 },
    )
  })
})

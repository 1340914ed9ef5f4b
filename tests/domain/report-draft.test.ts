import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, isEdited, isLeftOut, type MadeBlock, madeText, mergeDraft, offerOf, staleness, untold } from '@/lib/domain/report-draft'

const made = (text: string, ...facts: string[]): MadeBlock => ({ kind: 'paragraph', sentences: [{ text, facts }] })
const headline = (text: string): MadeBlock => ({ kind: 'headline', sentences: [{ text, facts: ['trip:t'] }] })
const block = (id: string, from: MadeBlock, over: Partial<Block> = {}): Block =>
  ({ id, ...from, text: madeText(from), basis: madeText(from), touched: over.text !== undefined, ...over })
const own = (id: string, text: string): Block => ({ id, kind: 'paragraph', sentences: [], text, basis: '', touched: true })

const texts = (blocks: readonly Block[], now: readonly MadeBlock[]) => mergeDraft(blocks, now).map(({ block }) => block.text)

describe('mergeDraft', () => {
  const lead = made('They went.', 'visit:1', 'visit:2')
  const hosts = made('A received them.', 'host:1')

  it('makes a first draft of everything', () => {
    expect(texts([], [headline('H'), lead, hosts])).toEqual(['H', 'They went.', 'A received them.'])
  })

  it('puts the new words into blocks as generated, and keeps their ids', () => {
    const merged = mergeDraft([block('h', headline('H')), block('a', lead)], [headline('New'), made('They went on 1 May.', 'visit:1', 'visit:2', 'trip:t/start')])
    expect(merged.map(({ from, block }) => [from?.id, block.text])).toEqual([['h', 'New'], ['a', 'They went on 1 May.']])
  })

  it('keeps edited words and offers the new ones', () => {
    const [merged] = mergeDraft([block('a', lead, { text: 'They travelled.' })], [made('They went far.', 'visit:1', 'visit:2')])
    const now = { ...merged!.block, id: 'a' }
    expect(now.text).toBe('They travelled.')
    expect(offerOf(now)).toBe('They went far.')
  })

  it('offers nothing where the record says what it said', () => {
    const [merged] = mergeDraft([block('a', lead, { text: 'They travelled.' })], [lead])
    expect(offerOf({ ...merged!.block, id: 'a' })).toBeNull()
  })

  it('lets go of what the record no longer says, unless a hand wrote in it', () => {
    expect(texts([block('a', lead), block('b', hosts), own('c', 'Mine.')], [lead])).toEqual(['They went.', 'Mine.'])
    expect(texts([block('a', lead), block('b', hosts, { text: 'A, at last.' })], [lead])).toEqual(['They went.', 'A, at last.'])
  })

  it('leaves out what was left out', () => {
    const merged = mergeDraft([block('a', lead), block('b', hosts, { text: '' })], [lead, made('A and B received them.', 'host:1', 'host:2')])
    expect(merged.map(({ block }) => isLeftOut(block))).toEqual([false, true])
  })

  it('puts what is new behind what it follows, and keeps the order of a hand', () => {
    const blocks = [block('h', headline('H')), block('b', hosts, { touched: true }), block('a', lead)]
    expect(texts(blocks, [headline('H'), lead, made('Then C.', 'agreement:1'), hosts])).toEqual(['H', 'A received them.', 'They went.', 'Then C.'])
  })

  it('takes the order of the record where no hand was at it', () => {
    expect(texts([block('b', hosts), block('a', lead)], [lead, hosts])).toEqual(['They went.', 'A received them.'])
  })

  it('knows a paragraph again by its facts, whichever comes first', () => {
    const blocks = [block('a', made('On X.', 'visit:1', 'host:1', 'host:2'), { text: 'Mine on X.' }), block('b', made('On Y.', 'visit:2', 'host:3'), { text: 'Mine on Y.' })]
    const merged = mergeDraft(blocks, [made('New Y.', 'visit:2', 'host:3', 'host:4'), made('New X.', 'visit:1', 'host:1')])
    expect(merged.map(({ from, block }) => [from?.id, block.text, madeText(block)])).toEqual([['a', 'Mine on X.', 'New X.'], ['b', 'Mine on Y.', 'New Y.']])
  })
})

const fact = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const sentence = fc.record({ text: fc.string({ minLength: 1, maxLength: 8 }), facts: fc.uniqueArray(fact, { minLength: 1, maxLength: 4 }) })
const anyMade: fc.Arbitrary<MadeBlock[]> = fc.tuple(sentence, fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 6 }))
  .map(([head, rest]) => [{ kind: 'headline', sentences: [head] }, ...rest.map((sentences): MadeBlock => ({ kind: 'paragraph', sentences }))])
const anyBlock = (id: string) => fc.oneof(
  fc.record({ sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }), text: fc.option(fc.string({ maxLength: 12 })), basis: fc.option(fc.string({ maxLength: 5 })), moved: fc.boolean() })
    .map(({ sentences, text, basis, moved }): Block => block(id, { kind: 'paragraph', sentences }, { ...(text !== null && { text }), ...(basis !== null && { basis }), touched: text !== null || moved })),
  fc.string({ minLength: 1, maxLength: 12 }).map((text) => own(id, text)),
)
const anyDraft = fc.tuple(anyMade, fc.nat(8)).chain(([[head], n]) => fc.tuple(fc.constant(block('h', head!)), ...Array.from({ length: n }, (_, i) => anyBlock(`b${i}`))))

describe('whatever the record says', () => {
  it('no edited word is lost, and edited blocks keep their order', () => {
    fc.assert(fc.property(anyDraft, anyMade, (blocks, now) => {
      const kept = mergeDraft(blocks, now)
      const edited = blocks.filter((b) => isEdited(b) && b.text !== '')
      const after = kept.filter(({ from }) => from !== null && edited.includes(from))
      expect(after.map(({ from, block }) => [from!.id, block.text])).toEqual(edited.map((b) => [b.id, b.text]))
    }), { numRuns: 500 })
  })

  it('everything the record says is in the draft, offered, or left out by hand', () => {
    fc.assert(fc.property(anyDraft, anyMade, (blocks, now) => {
      const said = mergeDraft(blocks, now).map(({ block }) => madeText(block))
      for (const one of now) expect(said).toContain(madeText(one))
    }), { numRuns: 500 })
  })

  it('making it again changes nothing more, and it is no longer stale', () => {
    fc.assert(fc.property(anyDraft, anyMade, (blocks, now) => {
      const once = mergeDraft(blocks, now).map(({ block }, i): Block => ({ ...block, id: String(i) }))
      expect(mergeDraft(once, now).map(({ block }) => block.text)).toEqual(once.map((b) => b.text))
      expect(staleness(once, now)).toBe(0)
    }), { numRuns: 500 })
  })
})

describe('staleness', () => {
  it('counts the places that would change', () => {
    const blocks = [block('h', headline('H')), block('a', made('One.', 'a'))]
    expect(staleness(blocks, [headline('H'), made('One.', 'a')])).toBe(0)
    expect(staleness(blocks, [headline('H'), made('One, two.', 'a', 'b')])).toBe(1)
    expect(staleness(blocks, [headline('New'), made('Else.', 'z')])).toBe(3)
  })

  it('does not count what a hand did', () => {
    expect(staleness([block('a', made('One.', 'a'), { text: 'Mine.' }), own('b', 'More.')], [made('One.', 'a')])).toBe(0)
  })
})

describe('untold', () => {
  it('names the facts entered that no paragraph with words rests on', () => {
    const blocks = [block('a', made('One.', 'a')), block('b', made('Two.', 'b'), { text: '' })]
    expect(untold(blocks, ['a', 'b', 'c', 'c'])).toEqual(['b', 'c'])
  })
})

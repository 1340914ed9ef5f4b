import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyReportEdit, type StoredBlock } from '@/lib/domain/report/report-edit'
import { type GeneratedBlock, generatedText } from '@/lib/domain/report/report-draft'
import { type SuggestedUpdate, suggestedUpdates } from '@/lib/domain/report/record-changes'
import { piecesOf } from '@/lib/domain/report/report-page-parts'
import { anyChange, anyDraft, anyMade, block, headline, editedBlocks, paragraph, sentenceOf } from './report-blocks'

const lead = sentenceOf('An 11-member delegation went to Seoul.', 'trip:t/size=11', 'visit:v=Seoul')
const host = sentenceOf('It was received by Vice President Kim.', 'host:k=Vice President')
const talks = sentenceOf('Talks covered campus life.', 'topic:1=campus life')
const draft = [block('h', headline('H')), block('a', paragraph(lead, host)), block('b', paragraph(talks))]
const said = (news: readonly SuggestedUpdate[]) =>
  news.map((one) => [
    one.kind,
    one.kind === 'new block' ? generatedText(one.made) : (one.was?.text ?? null),
    one.kind === 'new block' ? null : (one.now?.text ?? null),
  ])

describe('suggestedUpdates', () => {
  it('finds nothing for an unchanged record', () => {
    expect(suggestedUpdates(draft, [headline('H'), paragraph(lead, host), paragraph(talks)])).toEqual([])
  })

  it('names exactly the sentence whose record has changed, and why', () => {
    const now = sentenceOf('A 12-member delegation went to Seoul.', 'trip:t/size=12', 'visit:v=Seoul')
    const news = suggestedUpdates(draft, [headline('H'), paragraph(now, host), paragraph(talks)])
    expect(news).toEqual([{ kind: 'changed', block: 'a', was: lead, now, isConcerned: true, because: ['trip:t/size'] }])
  })

  it('includes a name that a sentence only mentions again', () => {
    const was = {
      ...sentenceOf('Vice President Kim thanked them.', 'quote:q=thanks'),
      again: ['host:k'],
      stands: ['thanks', 'Kim'],
    }
    const now = { ...was, text: 'Vice President Kim Hansung thanked them.', stands: ['thanks', 'Kim Hansung'] }
    expect(suggestedUpdates([block('a', paragraph(was))], [paragraph(now)])).toMatchObject([
      { isConcerned: true, because: ['host:k'] },
    ])
  })

  it('distinguishes another wording of the same facts from a change of the record', () => {
    const reworded = { ...host, text: 'Vice President Kim received it.' }
    expect(suggestedUpdates(draft, [headline('H'), paragraph(lead, reworded), paragraph(talks)])).toMatchObject([
      { kind: 'changed', isConcerned: false, because: [] },
    ])
  })

  it('does not report facts that only another style omits', () => {
    const was = sentenceOf('They visited Hanyang University (HYU).', 'visit:v=Hanyang', 'institution:h/acronym=HYU')
    const made = [paragraph({ ...sentenceOf('They visited Hanyang University.', 'visit:v=Hanyang') })]
    const before = [block('a', paragraph(was))]
    expect(suggestedUpdates(before, made, new Map([['institution:h/acronym', 'HYU']]))).toMatchObject([
      { isConcerned: false, because: [] },
    ])
    expect(suggestedUpdates(before, made, new Map([['institution:h/acronym', 'HU']]))).toMatchObject([
      { isConcerned: true, because: ['institution:h/acronym'] },
    ])
    expect(suggestedUpdates(before, made)).toMatchObject([{ isConcerned: true, because: ['institution:h/acronym'] }])
  })

  it('includes a count derived from records that the sentence is not based on', () => {
    const was = sentenceOf('They visited three universities.', 'trip:t=x')
    expect(
      suggestedUpdates([block('a', paragraph(was))], [paragraph({ ...was, text: 'They visited four universities.' })]),
    ).toMatchObject([{ isConcerned: true }])
  })

  it('reports new and deleted sentences and paragraphs', () => {
    const more = sentenceOf('Gifts were exchanged.', 'outcome:1=gifts')
    const next = sentenceOf('A return visit is planned.', 'nextStep:1=return')
    expect(
      said(suggestedUpdates(draft, [headline('H'), paragraph(lead, host, more), paragraph(talks), paragraph(next)])),
    ).toEqual([
      ['new', null, 'Gifts were exchanged.'],
      ['new block', 'A return visit is planned.', null],
    ])
    expect(said(suggestedUpdates(draft, [headline('H'), paragraph(lead)]))).toEqual([
      ['gone', host.text, null],
      ['gone', talks.text, null],
    ])
  })

  it('does not suggest again what the user removed', () => {
    const without = [
      block('h', headline('H')),
      block('a', paragraph(lead, host), { text: lead.text }),
      block('b', paragraph(talks), { text: '' }),
    ]
    const now = [
      headline('H'),
      paragraph(lead, sentenceOf('It was received by President Kim.', 'host:k=President')),
      paragraph(sentenceOf('Talks covered sport.', 'topic:1=sport')),
    ]
    expect(suggestedUpdates(without, now)).toEqual([])
  })

  it('finds a sentence that moved to another paragraph', () => {
    expect(suggestedUpdates(draft, [headline('H'), paragraph(lead), paragraph(host, talks)])).toEqual([])
  })
})

const isUnanswered = (news: SuggestedUpdate, blocks: readonly StoredBlock[]) =>
  news.kind === 'new block' || blocks.some(({ id }) => id === news.block)

// Answers the first update repeatedly, as pressing one key does.
function takeAll(
  blocks: readonly StoredBlock[],
  now: Parameters<typeof suggestedUpdates>[1],
  keep: boolean,
): { blocks: readonly StoredBlock[]; left: number } {
  let [at, left] = [blocks, 0]
  for (let n = 0; n < 100; n++) {
    const news = suggestedUpdates(at, now).filter((one) => isUnanswered(one, at))
    left = news.length
    const one = news[0]
    if (!one) break
    const edited =
      one.kind === 'new block'
        ? applyReportEdit(
            at,
            { do: 'take block', id: `n${n}`, after: one.after, now: generatedText(one.made), keep },
            now,
          )
        : applyReportEdit(
            at,
            {
              do: 'take',
              id: one.block,
              revision: at.find(({ id }) => id === one.block)!.revision,
              was: one.was?.text ?? null,
              now: one.now?.text ?? null,
              keep,
            },
            now,
          )
    if (!edited.ok) throw new Error(edited.code)
    at = edited.blocks
  }
  return { blocks: at, left }
}

describe('accepting and rejecting updates', () => {
  it('ends, whether all updates are accepted or all are rejected', () => {
    fc.assert(
      fc.property(anyDraft, anyMade, fc.boolean(), (blocks, now, keep) => {
        expect(takeAll(blocks, now, keep).left).toBe(0)
      }),
      { numRuns: 400 },
    )
  })

  it('changes no word if all updates are rejected', () => {
    fc.assert(
      fc.property(anyDraft, anyMade, (blocks, now) => {
        const texts = (some: readonly StoredBlock[]) =>
          some.filter(({ text }) => text !== '').map(({ id, text }) => [id, text])
        expect(texts(takeAll(blocks, now, true).blocks)).toEqual(texts(blocks))
      }),
      { numRuns: 400 },
    )
  })

  it('gives unedited blocks the text of the current record', () => {
    fc.assert(
      fc.property(anyChange, ({ was, now }) => {
        const taken = takeAll(
          was.map((one, i) => block(`b${i}`, one)),
          now,
          false,
        ).blocks
        const sentences = (some: readonly GeneratedBlock[]) =>
          some.flatMap((one) => one.sentences.map(({ text }) => text)).sort()
        expect(sentences(taken)).toEqual(sentences(now))
        expect(taken.map(({ text }) => text).filter((text) => text !== '')).toEqual(
          taken.map(generatedText).filter((text) => text !== ''),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('names the sentences that changed, and no other', () => {
    fc.assert(
      fc.property(anyChange, ({ was, now }) => {
        const news = suggestedUpdates(
          was.map((one, i) => block(`b${i}`, one)),
          now,
        )
        const said = new Set(now.flatMap((one) => one.sentences.map(({ text }) => text)))
        const stale = was.flatMap((one) => one.sentences.map(({ text }) => text)).filter((text) => !said.has(text))
        expect(
          news.flatMap((one) => (one.kind === 'changed' || one.kind === 'gone' ? [one.was.text] : [])).sort(),
        ).toEqual(stale.sort())
        expect(news.every(({ isConcerned }) => isConcerned)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps all text of the user', () => {
    fc.assert(
      fc.property(anyDraft, anyMade, (blocks, now) => {
        const mine = editedBlocks(blocks).filter((one) => piecesOf(one).every(({ as }) => as === 'own'))
        const after = takeAll(blocks, now, false).blocks
        for (const one of mine) expect(after.find(({ id }) => id === one.id)?.text).toContain(one.text)
      }),
      { numRuns: 400 },
    )
  })
})

import fc from 'fast-check'
import {
  type Block,
  isLeftOut,
  type GeneratedBlock,
  generatedText,
  type GeneratedSentence,
} from '@/lib/domain/report/report-draft'
import { type StoredBlock, tidyText } from '@/lib/domain/report/report-edit'

/** A generated sentence. A fact may have a value: `'size=11'` is the fact `size` with the value 11. */
export const sentenceOf = (text: string, ...facts: string[]): GeneratedSentence => ({
  text,
  facts: facts.map((fact) => fact.split('=')[0]!),
  stands: facts.map((fact) => fact.split('=')[1] ?? ''),
})

export const made = (text: string, ...facts: string[]): GeneratedBlock => ({
  kind: 'paragraph',
  sentences: [sentenceOf(text, ...facts)],
})
export const paragraph = (...sentences: GeneratedSentence[]): GeneratedBlock => ({ kind: 'paragraph', sentences })
export const headline = (text: string): GeneratedBlock => ({
  kind: 'headline',
  sentences: [sentenceOf(text, 'trip:t')],
})

/** A block as generated, or with an edited text. */
export const block = (id: string, from: GeneratedBlock, over: Partial<Block> = {}): StoredBlock => ({
  id,
  ...from,
  text: generatedText(from),
  touched: over.text !== undefined,
  revision: 1,
  ...over,
})
export const own = (id: string, text: string): StoredBlock => ({
  id,
  kind: 'paragraph',
  sentences: [],
  text,
  touched: true,
  revision: 1,
})

const words = fc
  .array(fc.constantFrom('the', 'host', 'Kim', 'met', 'twelve', 'members', 'in', 'Seoul', '大學', '*one*', '12'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((some) => `${some.join(' ')}.`)
const facts = [...'abcdefghijklmnop']

/** A generated report: all sentences differ, and each fact is stated in one of them. */
export const anyMade: fc.Arbitrary<GeneratedBlock[]> = fc
  .tuple(
    fc.uniqueArray(words, { minLength: 1, maxLength: 10 }),
    fc.shuffledSubarray(facts, { minLength: facts.length }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.constantFrom('1', '2')), {
      minLength: 10,
      maxLength: 10,
    }),
  )
  .map(([texts, pool, shapes]) => {
    const [head, ...rest] = texts.map((text, i) =>
      sentenceOf(
        text,
        ...pool
          .splice(0, shapes[i]![1] && pool.length > texts.length ? 2 : 1)
          .map((fact) => `${fact}=${shapes[i]![2]}`),
      ),
    )
    const blocks: GeneratedBlock[] = [{ kind: 'headline', sentences: [head!] }]
    for (const [length] of shapes)
      if (rest.length > 0) blocks.push({ kind: 'paragraph', sentences: rest.splice(0, length) })
    return blocks
  })

/** A generated report before and after a change of the record: changed, deleted and new sentences. */
export const anyChange: fc.Arbitrary<{ was: GeneratedBlock[]; now: GeneratedBlock[] }> = fc
  .array(
    fc.array(fc.tuple(words, fc.constantFrom('stays', 'stays', 'changes', 'goes', 'comes')), {
      minLength: 1,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((blocks) => {
    const all = blocks.map((some, b) =>
      some.map(([text, fate], i) => ({ fate, text: `${b}-${i} ${text}`, fact: `${b}.${i}` })),
    )
    const side = (fates: readonly string[], isNow: boolean): GeneratedBlock[] =>
      all
        .map((some) =>
          paragraph(
            ...some
              .filter(({ fate }) => fates.includes(fate))
              .map(({ fate, text, fact }) =>
                sentenceOf(
                  isNow && fate === 'changes' ? `Now ${text}` : text,
                  `${fact}=${isNow && fate === 'changes' ? 2 : 1}`,
                ),
              ),
          ),
        )
        .filter(({ sentences }) => sentences.length > 0)
    return { was: side(['stays', 'changes', 'goes'], false), now: side(['stays', 'changes', 'comes'], true) }
  })

/** A draft: a generated report in which a user has edited, moved, omitted or added blocks. */
export const anyDraft: fc.Arbitrary<StoredBlock[]> = anyMade.chain((blocks) =>
  fc
    .tuple(
      ...blocks.map((one, i) =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constant(block(`b${i}`, one)) },
          fc
            .string({ minLength: 1, maxLength: 12 })
            .map((text) => block(`b${i}`, one, { text: tidyText(`${text}!`, one.kind) })),
          fc.constant(block(`b${i}`, one, { text: i === 0 ? generatedText(one) : '' })),
          fc.constant(block(`b${i}`, one, { touched: true })),
        ),
      ),
      fc.array(words, { maxLength: 2 }).map((some) => some.map((text, i) => own(`o${i}`, text))),
    )
    .map((all) => all.flat() as StoredBlock[]),
)

/** Blocks with text of a user. */
export const editedBlocks = (blocks: readonly Block[]) =>
  blocks.filter((one) => one.text !== generatedText(one) && !isLeftOut(one))

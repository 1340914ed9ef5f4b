import { expect, it } from 'vitest'
import { frozenBody } from '@/lib/domain/newsroom/frozen-body'
import type { Block } from '@/lib/domain/report/report-draft'
import { recordOf } from '../trip/make'

const record = recordOf({
  quote: [
    { id: 'r', form: 'reported' },
    { id: 'd', form: 'direct' },
  ],
})

const said = 'Rector Lind said that the two universities share a long history.'
const paragraph = (text: string, facts: string[], generated = text): Block => ({
  id: 'b',
  kind: 'paragraph',
  text,
  touched: false,
  sentences: [{ text: generated, facts }],
})
const quotesIn = (...blocks: Block[]) => frozenBody(blocks, record).map(({ quote }) => quote ?? null)

it('marks a paragraph that is only a quote, with its form', () => {
  expect(
    quotesIn(
      paragraph(said, ['quote:r']),
      paragraph('“We are glad,” Lind said.', ['quote:d']),
      paragraph(said, ['topic:t']),
    ),
  ).toEqual(['reported', 'direct', null])
})

it('does not mark a paragraph that states anything else, was extended, mixes forms, is long, or is omitted', () => {
  const long = `Rector Lind said that ${'the two universities share a very long history and '.repeat(9)}more.`
  expect(
    quotesIn(
      paragraph(said, ['quote:r', 'visit:v/day']),
      paragraph(`${said} The weather was fine throughout the week.`, ['quote:r'], said),
      paragraph(said, ['quote:r', 'quote:d']),
      paragraph(long, ['quote:r']),
      paragraph(said, ['quote:unknown']),
      paragraph(said, []),
    ),
  ).toEqual([null, null, null, null, null, null])
  expect(frozenBody([paragraph('', ['quote:r'], said)], record)).toEqual([])
  // An edited quote is still a quote.
  expect(quotesIn(paragraph(said.replace('long', 'very long'), ['quote:r'], said))).toEqual(['reported'])
})

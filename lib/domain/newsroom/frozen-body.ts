import { type Block, publishable } from '../report/report-draft'
import { piecesOf } from '../report/report-page-parts'
import { plainWords, readMarkdown } from '../report/rich-text'
import { find } from '../trip/edit'
import type { TripRecord } from '../trip/trip-record'
import type { QuoteForm } from '../trip/vocabulary'
import type { FrozenBlock } from './article'

/** The blocks of a report as they are published now: those with text, and which of them are nothing but a quote. */
export function frozenBody(blocks: readonly Block[], record: TripRecord): FrozenBlock[] {
  return blocks.flatMap((block) => {
    const quote = quoteOf(block, record)
    return publishable([block]).map((one) => ({ ...one, ...(quote && { quote }) }))
  })
}

// A longer text is no line to draw out. An ideograph is as wide as two letters.
const longestQuote = 360

/** The form of the quote that a paragraph consists of; `null` for every other, and if an author added to it. */
function quoteOf(block: Block, record: TripRecord): QuoteForm | null {
  const { kind, text, sentences } = block
  if (kind !== 'paragraph' || text === '' || sentences.length === 0) return null
  const forms = sentences.flatMap(({ facts }) =>
    facts.map((fact) => {
      const [, id] = /^quote:([^/]+)$/.exec(fact) ?? []
      return (id !== undefined && find(record, 'quote', id)?.form) || null
    }),
  )
  const [form = null] = forms
  const isAlone = sentences.every(({ facts }) => facts.length > 0) && forms.every((one) => one === form)
  if (!isAlone || widthOf(plainWords(readMarkdown(text))) > longestQuote) return null
  return piecesOf(block).some(({ as }) => as === 'own') ? null : form
}

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)
}

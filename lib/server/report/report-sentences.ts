import { basisOf, type FactBasis } from '../../domain/report/fact-basis'
import type { Locale } from '../../domain/text/locales'
import { quotedWords } from '../../domain/report/quoted-words'
import { type Block, refsOf } from '../../domain/report/report-draft'
import { type Piece, piecesOf } from '../../domain/report/report-page-parts'
import { type MarkedInline, markInlines } from '../../domain/report/rich-marks'
import { type Inline, plainWords, readMarkdown } from '../../domain/report/rich-text'
import type { WholeTrip } from '../../domain/trip/trip-record'
import type { FactCheckVocabulary } from '../../report/fact-check/vocabulary'
import { marksIn } from '../../report/fact-check/marks'
import type { Overrules } from './report-overrules'

/** Words of an edited sentence that the record does not support. `overruled`: by whom and when. */
export type MarkView = {
  kind: string
  words: string
  recorded: string | null
  overruled: { by: string | null; at: string } | null
}

/** A sentence of a block in its current text: its words with marks, and the records it is based on. */
export type SentenceView = {
  /** True if there is a space between it and the sentence before. */
  isApart: boolean
  inlines: readonly MarkedInline[]
  as: Piece['as']
  /** True if it contains quoted words, which can be changed only in the record. */
  isQuoted: boolean
  basis: FactBasis
  /** The references of the facts that it states, if its words are those that were generated. */
  facts: readonly string[]
  marks: readonly MarkView[]
  /** The text of the generated sentence that it is or was; suggested updates refer to it. */
  generated: string | null
}

export type SentenceContext = {
  whole: WholeTrip
  locale: Locale
  vocabulary: FactCheckVocabulary | null
  overrules: Overrules
}

/** A block's text as paragraphs of sentences. */
export function sentencesOf(block: Block, { whole, locale, vocabulary, overrules }: SentenceContext): SentenceView[][] {
  const rich = readMarkdown(block.text)
  const pieces = piecesOf(block)
  const apart = pieces.map(({ start, end }) => readMarkdown(block.text.slice(start, end)))
  const words = (text: string) => text.replace(/\s+/g, '')
  // An emphasis that runs over several sentences cannot be read in parts: then the paragraph is one.
  if (words(apart.map(plainWords).join('')) !== words(plainWords(rich))) {
    const facts = block.sentences.flatMap(refsOf)
    return rich.map((inlines) => [
      {
        isApart: false,
        inlines: markInlines(inlines, []),
        as: 'edited',
        isQuoted: false,
        basis: basisOf(facts, whole, locale),
        marks: [],
        generated: null,
        facts: [],
      },
    ])
  }
  const paragraphs: SentenceView[][] = [[]]
  pieces.forEach((piece, i) => {
    const before = block.text.slice(pieces[i - 1]?.end ?? 0, piece.start)
    if (i > 0 && /\n\s*\n/.test(before)) paragraphs.push([])
    const generated = piece.at === null ? null : (block.sentences[piece.at] ?? null)
    const inlines: Inline[] = (apart[i] ?? []).flatMap((one, n) => (n > 0 ? [{ mark: 'break' } as const, ...one] : one))
    const marks =
      piece.as === 'generated' || !vocabulary
        ? []
        : marksIn(plainWords([inlines]), generated ? plainWords(readMarkdown(generated.text)) : '', vocabulary)
    paragraphs.at(-1)?.push({
      isApart: /^\s/.test(before),
      inlines: markInlines(inlines, marks),
      as: piece.as,
      generated: generated?.text ?? null,
      isQuoted: generated !== null && quotedWords([generated]).length > 0,
      basis: basisOf(generated ? refsOf(generated) : [], whole, locale),
      facts: piece.as === 'generated' && generated ? generated.facts : [],
      marks: marks.map(({ kind, words: marked, recorded }) => ({
        kind,
        words: marked,
        recorded,
        overruled: overrules(block.id, kind, marked),
      })),
    })
  })
  return paragraphs.filter((one) => one.length > 0)
}

import type { FrozenBlock, TextKind } from '../domain/newsroom/article'
import { type Inline, plainWords, readMarkdown } from '../domain/report/rich-text'
import { joinSentences } from './markdown'
import type { Report } from './report'

/** A headline, standfirst, heading or paragraph of a document, with emphasis and links. */
export type TextBlock = { readonly kind: TextKind; readonly of: readonly Inline[] }

/** Additional lines of plain text around an article in a file. */
export type Surroundings = {
  /** Below the headline and the standfirst: publisher, date and corrections. */
  before?: readonly string[]
  /** At the end: the address of the article. */
  after?: readonly string[]
}

/** The blocks of a generated report. */
export function blocksOfReport({ headline, standfirst, paragraphs, language }: Report): TextBlock[] {
  return [
    { kind: 'headline', of: [headline.text] },
    ...(standfirst ? [{ kind: 'standfirst' as const, of: [standfirst.text] }] : []),
    ...paragraphs.flatMap(({ heading, sentences }): TextBlock[] => [
      ...(heading ? [{ kind: 'heading' as const, of: [heading.text] }] : []),
      {
        kind: 'paragraph',
        of: [
          joinSentences(
            sentences.map((one) => one.text),
            language,
          ),
        ],
      },
    ]),
  ]
}

/** The blocks of an edited report, in Markdown; a block may contain several paragraphs. */
export function blocksOfMarkdown(blocks: readonly FrozenBlock[]): TextBlock[] {
  return blocks.flatMap(({ kind, text }) => readMarkdown(text).map((of): TextBlock => ({ kind, of })))
}

/** The text of the headline; empty if there is none. */
export function titleOf(blocks: readonly TextBlock[]): string {
  return plainWords(blocks.filter(({ kind }) => kind === 'headline').map(({ of }) => of))
}

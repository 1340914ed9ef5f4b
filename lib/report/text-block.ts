import type { FrozenBlock } from '../domain/newsroom/article'
import type { BlockKind } from '../domain/report/report-draft'
import { type Inline, plainWords, readMarkdown } from '../domain/report/rich-text'
import { joinSentences } from './markdown'
import type { Report } from './report'

/** One headline, heading or paragraph of a document, with its emphasis and links. */
export type TextBlock = { readonly kind: BlockKind; readonly of: readonly Inline[] }

/** What stands around the text of an article in a file that is sent, each a line or paragraph of plain words. */
export type Surroundings = {
  /** Below the headline: who published it when, and what was put right since. */
  before?: readonly string[]
  /** At the end: where it is published. */
  after?: readonly string[]
}

/** A report as it was made from a trip file. */
export function blocksOfReport({ headline, paragraphs, language }: Report): TextBlock[] {
  return [
    { kind: 'headline', of: [headline.text] },
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

/** A report as it was edited, in Markdown; a block may hold several paragraphs. */
export function blocksOfMarkdown(blocks: readonly FrozenBlock[]): TextBlock[] {
  return blocks.flatMap(({ kind, text }) => readMarkdown(text).map((of): TextBlock => ({ kind, of })))
}

/** The words of the headline; the empty string where there is none. */
export function titleOf(blocks: readonly TextBlock[]): string {
  return plainWords(blocks.filter(({ kind }) => kind === 'headline').map(({ of }) => of))
}

import type { Inline } from '../domain/report/rich-text'
import type { Report } from './report'
import { blocksOfReport, type Surroundings, type TextBlock } from './text-block'

/** The report of a trip file as plain text for an email, see `articleToPlainText`. */
export function toPlainText(report: Report): string {
  return articleToPlainText(blocksOfReport(report))
}

/**
 * An article as plain text for an email: headline, headings and paragraphs, separated by empty lines. Links are
 * followed by their address; emphasis is removed.
 */
export function articleToPlainText(
  blocks: readonly TextBlock[],
  { before = [], after = [] }: Surroundings = {},
): string {
  const lines = (wanted: (block: TextBlock) => boolean) => blocks.filter(wanted).map(({ of }) => lineOf(of))
  const headline = lines(({ kind }) => kind === 'headline')
  const standfirst = lines(({ kind }) => kind === 'standfirst')
  const body = lines(({ kind }) => kind !== 'headline' && kind !== 'standfirst')
  return `${[...headline, ...standfirst, ...before, ...body, ...after].join('\n\n')}\n`
}

function lineOf(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (typeof one === 'string') return one
      if (one.mark === 'break') return '\n'
      const words = lineOf(one.of)
      if (one.mark !== 'link') return words
      const address = one.href.replace(/^mailto:/i, '')
      return words.trim() === address || words.trim() === one.href ? words : `${words} (${address})`
    })
    .join('')
}

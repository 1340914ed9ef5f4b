import type { ReportView } from '@/lib/server/report/report-view'

/** How many places of a report want a look: what the record says otherwise, and marks that nobody has overruled. */
export function pendingIn({ blocks, newBlocks }: Pick<ReportView, 'blocks' | 'newBlocks'>): number {
  const ofBlock = ({ news, paragraphs }: ReportView['blocks'][number]) =>
    news.length +
    paragraphs
      .flat()
      .flatMap(({ marks }) => marks)
      .filter(({ overruled }) => !overruled).length
  return blocks.reduce((sum, block) => sum + ofBlock(block), newBlocks.length)
}

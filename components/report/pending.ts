import type { ReportView } from '@/lib/server/report/report-view'

/** The number of open places of a report: suggested updates, and marks that are not overruled. */
export function pendingIn({ blocks, newBlocks }: Pick<ReportView, 'blocks' | 'newBlocks'>): number {
  const ofBlock = ({ updates, paragraphs }: ReportView['blocks'][number]) =>
    updates.length +
    paragraphs
      .flat()
      .flatMap(({ marks }) => marks)
      .filter(({ overruled }) => !overruled).length
  return blocks.reduce((sum, block) => sum + ofBlock(block), newBlocks.length)
}

import { asc, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportBlocks, reports } from '../../../db/schema'
import type { ReportUsage } from '../../domain/report/report-usage'
import type { TripAccess } from '../access/access'

/** Where the reports of a trip state each fact, by its reference: the first place in each language. */
export async function readReportUsage({ tripId }: TripAccess<'write report'>): Promise<ReportUsage> {
  const rows = await db()
    .select({
      language: reports.language,
      id: reportBlocks.id,
      kind: reportBlocks.kind,
      sentences: reportBlocks.sentences,
      text: reportBlocks.text,
    })
    .from(reportBlocks)
    .innerJoin(reports, eq(reports.id, reportBlocks.reportId))
    .where(eq(reports.tripId, tripId))
    .orderBy(asc(reports.language), asc(reportBlocks.position))
  const usage: Record<string, { language: string; block: string; paragraph: number }[]> = {}
  const counted: Record<string, number> = {}
  for (const { language, id, kind, sentences, text } of rows) {
    const paragraph = (counted[language] = (counted[language] ?? 0) + (kind === 'paragraph' ? 1 : 0))
    if (text === '' || kind === 'headline') continue
    for (const ref of sentences.flatMap(({ facts }) => facts)) {
      const places = (usage[ref] ??= [])
      if (!places.some((place) => place.language === language)) places.push({ language, block: id, paragraph })
    }
  }
  return usage
}

import { db } from '../../../db/client'
import { reportRevisions, reports } from '../../../db/schema'
import { sidebarOf } from '../../domain/newsroom/article'
import { generateReport } from '../../server/report/generated-report'
import { loadTrip } from '../../server/trip/load-trip'

/** Publishes the article of a trip as it is generated from the record, and returns its slug. */
export async function publishSample(tripId: string, now = new Date()): Promise<string> {
  const whole = await loadTrip(tripId)
  if (!whole) throw new Error(`There is no trip ${tripId}`)
  const language = 'en'
  const { blocks } = generateReport(whole, { language })
  const body = blocks.map(({ kind, sentences }) => ({ kind, text: sentences.map(({ text }) => text).join(' ') }))
  const slug = 'bench-article'
  await db().insert(reports).values({ id: 'bench-report', tripId, language, createdAt: now, version: 1 })
  await db()
    .insert(reportRevisions)
    .values({
      id: 'bench-revision',
      reportId: 'bench-report',
      tripId,
      number: 1,
      slug,
      language,
      headline: body[0]?.text ?? '',
      body,
      aside: sidebarOf(whole, language, whole.record.trip.end ?? now.toISOString().slice(0, 10), []),
      publishedAt: now,
      publishedBy: null,
      withdrawnAt: null,
    })
  return slug
}

import { asc, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportBlocks, reports } from '../../../db/schema'
import type { ReportUsage, UsageFlag } from '../../domain/report/report-usage'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { reportLanguages } from '../../report/report-language'
import type { TripAccess } from '../access/access'
import { readReportSettings } from '../office/office'
import { readDismissals } from './dismissed-flags'
import { missingKey } from './open-entries'
import { readDrafts } from './report'
import { storedFlags } from './stored-flags'

/**
 * Where the reports of a trip state each fact, the first place in each language, and what they cannot word well.
 * `trip` is the draft of the trip as stored.
 */
export async function readReportUsage(access: TripAccess<'write report'>, trip: WholeTrip): Promise<ReportUsage> {
  const [places, flags] = await Promise.all([placesOf(access), flagsOf(access, trip)])
  return { places, flags }
}

// A language that has no report yet is not missing in any text.
async function flagsOf(access: TripAccess<'write report'>, trip: WholeTrip): Promise<ReportUsage['flags']> {
  const [drafts, { houseStyle }] = await Promise.all([readDrafts(access), readReportSettings()])
  const flags: Record<string, UsageFlag[]> = {}
  for (const language of reportLanguages) {
    const draft = drafts.find((one) => one.language === language)
    const { style = 'classic', variant = 1 } = draft ?? {}
    const dismissals = await readDismissals(access, language, () => '')
    for (const { path, why, text } of storedFlags(trip, { language, style, variant, houseStyle })) {
      if (why === 'no words' && !draft) continue
      if (dismissals(why === 'no words' ? missingKey(text) : { why, fact: path, words: text })) continue
      // The days of a visit are in its heading, which has the reference of the visit.
      const ref = path.replace(/^(visit:[^/]+)\/(?:day|lastDay)$/, '$1')
      const known = (flags[ref] ??= [])
      if (!known.some((flag) => flag.why === why && flag.language === language)) known.push({ why, language })
    }
  }
  return flags
}

async function placesOf({ tripId }: TripAccess<'write report'>): Promise<ReportUsage['places']> {
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
    if (text === '' || kind === 'headline' || kind === 'standfirst') continue
    for (const ref of sentences.flatMap(({ facts }) => facts)) {
      const places = (usage[ref] ??= [])
      if (!places.some((place) => place.language === language)) places.push({ language, block: id, paragraph })
    }
  }
  return usage
}

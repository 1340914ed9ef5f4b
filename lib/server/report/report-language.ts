import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reports } from '../../../db/schema'
import type { Locale } from '../../domain/text/locales'
import { readReportLanguage, type ReportLanguage, reportLanguages } from '../../report/report-language'
import type { TripAccess } from '../access/access'

/**
 * The language to show: the requested one, else the reader's if there is a report in it or no report at all, else the
 * language of an existing report.
 */
export async function reportLanguageOf(
  access: TripAccess<'write report'>,
  asked: string | string[] | undefined,
  locale: Locale,
): Promise<ReportLanguage> {
  const wanted = readReportLanguage(asked)
  if (wanted) return wanted
  const rows = await db().select({ language: reports.language }).from(reports).where(eq(reports.tripId, access.tripId))
  const made = reportLanguages.filter((language) => rows.some((row) => row.language === language))
  const own = readReportLanguage(locale) ?? reportLanguages[0]
  return made.includes(own) ? own : (made[0] ?? own)
}

import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reports } from '../../../db/schema'
import type { Locale } from '../../domain/text/locales'
import type { ReportLanguage } from '../../report/report'
import type { TripAccess } from '../access/access'
import { reportLanguages } from './report'

/** The language of a report that an address asks for; `null` where it asks for none that there is. */
export function readReportLanguage(asked: string | string[] | null | undefined): ReportLanguage | null {
  return reportLanguages.find((language) => language === asked) ?? null
}

/** The language to show: as asked, else the reader's where there is a report in it or none at all, else that of the report. */
export async function reportLanguageOf(
  access: TripAccess<'write report'>,
  asked: string | string[] | undefined,
  locale: Locale,
): Promise<ReportLanguage> {
  const wanted = readReportLanguage(asked)
  if (wanted) return wanted
  const rows = await db().select({ language: reports.language }).from(reports).where(eq(reports.tripId, access.tripId))
  const made = reportLanguages.filter((language) => rows.some((row) => row.language === language))
  return made.length === 0 || made.includes(locale) ? locale : made[0]!
}

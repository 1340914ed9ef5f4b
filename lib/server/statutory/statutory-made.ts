import { db } from '../../../db/client'
import { office } from '../../../db/schema'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { inPrintOrder, type Statutory, type StatutoryEntry } from '../../domain/statutory/statutory-edit'
import type { HouseStyle } from '../../report/house-style'
import { makeStatutoryReport, type StatutoryReport } from '../../report/statutory'

/** The house style and the months until the report is due; `null` means the default of three. */
export type StatutorySettings = { style: Partial<HouseStyle>; months: number | null }

/** The office's settings for trip reports, for functions of lib/server that hold an access to a trip. */
export async function readStatutorySettings(): Promise<StatutorySettings> {
  const [row] = await db().select({ style: office.houseStyle, months: office.reportMonths }).from(office).limit(1)
  return { style: row?.style ?? {}, months: row?.months ?? null }
}

/** Generates the statutory report from a trip and the entries of its author. The same of both gives the same words. */
export function enteredStatutoryReport(
  whole: WholeTrip,
  { cover: { title, category, day }, entries }: Statutory,
  { style }: StatutorySettings,
): StatutoryReport {
  const printed = inPrintOrder(entries)
  return makeStatutoryReport(whole, {
    reflections: printed.filter(({ kind }) => kind === 'reflection').flatMap(linesOf),
    recommendations: printed
      .filter(({ kind }) => kind === 'recommendation')
      .map(({ text, term, owner }) => ({
        // The responsible unit follows in brackets, before the full stop.
        text: owner ? text.replace(/[。.]$/u, '') : text,
        ...(term && { term }),
        ...(owner && { owner }),
      })),
    cover: { ...(title !== null && { title }), ...(category !== null && { category }), ...(day !== null && { day }) },
    houseStyle: style,
  })
}

/** The printed paragraphs of an entry: one per line of a reflection, one for a recommendation. */
export function linesOf({ kind, text }: Pick<StatutoryEntry, 'kind' | 'text'>): string[] {
  return kind === 'reflection' ? text.split('\n') : [text]
}

import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reports } from '../../../db/schema'
import { applyEdit, type Edit } from '../../domain/trip/edit'
import { rewordEdit, textOfRef } from '../../domain/report/text-of-ref'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { printedSentences, type ReportFlag, reportFlags } from '../../report/flags'
import { makeReport, type ReportOptions } from '../../report/report'
import { type ReportLanguage, reportLanguages } from '../../report/report-language'
import { Refused, type TripAccess } from '../access/access'
import { readReportSettings } from '../office/office'
import { loadTrip } from '../trip/load-trip'

/** What the article of a language would print of one text, and why an author should look at it. */
export type FieldPreview = {
  language: ReportLanguage
  sentences: string[]
  flag: Pick<ReportFlag, 'why' | 'suggestion'> | null
}

/**
 * The sentences that the articles would print of the fact `ref` after `edit`, in each language, in the form that its
 * report has. Nothing is saved. @throws Refused
 */
export async function previewField(access: TripAccess<'edit trip'>, edit: Edit, ref: string): Promise<FieldPreview[]> {
  return previewAfter(access, () => edit, ref)
}

/** The same after the text of `ref` has got other words in a language. @throws Refused */
export async function previewWords(
  access: TripAccess<'edit trip'>,
  { language, words }: { language: ReportLanguage; words: string },
  ref: string,
): Promise<FieldPreview[]> {
  return previewAfter(
    access,
    ({ record }) => {
      const text = textOfRef(record, ref)
      return text && rewordEdit(record, text, language, words)
    },
    ref,
  )
}

async function previewAfter(
  access: TripAccess<'edit trip'>,
  editOf: (whole: WholeTrip) => Edit | null,
  ref: string,
): Promise<FieldPreview[]> {
  const whole = await loadTrip(access.tripId)
  if (!whole) throw new Refused('not found')
  const [{ houseStyle }, forms] = await Promise.all([
    readReportSettings(),
    db()
      .select({ language: reports.language, style: reports.style, variant: reports.variant })
      .from(reports)
      .where(eq(reports.tripId, access.tripId)),
  ])
  const edit = editOf(whole)
  const after = edit ? { ...whole, record: applyEdit(whole.record, edit) } : whole
  if (!isComplete(after)) return []
  return previewsIn(after, (language) => {
    const { style, variant } = forms.find((one) => one.language === language) ?? {}
    return { houseStyle, style: style ?? 'classic', variant: variant ?? 1 }
  })(ref)
}

/** What the articles print of a fact, by its reference. The articles are generated once for all of them. */
export function previewsIn(
  trip: WholeTrip,
  optionsOf: (language: ReportLanguage) => Omit<ReportOptions, 'language'>,
): (ref: string) => FieldPreview[] {
  const articles = reportLanguages.map((language) => {
    const options = { ...optionsOf(language), language }
    return { language, report: makeReport(trip, options), flags: reportFlags(trip, options) }
  })
  return (ref) =>
    articles.map(({ language, report, flags }) => {
      const flag = flags.find(({ path }) => path === ref)
      return {
        language,
        sentences: printedSentences(report, ref),
        flag: flag ? { why: flag.why, suggestion: flag.suggestion } : null,
      }
    })
}

// An edit may refer to an entry that is only being added to the directory.
function isComplete({ record: { visit, quote }, directory: { institutions, people } }: WholeTrip): boolean {
  return (
    visit.every(({ institutionId }) => Object.hasOwn(institutions, institutionId)) &&
    quote.every(({ speakerId }) => Object.hasOwn(people, speakerId))
  )
}

import { suggestedUpdates } from '../../domain/report/record-changes'
import { rewordEdit, tagOf, textOfRef } from '../../domain/report/text-of-ref'
import type { ReportLanguage } from '../../report/report-language'
import type { TripAccess } from '../access/access'
import { readReportSettings } from '../office/office'
import { editTrip } from '../trip/edit-trip'
import { loadTrip } from '../trip/load-trip'
import { generateReport } from './generated-report'
import { editReport, readDraft } from './report'

/**
 * Gives the text of a fact other words in a language, and takes the new wording of its sentences into the report. False
 * if the text is no longer `from`.
 */
export async function rewordFact(
  edit: TripAccess<'edit trip'>,
  write: TripAccess<'write report'>,
  language: ReportLanguage,
  { fact, from, words }: { fact: string; from: string; words: string },
): Promise<boolean> {
  const whole = await loadTrip(edit.tripId)
  const text = whole && textOfRef(whole.record, fact)
  if (!whole || text?.texts[tagOf(text.texts, language)] !== from) return false
  const change = rewordEdit(whole.record, text, language, words)
  if (change && !(await editTrip(edit.tripId, change, edit.viewer.id)).ok) return false
  await takeNewWording(write, language, fact)
  return true
}

// What else has changed in the record stays a suggested update, for the author to decide.
async function takeNewWording(access: TripAccess<'write report'>, language: ReportLanguage, fact: string) {
  const [draft, whole, { houseStyle }] = await Promise.all([
    readDraft(access, language),
    loadTrip(access.tripId),
    readReportSettings(),
  ])
  if (!draft || !whole) return
  const { style, variant, blocks } = draft
  const generated = generateReport(whole, { language, style, variant, houseStyle })
  const revised = new Set<string>()
  for (const update of suggestedUpdates(blocks, generated.blocks, generated.record)) {
    if (update.kind !== 'changed' || !update.was.facts.includes(fact) || revised.has(update.block)) continue
    const revision = blocks.find(({ id }) => id === update.block)?.revision ?? 0
    revised.add(update.block)
    await editReport(access, language, {
      do: 'take',
      id: update.block,
      revision,
      was: update.was.text,
      now: update.now.text,
      keep: false,
    })
  }
}

import { isFullDay } from '../../domain/time/day'
import { foreignWords } from '../../report/foreign-words'
import { toStatutoryWord } from '../../report/statutory-word'
import { Refused, type TripAccess } from '../access/access'
import { safeFileName } from '../platform/attachment'
import { readStatutory } from './statutory'
import { readStatutorySettings, enteredStatutoryReport } from './statutory-made'
import { loadTrip } from '../trip/load-trip'

/** The statutory report as a Word document with its file name; `null` for incoming trips. @throws Refused */
export async function statutoryWord(
  access: TripAccess<'write report'>,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string } | null> {
  const whole = await loadTrip(access.tripId)
  if (!whole) throw new Refused('not found')
  const { direction, end, language } = whole.record.trip
  if (direction === 'incoming') return null
  const report = enteredStatutoryReport(whole, await readStatutory(access), await readStatutorySettings())
  const bytes = await toStatutoryWord(report, {
    wordsIn: language,
    foreign: foreignWords(whole, 'zh-Hant'),
    ...(isFullDay(end) && { date: `${end}T00:00:00Z` }),
  })
  return { bytes: new Uint8Array(bytes), name: `${safeFileName(report.cover.title, '出國報告')}.docx` }
}

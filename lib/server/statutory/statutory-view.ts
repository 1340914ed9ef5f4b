import { type FactBasis, type FactLeftOut, basisOf, factsLeftOut } from '../../domain/report/fact-basis'
import type { Locale } from '../../domain/text/locales'
import {
  monthsForReport,
  reportDeadline,
  type DeadlineStatus,
  deadlineStatus,
} from '../../domain/report/report-deadline'
import { inPrintOrder, type Statutory, type StatutoryEntry } from '../../domain/statutory/statutory-edit'
import { formatDay } from '../../domain/time/time-format'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { dayAt } from '../../domain/time/wall-time'
import { factsForPrint } from '../../report/facts'
import { foreignWords } from '../../report/foreign-words'
import { type LanguageRun, languageRuns } from '../../report/language-runs'
import { joinSentences } from '../../report/markdown'
import type { Paragraph } from '../../report/report'
import type { StatutoryReport } from '../../report/statutory'
import { Refused, type TripAccess } from '../access/access'
import { readOffice } from '../office/office'
import { readStatutory, type WrittenStatutory } from './statutory'
import { linesOf, readStatutorySettings, type StatutorySettings, enteredStatutoryReport } from './statutory-made'
import { loadTrip } from '../trip/load-trip'

// The statutory report for the screen: the printed text with its sources, and the entered fields.

/** A paragraph from the record, split where the language changes. */
export type ParagraphView = { heading: LanguageRun[] | null; words: LanguageRun[]; basis: FactBasis }

/** A printed entry: `printed` has one paragraph per line; `heading` if it is the first below one. */
export type EntryView = StatutoryEntry & {
  heading: string | null
  printed: LanguageRun[][]
  lastEdit: { by: string | null; at: string }
}

export type CoverView = {
  entered: Statutory['cover']
  category: string | null
  title: LanguageRun[]
  /** The default name of the report. */
  ownTitle: string
  agency: LanguageRun[]
  members: { name: LanguageRun[]; title: LanguageRun[] | null }[]
  countries: string
  period: string | null
  day: string | null
  homeId: string
}

/** Formatted days; `null` if the day of return is not known in full. */
export type DeadlineView = { state: DeadlineStatus['state']; due: string; days: number; day: string | null } | null

export type StatutoryView = {
  deadline: DeadlineView
  /** Months from the return to the deadline. */
  months: number
  cover: CoverView
  purpose: { heading: string; paragraphs: ParagraphView[] }
  course: { heading: string; paragraphs: ParagraphView[] }
  /** In printed order. */
  own: { heading: string; entries: EntryView[] }
  /** The stored order, to which moves refer. */
  order: string[]
  unstatedFacts: FactLeftOut[]
}

/** The statutory report of a trip for its authors; `null` for incoming trips. @throws Refused */
export async function readStatutoryView(
  access: TripAccess<'write report'>,
  locale: Locale,
  now = new Date(),
): Promise<StatutoryView | null> {
  const whole = await loadTrip(access.tripId)
  if (!whole) throw new Refused('not found')
  if (whole.record.trip.direction === 'incoming') return null
  return viewOf(whole, await readStatutory(access), await readStatutorySettings(), {
    locale,
    now,
    zone: (await readOffice()).timeZone,
  })
}

type Runs = (text: string) => LanguageRun[]

type Reader = { locale: Locale; now: Date; zone: string }

function viewOf(
  whole: WholeTrip,
  entered: WrittenStatutory,
  settled: StatutorySettings,
  reader: Reader,
): StatutoryView {
  const report = enteredStatutoryReport(whole, entered, settled)
  const foreign = { foreign: foreignWords(whole, 'zh-Hant'), wordsIn: whole.record.trip.language }
  const runs: Runs = (text) => languageRuns(text, 'zh-Hant', foreign)
  const toView = ({ heading, sentences }: Paragraph): ParagraphView => ({
    heading: heading ? runs(heading.text) : null,
    words: runs(
      joinSentences(
        sentences.map(({ text }) => text),
        'zh-Hant',
      ),
    ),
    basis: basisOf([...(heading?.facts ?? []), ...sentences.flatMap(({ facts }) => facts)], whole, reader.locale),
  })
  const [purpose, course, own] = report.sections
  if (!purpose || !course || !own) throw new Error('A trip report has three sections')
  const { title } = entered.cover
  const ownTitle =
    title === null
      ? report.cover.title
      : enteredStatutoryReport(whole, { ...entered, cover: { ...entered.cover, title: null } }, settled).cover.title
  const months = settled.months ?? monthsForReport
  return {
    deadline: deadlineViewOf(whole, entered.cover.day, months, reader),
    months,
    cover: { ...coverOf(report.cover, runs), entered: entered.cover, ownTitle, homeId: whole.record.trip.homeId },
    purpose: { heading: purpose.heading, paragraphs: purpose.paragraphs.map(toView) },
    course: { heading: course.heading, paragraphs: course.paragraphs.map(toView) },
    own: { heading: own.heading, entries: entriesOf(entered, own.paragraphs, runs, reader) },
    order: entered.entries.map(({ id }) => id),
    unstatedFacts: factsLeftOut(unusedRefs(whole, report), whole, reader.locale),
  }
}

function deadlineViewOf(
  whole: WholeTrip,
  written: string | null,
  months: number,
  { locale, now, zone }: Reader,
): DeadlineView {
  const deadline = deadlineStatus(reportDeadline(whole.record.trip.end, months) ?? null, written, dayAt(now, zone))
  if (!deadline) return null
  const { state, due, days } = deadline
  return {
    state,
    days,
    due: formatDay(due, locale),
    day: deadline.state === 'written' ? formatDay(deadline.day, locale) : null,
  }
}

function coverOf(
  { category, title, agency, members, countries, period, day }: StatutoryReport['cover'],
  runs: Runs,
): Omit<CoverView, 'entered' | 'ownTitle' | 'homeId'> {
  return {
    category,
    title: runs(title),
    agency: runs(agency),
    period,
    day,
    countries: countries.join('、'),
    members: members.map((one) => ({ name: runs(one.name), title: one.title === null ? null : runs(one.title) })),
  }
}

// The report prints the entries in this order, a reflection's lines as a paragraph each.
function entriesOf(
  { entries }: WrittenStatutory,
  paragraphs: readonly Paragraph[],
  runs: Runs,
  { locale, zone }: Reader,
): EntryView[] {
  let at = 0
  return inPrintOrder(entries).map(({ editedBy, editedAt, ...entry }) => {
    const printed = paragraphs.slice(at, (at += linesOf(entry).length))
    return {
      ...entry,
      heading: printed[0]?.heading?.text ?? null,
      printed: printed.map(({ sentences }) => runs(sentences.map(({ text }) => text).join(''))),
      lastEdit: { by: editedBy, at: formatDay(dayAt(editedAt, zone), locale, 'short') },
    }
  })
}

function unusedRefs(whole: WholeTrip, report: StatutoryReport): Set<string> {
  const unused = new Set(report.unused)
  return new Set(factsForPrint(whole).flatMap(({ ref }) => (unused.has(ref) ? [ref] : [])))
}

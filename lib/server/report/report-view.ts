import { basisOf, type FactBasis, type FactLeftOut, factsLeftOut } from '../../domain/report/fact-basis'
import { type FactKind, nameFact } from '../../domain/report/fact-name'
import type { Locale } from '../../domain/text/locales'
import {
  type BlockKind,
  isEdited,
  isLeftOut,
  generatedText,
  publishable,
  unstatedFacts,
} from '../../domain/report/report-draft'
import { type SuggestedUpdate, suggestedUpdates } from '../../domain/report/record-changes'
import { parting } from '../../domain/text/common-affixes'
import { piecesOf } from '../../domain/report/report-page-parts'
import type { ReportState, ReportStep } from '../../domain/report/report-state'
import { type MarkedInline, markInlines } from '../../domain/report/rich-marks'
import { plainWords, type RichText, readMarkdown } from '../../domain/report/rich-text'
import { zoneCity } from '../../domain/text/city-name'
import { cityNamesIn } from '../../domain/text/known-cities'
import type { Words } from '../../domain/text/text'
import { formatInstant } from '../../domain/time/time-format'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { vocabularyOf } from '../../report/fact-check/read-vocabulary'
import { completeHouseStyle, type HouseStyle } from '../../report/house-style'
import { type ReportLanguage, reportLanguages } from '../../report/report-language'
import type { ReportStyle } from '../../report/language'
import { Refused, type TripAccess } from '../access/access'
import { logError } from '../platform/log'
import { readFrozenPhotos } from '../photos/photos'
import { isUpToDate, type Publication, readPublications } from './publication'
import { readReportSettings } from '../office/office'
import { type Draft, readDrafts, writersOf } from './report'
import { type GeneratedReport, generateReport } from './generated-report'
import { type Overrules, overrulesOf } from './report-overrules'
import { readDismissals } from './dismissed-flags'
import { type FieldPreview, previewsIn } from './field-preview'
import { type OpenEntry, openEntries } from './open-entries'
import { type Schedule, type ScheduleProblem, readSchedules } from './schedule'
import { type SentenceView, sentencesOf } from './report-sentences'
import { stepsOf } from './report-steps'
import { withOwnContacts } from '../releases/own-contacts'
import { loadTrip } from '../trip/load-trip'
import { homeZoneOf } from '../../domain/trip/home-zone'

// The report for the screen: plain values with parsed Markdown, so that the browser needs no parser.

/** Paragraphs in which stretches of words are flagged. */
export type Flagged = readonly (readonly MarkedInline[])[]

/** A change in the record for a sentence or, if `block` is `null`, a whole block. An edit names `was` and `now`. */
export type SuggestedUpdateView = {
  kind: SuggestedUpdate['kind']
  block: string | null
  after: string | null
  revision: number
  was: string | null
  now: string | null
  /** The old and the new text with the difference flagged. */
  former: Flagged | null
  today: Flagged | null
  /** The user's version of the sentence, if edited. */
  mine: RichText | null
  /** The records that have changed, by name if they have one. */
  because: { kind: FactKind; words: Words | null }[]
}

export type BlockView = {
  id: string
  kind: BlockKind
  /** Markdown, as edited. */
  text: string
  rich: RichText
  paragraphs: SentenceView[][]
  revision: number
  edited: boolean
  /** The text of a generated block that was removed; otherwise `null`. */
  leftOut: RichText | null
  /** Edited, and the record has words to go back to. */
  canRestore: boolean
  lastEdit: { by: string | null; at: string } | null
  basis: FactBasis
  updates: SuggestedUpdateView[]
}

export type StepView = { step: ReportStep; by: string | null; at: string; note: string | null }

/** The same report in another language: its state, and its suggested updates. */
export type OtherView = {
  language: ReportLanguage
  version: number
  state: ReportState
  updates: SuggestedUpdateView[]
}

export type ReportView = {
  version: number
  language: ReportLanguage
  style: ReportStyle
  variant: number
  state: ReportState
  steps: StepView[]
  blocks: BlockView[]
  /** Whole blocks that the record adds. */
  newBlocks: SuggestedUpdateView[]
  /** Sentences that would be worded otherwise now, though nothing they rest on has changed. */
  reworded: number
  unstatedFacts: FactLeftOut[]
  publication: { state: Publication['state']; slug: string; number: number; at: string; isUpToDate: boolean } | null
  others: OtherView[]
  /** What to look at before approval, and what was put aside. */
  open: OpenEntry[]
  putAside: OpenEntry[]
  /** True if the style could not be used and the report was generated in the other one. */
  isOtherStyle: boolean
  schedule: ScheduleView | null
}

/** A scheduled publication: the time at the place for which it was entered. `isForAll`: the other language too. */
export type ScheduleView = {
  at: string
  city: string
  by: string | null
  problem: ScheduleProblem | null
  isForAll: boolean
}

/** The report of a trip in a language, for its writers; `null` if there is none yet. @throws Refused */
export async function readReport(
  access: TripAccess<'write report'>,
  language: ReportLanguage,
  locale: Locale,
): Promise<ReportView | null> {
  const drafts = await readDrafts(access)
  const draft = drafts.find((one) => one.language === language)
  if (!draft) return null
  const loaded = await loadTrip(access.tripId)
  if (!loaded) throw new Refused('not found')
  const whole = await withOwnContacts(access.viewer, loaded)
  const zone = homeZoneOf(whole)
  const when = (at: Date) => formatInstant(at, locale, zone)
  const [publications, steps, writers, settings] = [
    await readPublications(access),
    await stepsOf(access, draft.id),
    await writersOf(access),
    await readReportSettings(),
  ]
  const overrules = await overrulesOf(access, when)
  const schedules = await readSchedules(access)
  const publication = publications.find((one) => one.language === language)
  const context = { whole, locale, when, houseStyle: completeHouseStyle(settings.houseStyle), writers, overrules }
  const views = viewOfBlocks(draft, context)
  const { style, variant, blocks } = draft
  const options = { style, variant, houseStyle: context.houseStyle }
  const entries = await openEntries(access, {
    whole,
    locale,
    language,
    options,
    blocks,
    shown: views.blocks,
    dismissals: await readDismissals(access, language, when),
    printedOf: access.may.has('edit trip') ? printedIn(whole, drafts, context.houseStyle) : () => null,
  })
  return {
    version: draft.version,
    language,
    style: draft.style,
    variant: draft.variant,
    state: draft.state,
    steps: steps.map(({ at, ...step }) => ({ ...step, at: when(at) })),
    ...views,
    publication: publication
      ? {
          state: publication.state,
          slug: publication.slug,
          number: publication.number,
          at: when(publication.withdrawnAt ?? publication.publishedAt),
          isUpToDate: isUpToDate(publication, publishable(draft.blocks), await readFrozenPhotos(access, language)),
        }
      : null,
    others: drafts
      .filter((one) => one !== draft)
      .map((other) => ({
        language: other.language,
        version: other.version,
        state: other.state,
        updates: suggestedUpdateViews(other, generatedOrStored(other, context), context),
      })),
    open: entries.filter(({ dismissed }) => dismissed === null),
    putAside: entries.filter(({ dismissed }) => dismissed !== null),
    schedule: viewOfSchedule(schedules, language, locale),
  }
}

// Generating the articles takes time, and most reports have nothing to reword.
function printedIn(whole: WholeTrip, drafts: readonly Draft[], houseStyle: HouseStyle) {
  let printedOf: ReturnType<typeof previewsIn> | null = null
  return (ref: string): FieldPreview[] => {
    printedOf ??= previewsIn(whole, (language) => {
      const { style = 'classic', variant = 1 } = drafts.find((one) => one.language === language) ?? {}
      return { style, variant, houseStyle }
    })
    return printedOf(ref)
  }
}

/** The scheduled publication in a language, in the reader's language; `null` if there is none. */
export function viewOfSchedule(schedules: readonly Schedule[], language: string, locale: Locale): ScheduleView | null {
  const own = schedules.find((one) => one.language === language)
  if (!own) return null
  const { dueAt, timeZone, by, problem } = own
  return {
    at: formatInstant(dueAt, locale, timeZone),
    city: zoneCity(timeZone, cityNamesIn(locale)),
    by,
    problem,
    isForAll: reportLanguages.every((tag) =>
      schedules.some((one) => one.language === tag && one.dueAt.getTime() === dueAt.getTime()),
    ),
  }
}

type ViewContext = {
  whole: WholeTrip
  locale: Locale
  when: (at: Date) => string
  houseStyle: HouseStyle
  writers: Readonly<Record<string, string>>
  overrules: Overrules
}

function viewOfBlocks(
  draft: Draft,
  context: ViewContext,
): Pick<ReportView, 'blocks' | 'newBlocks' | 'reworded' | 'unstatedFacts' | 'isOtherStyle'> {
  const { whole, locale, when, houseStyle, writers, overrules } = context
  const generated = generatedOrStored(draft, context)
  const vocabulary =
    generated.isGenerated && draft.blocks.some(isEdited) ? vocabularyOf(whole, draft.language, houseStyle) : null
  const updates = suggestedUpdateViews(draft, generated, context)
  const blocks = draft.blocks.map((block): BlockView => {
    const { id, kind, text, revision, editedAt, editedBy } = block
    const ofBlock = updates.filter((one) => one.block === id)
    return {
      id,
      kind,
      text,
      revision,
      rich: readMarkdown(text),
      edited: isEdited(block),
      paragraphs: isLeftOut(block) ? [] : sentencesOf(block, { whole, locale, vocabulary, overrules }),
      leftOut: isLeftOut(block) ? readMarkdown(generatedText(block)) : null,
      canRestore: isEdited(block) && !isLeftOut(block) && generatedText(block) !== '',
      lastEdit:
        editedAt && isEdited(block) ? { by: (editedBy && writers[editedBy]) ?? null, at: when(editedAt) } : null,
      basis: basisOf(
        block.sentences.flatMap(({ facts }) => facts),
        whole,
        locale,
      ),
      updates: ofBlock,
    }
  })
  return {
    blocks,
    isOtherStyle: generated.style !== draft.style,
    newBlocks: updates.filter(({ block }) => block === null),
    reworded: suggestedUpdates(draft.blocks, generated.blocks, generated.record).filter(
      ({ isConcerned }) => !isConcerned,
    ).length,
    unstatedFacts: factsLeftOut(unstatedFacts(draft.blocks, generated.printable), whole, locale),
  }
}

function suggestedUpdateViews(
  draft: Draft,
  generated: Pick<GeneratedReport, 'blocks' | 'record'>,
  { whole, locale }: ViewContext,
): SuggestedUpdateView[] {
  return suggestedUpdates(draft.blocks, generated.blocks, generated.record)
    .filter(({ isConcerned }) => isConcerned)
    .map((update): SuggestedUpdateView => {
      const because = namesOf(update.because, whole, locale)
      if (update.kind === 'new block') {
        const now = generatedText(update.made)
        return {
          kind: update.kind,
          block: null,
          after: update.after,
          revision: 0,
          was: null,
          now,
          former: null,
          today: readMarkdown(now),
          mine: null,
          because,
        }
      }
      const { kind, block: id, was, now } = update
      const block = draft.blocks.find((one) => one.id === id)!
      const piece = was ? piecesOf(block).find(({ at }) => at === block.sentences.indexOf(was)) : undefined
      return {
        kind,
        block: id,
        after: null,
        revision: block.revision,
        was: was?.text ?? null,
        now: now?.text ?? null,
        because,
        ...formerAndToday(was?.text ?? null, now?.text ?? null),
        mine: piece?.as === 'edited' ? readMarkdown(block.text.slice(piece.start, piece.end)) : null,
      }
    })
}

// The texts differ in the words between their common beginning and end.
function formerAndToday(was: string | null, now: string | null): Pick<SuggestedUpdateView, 'former' | 'today'> {
  const [former, today] = [was, now].map((text) => (text === null ? null : readMarkdown(text).flat()))
  if (!former || !today) return { former: former ? [former] : null, today: today ? [today] : null }
  const [a, b] = parting(plainWords([former]), plainWords([today]))
  return { former: [markInlines(former, [a])], today: [markInlines(today, [b])] }
}

// A host and the person are one name.
function namesOf(refs: readonly string[], whole: WholeTrip, locale: Locale): SuggestedUpdateView['because'] {
  const facts = refs
    .flatMap((ref) => nameFact(ref, whole, locale) ?? [])
    .map(({ kind, record, words }) => ({ kind, words: record?.words ?? words }))
  return facts
    .filter(
      (one, at) =>
        facts.findIndex(
          ({ kind, words }) => words?.text === one.words?.text && (words !== null || kind === one.kind),
        ) === at,
    )
    .slice(0, 4)
}

// A report can be read, edited and published even if generating it again fails.
function generatedOrStored(
  { blocks, language, style, variant }: Draft,
  { whole, houseStyle }: Pick<ViewContext, 'whole' | 'houseStyle'>,
): GeneratedReport & { isGenerated: boolean } {
  try {
    return { isGenerated: true, ...generateReport(whole, { language, style, variant, houseStyle }) }
  } catch (error) {
    logError('report', error)
    return {
      isGenerated: false,
      style,
      blocks: blocks.filter(({ sentences }) => sentences.length > 0),
      printable: [],
      record: new Map(),
    }
  }
}

import { type FactKind, type Keeping, type NamedFact, nameFact } from '../domain/fact-name'
import type { Locale } from '../domain/locales'
import { type BlockKind, isEdited, isLeftOut, madeText, mergeDraft, offerOf, staleness, untold } from '../domain/report-draft'
import { type RichText, readMarkdown } from '../domain/rich-text'
import type { Words } from '../domain/text'
import { formatInstant } from '../domain/time-format'
import type { WholeTrip } from '../domain/trip-record'
import { Refused, type TripAccess } from './access'
import { logError } from './log'
import { isUpToDate, type Publication, readPublication } from './publication'
import { type Draft, readDraft, writersOf } from './report'
import { type MadeReport, reportMade } from './report-made'
import { loadTrip } from './trip-record'

// The report as the screen shows it: plain values, Markdown already read, so that the browser needs no parser.

/** What a paragraph rests on: records by name, and how many facts of other kinds. */
export type Basis = { names: (Words & { keeping: Keeping })[]; others: { kind: FactKind; count: number; keeping: Keeping }[] }

export type BlockView = {
  id: string
  kind: BlockKind
  /** Markdown, as edited. */
  text: string
  rich: RichText
  revision: number
  edited: boolean
  /** What it said, where a generated paragraph was left out; otherwise `null`. */
  leftOut: RichText | null
  /** The new version that the record offers beside an edited one. */
  offer: RichText | null
  /** Edited, and the record has words to go back to. */
  canRestore: boolean
  /** The record has changed under this block since the report was made. */
  isStale: boolean
  lastEdit: { by: string | null; at: string } | null
  basis: Basis
}

export type UntoldFact = { kind: FactKind; words: Words | null; of: Words | null; keeping: Keeping }

export type ReportView = {
  version: number
  language: string
  blocks: BlockView[]
  /** Places of the report that would change if it were made again. */
  stale: number
  untold: UntoldFact[]
  publication: { state: Publication['state']; slug: string; number: number; at: string; isUpToDate: boolean } | null
}

/** The report of a trip for whoever writes it, or `null` where none was made yet. @throws Refused */
export async function readReport(access: TripAccess<'write report'>, locale: Locale): Promise<ReportView | null> {
  const draft = await readDraft(access)
  if (!draft) return null
  const whole = await loadTrip(access.tripId)
  if (!whole) throw new Refused('not found')
  return viewOf(draft, whole, await readPublication(access), await writersOf(access, draft), locale)
}

function viewOf(draft: Draft, whole: WholeTrip, publication: Publication | null, writers: Readonly<Record<string, string>>, locale: Locale): ReportView {
  const made = madeOrNot(whole, draft)
  const zone = whole.directory.institutions[whole.record.trip.homeId]?.timeZone ?? 'UTC'
  const when = (at: Date) => formatInstant(at, locale, zone)
  const again = new Map(mergeDraft(draft.blocks, made.blocks).map(({ from, block }) => [from?.id, block]))
  const blocks = draft.blocks.map((block): BlockView => {
    const offer = offerOf(block)
    const next = again.get(block.id)
    const { id, kind, text, revision, editedAt, editedBy } = block
    return {
      id, kind, text, revision, rich: readMarkdown(text), edited: isEdited(block),
      leftOut: isLeftOut(block) ? readMarkdown(madeText(block)) : null,
      offer: offer === null ? null : readMarkdown(offer),
      canRestore: isEdited(block) && !isLeftOut(block) && offer === null && madeText(block) !== '',
      isStale: !next || madeText(next) !== madeText(block),
      lastEdit: editedAt && isEdited(block) ? { by: (editedBy && writers[editedBy]) ?? null, at: when(editedAt) } : null,
      basis: basisOf(block.sentences.flatMap(({ facts }) => facts), whole, locale),
    }
  })
  return {
    version: draft.version, language: draft.language, blocks, stale: staleness(draft.blocks, made.blocks),
    untold: once(untold(draft.blocks, made.tellable).flatMap((ref) => untoldFact(nameFact(ref, whole, locale)))),
    publication: publication && {
      state: publication.state, slug: publication.slug, number: publication.number,
      at: when(publication.withdrawnAt ?? publication.publishedAt), isUpToDate: isUpToDate(publication, draft),
    },
  }
}

// What is written can be read, edited and published even where telling the record anew fails.
function madeOrNot(whole: WholeTrip, { blocks, language }: Draft): MadeReport {
  try {
    return reportMade(whole)
  } catch (error) {
    logError('report', error)
    return { language, blocks: blocks.filter(({ sentences }) => sentences.length > 0), tellable: [] }
  }
}

function basisOf(facts: readonly string[], whole: WholeTrip, locale: Locale): Basis {
  const names = new Map<string, Basis['names'][number]>()
  const others = new Map<FactKind, Basis['others'][number]>()
  for (const ref of new Set(facts)) {
    const fact = nameFact(ref, whole, locale)
    if (!fact) continue
    const { kind, record, keeping } = fact
    if (record) {
      if (!names.has(record.key)) names.set(record.key, { ...record.words, keeping })
    } else {
      others.set(kind, { kind, keeping, count: (others.get(kind)?.count ?? 0) + 1 })
    }
  }
  return { names: [...names.values()], others: [...others.values()] }
}

function untoldFact(fact: NamedFact | null): UntoldFact[] {
  if (!fact) return []
  const { kind, record, words, keeping } = fact
  return [{ kind, words, keeping, of: record && record.words.text !== words?.text ? record.words : null }]
}

// A member is a place in the delegation and a person: for the reader one and the same.
function once(facts: UntoldFact[]): UntoldFact[] {
  const seen = new Set<string>()
  return facts.filter(({ kind, words, of }) => {
    const key = JSON.stringify([kind, words, of])
    return !seen.has(key) && seen.add(key)
  })
}

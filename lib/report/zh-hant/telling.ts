import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, naming, stating } from '../phrase'
import type { RealisationOptions } from '../language'
import type { Words } from '../../domain/text/text'
import type { ReportInstitution, ReportPerson, ReportVisit, ReportInput } from '../report-input'
import { inHan } from './script'

/** Paths of the facts told so far. */
export type Told = { has(ref: string): boolean }
export type Office = { ref: string; title: Words }

/** What has been told so far. A fact told is a thing introduced: `told` decides between full and short mention. */
export type Telling = {
  record: ReportInput
  manner: RealisationOptions
  /** Paths of institutions whose acronym the article comes back to. */
  acronyms: ReadonlySet<string>
  /** Short names that more than one person of the record would answer to. */
  sharedNames: ReadonlySet<string>
  told: Told
  /** The offices each person holds on this trip, in the order of the record. */
  offices: ReadonlyMap<ReportPerson, Office[]>
  /** The stop that the last sentences were about. */
  lastStop?: ReportVisit
  /** Heads of the paragraphs so far. */
  openings: Set<string>
  /** Frames used, with their turn; shared by every copy of the telling. */
  uses: Map<string, number>
}

/** A way of saying something; `name` tells its frame, so that none comes twice in a row. */
export type Frame = { name: string; phrase: Phrase }

export function frame(name: string, phrase: Phrase): Frame {
  return { name, phrase }
}

/** Takes the frame that has rested longest; at the head of a paragraph one that opens as none has yet. */
export function choose(t: Telling, frames: readonly Frame[], opening: boolean): Phrase {
  const fresh = opening ? frames.filter(({ phrase }) => !t.openings.has(headOf(phrase.text))) : frames
  const pool = fresh.length > 0 ? fresh : frames
  const chosen = pool.reduce((best, one) => ((t.uses.get(one.name) ?? 0) < (t.uses.get(best.name) ?? 0) ? one : best))
  t.uses.set(chosen.name, [...t.uses.values()].reduce((a, b) => Math.max(a, b), 0) + 1)
  return chosen.phrase
}

/** The telling as it stands once these phrases have been read. */
export function after(t: Telling, ...phrases: readonly Phrase[]): Telling {
  const more = phrases.flatMap((p) => p.facts)
  const { told } = t
  return more.length === 0 ? t : { ...t, told: { has: (ref) => more.includes(ref) || told.has(ref) } }
}

/** How a paragraph opens, for comparison: a date, a Latin word, or two characters. */
export function headOf(text: string): string {
  const bare = text.replace(/^[\p{P}\p{Z}]+/u, '')
  return (
    /^(?:(?:民國|\d{4}年)?\d*年?\d+月(?:\d+日)?|[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d’'-]*|.{0,2})/u
      .exec(bare)?.[0]
      .toLowerCase() ?? ''
  )
}

/** An institution in full, with its acronym at first mention; later by the acronym where its name is not Chinese. */
export function institutionPhrase(t: Telling, one: ReportInstitution): Phrase {
  const { text } = one.name
  const acronym = t.acronyms.has(one.ref) ? one.acronym : undefined
  if (t.told.has(one.ref)) {
    return acronym && !inHan(text) ? naming(acronym, one.ref, fieldRef(one.ref, 'acronym')) : naming(text, one.ref)
  }
  return acronym ? stating(`${text}（${acronym}）`, one.ref, fieldRef(one.ref, 'acronym')) : stating(text, one.ref)
}

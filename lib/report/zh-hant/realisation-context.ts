import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, naming, stating } from '../phrase'
import type { RealisationOptions } from '../language'
import type { Words } from '../../domain/text/text'
import type { ReportInstitution, ReportPerson, ReportVisit, ReportInput } from '../report-input'
import { inHan } from './script'

/** References of the facts stated so far. */
export type StatedFacts = { has(ref: string): boolean }
export type Office = { ref: string; title: Words }

/** What has been stated so far. It decides between full and short mention. */
export type RealisationContext = {
  record: ReportInput
  options: RealisationOptions
  /** References of institutions whose acronym is used again. */
  acronyms: ReadonlySet<string>
  /** Short names that fit several people of the record. */
  sharedNames: ReadonlySet<string>
  stated: StatedFacts
  /** The titles of each person on this trip, in the order of the record. */
  offices: ReadonlyMap<ReportPerson, Office[]>
  /** The visit of the previous sentences. */
  lastVisit?: ReportVisit
  /** The beginnings of the paragraphs so far. */
  openings: Set<string>
  /** The templates used, with the time of the last use; shared by all copies of the context. */
  templateUses: Map<string, number>
}

/** A sentence pattern with its phrases. `name` identifies the pattern, so that none is used twice in a row. */
export type Template = { name: string; phrase: Phrase }

export function template(name: string, phrase: Phrase): Template {
  return { name, phrase }
}

/** Picks the least recently used template; at the start of a paragraph one with a new beginning. */
export function pickTemplate(
  ctx: RealisationContext,
  templates: readonly Template[],
  startsParagraph: boolean,
): Phrase {
  const fresh = startsParagraph ? templates.filter(({ phrase }) => !ctx.openings.has(headOf(phrase.text))) : templates
  const pool = fresh.length > 0 ? fresh : templates
  const chosen = pool.reduce((best, one) =>
    (ctx.templateUses.get(one.name) ?? 0) < (ctx.templateUses.get(best.name) ?? 0) ? one : best,
  )
  ctx.templateUses.set(chosen.name, [...ctx.templateUses.values()].reduce((a, b) => Math.max(a, b), 0) + 1)
  return chosen.phrase
}

/** The context after these phrases. */
export function contextAfter(ctx: RealisationContext, ...phrases: readonly Phrase[]): RealisationContext {
  const more = phrases.flatMap((p) => p.facts)
  const { stated } = ctx
  return more.length === 0 ? ctx : { ...ctx, stated: { has: (ref) => more.includes(ref) || stated.has(ref) } }
}

/** The beginning of a paragraph for comparison: a date, a Latin word, or two characters. */
export function headOf(text: string): string {
  const bare = text.replace(/^[\p{P}\p{Z}]+/u, '')
  return (
    /^(?:(?:民國|\d{4}年)?\d*年?\d+月(?:\d+日)?|[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d’'-]*|.{0,2})/u
      .exec(bare)?.[0]
      .toLowerCase() ?? ''
  )
}

/** The most letters of a name whose acronym needs no introduction. */
const longName = 24

/** An institution in full with its acronym at first mention; later by its acronym if the name is not Chinese. */
export function institutionPhrase(ctx: RealisationContext, one: ReportInstitution): Phrase {
  const { text } = one.name
  const acronym = ctx.acronyms.has(one.ref) ? one.acronym : undefined
  if (ctx.stated.has(one.ref)) {
    return acronym && !inHan(text) ? naming(acronym, one.ref, fieldRef(one.ref, 'acronym')) : naming(text, one.ref)
  }
  // The text goes on with the acronym of a long name that is not Chinese.
  const short = !inHan(text) && text.length > longName ? '以下簡稱' : ''
  return acronym
    ? stating(`${text}（${short}${acronym}）`, one.ref, fieldRef(one.ref, 'acronym'))
    : stating(text, one.ref)
}

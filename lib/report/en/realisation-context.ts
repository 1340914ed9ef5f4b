import { fieldRef } from '../../domain/report/fact-ref'
import type { HouseStyle } from '../house-style'
import type { Phrase } from '../phrase'
import { naming, stating } from '../phrase'
import type { Words } from '../../domain/text/text'
import type { ReportInstitution, ReportPerson, ReportVisit, ReportInput } from '../report-input'
import { nameWithArticle } from './institution'
import { type StatedFacts, withStated } from './stated-facts'

/**
 * What has been stated so far. A person or an institution whose reference is in `stated` has been introduced and gets
 * the short form.
 */
export type RealisationContext = {
  record: ReportInput
  houseStyle: HouseStyle
  /** References of institutions whose acronym is used again. */
  acronyms: ReadonlySet<string>
  /** References of institutions whose acronym is unambiguous. */
  usable: ReadonlySet<string>
  /** True if our institution is called by its acronym from the first mention. */
  homeAlone: boolean
  /** Short names that fit several people of the record. */
  sharedNames: ReadonlySet<string>
  /** The titles of each person on this trip, in the order of the record. */
  offices: ReadonlyMap<ReportPerson, readonly Office[]>
  stated: StatedFacts
  /** The visit of the previous sentences in the same paragraph. */
  lastVisit?: ReportVisit
  /** First words of the paragraphs so far. */
  openings: Set<string>
  /** The templates used, with the time of the last use; shared by all copies of the context. */
  templateUses: Map<string, number>
  /** `from`: the template that this draft prefers among those not used yet. */
  templateTurns: { count: number; from: number }
  quoteMarks: QuoteMarks
  /** "the delegation", or the name of the only traveller. */
  party: string
}
export type Office = { ref: string; title: Words }
export type QuoteMarks = { open: string; close: string; innerOpen: string; innerClose: string; apostrophe: string }

/** A sentence pattern with its phrases. `name` identifies the pattern, so that none is used twice in a row. */
export type Template = { name: string; phrase: Phrase }

/** Placeholder for the travellers in a template. No text may contain this character. */
export const party = '\uFDD1'

export function template(name: string, phrase: Phrase): Template {
  return { name, phrase }
}

/**
 * Picks the least recently used template; at the start of a paragraph one with a new first word. Otherwise the order of
 * the templates is the order of preference.
 */
export function pickTemplate(ctx: RealisationContext, unnamed: readonly Template[], startsParagraph: boolean): Phrase {
  const templates = unnamed.map(({ name, phrase }) => ({ name, phrase: withParty(ctx, phrase) }))
  const fresh = startsParagraph
    ? templates.filter(({ phrase }) => !ctx.openings.has(firstWord(phrase.text)))
    : templates
  const pool = fresh.length > 0 ? fresh : templates
  const from = ctx.templateTurns.from % pool.length
  const turned = from === 0 ? pool : [...pool.slice(from), ...pool.slice(0, from)]
  const chosen = turned.reduce((best, one) =>
    (ctx.templateUses.get(one.name) ?? 0) < (ctx.templateUses.get(best.name) ?? 0) ? one : best,
  )
  ctx.templateUses.set(chosen.name, ++ctx.templateTurns.count)
  return chosen.phrase
}

function withParty(ctx: RealisationContext, phrase: Phrase): Phrase {
  if (!phrase.text.includes(party)) return phrase
  const text = phrase.text.replaceAll(party, ctx.party)
  return { ...phrase, text: phrase.text.startsWith(party) ? text.charAt(0).toUpperCase() + text.slice(1) : text }
}

/** The context after these phrases, for a second mention in the same sentence. */
export function contextAfter(ctx: RealisationContext, ...phrases: readonly Phrase[]): RealisationContext {
  const [only, ...others] = phrases
  if (!only) return ctx
  const stated = withStated(ctx.stated, others.length === 0 ? only.facts : phrases.flatMap((p) => p.facts))
  return stated === ctx.stated ? ctx : { ...ctx, stated }
}

/** The first word of a paragraph that is not an article, for comparison. */
export function firstWord(text: string): string {
  return /(?:(?<![\p{L}\p{N}])(?:the|an?) )?([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)/iu.exec(text)?.[1]?.toLowerCase() ?? ''
}

/** An institution: in full with its article at first mention, later by its acronym if it has one. */
export function institutionPhrase(ctx: RealisationContext, one: ReportInstitution): Phrase {
  if (one === ctx.record.home && ctx.homeAlone && one.acronym) return stating(one.acronym, fieldRef(one.ref, 'acronym'))
  const acronym = ctx.acronyms.has(one.ref) ? one.acronym : undefined
  if (ctx.stated.has(one.ref)) {
    return acronym
      ? naming(acronym, one.ref, fieldRef(one.ref, 'acronym'))
      : naming(nameWithArticle(one, true), one.ref)
  }
  const name = nameWithArticle(one)
  return acronym ? stating(`${name} (${acronym})`, one.ref, fieldRef(one.ref, 'acronym')) : stating(name, one.ref)
}

/**
 * The number of words of a phrase if each institution it introduces had both name and acronym. The choice of acronyms
 * must not decide whether a sentence is too long, because it would change where other sentences are split.
 */
export function wordsInFull(ctx: RealisationContext, { text, facts }: Phrase): number {
  const all = (words: string) => words.split(' ').length
  return ctx.record.institutions
    .filter(({ ref }) => ctx.usable.has(ref))
    .reduce((sum, one) => {
      const acronym = facts.includes(fieldRef(one.ref, 'acronym'))
      if (one === ctx.record.home && ctx.homeAlone) return acronym ? sum + all(nameWithArticle(one)) : sum
      const isInFull = facts.includes(one.ref) && !acronym && text.includes(one.name.text)
      return isInFull && one.acronym ? sum + all(one.acronym) : sum
    }, all(text))
}

/** The phrase as the subject of a sentence: a name with a comma gets a closing comma. */
export function asSubject(phrase: Phrase): Phrase {
  return /,/.test(phrase.text) && !/\b(?:Inc|Ltd|Co)\.$/.test(phrase.text)
    ? { ...phrase, text: `${phrase.text},` }
    : phrase
}

/** "NTNU's", "the United States'". */
export function possessive(ctx: RealisationContext, name: string): string {
  const mark = ctx.quoteMarks.apostrophe
  return /s$/i.test(name) && !/[A-Z]S$/.test(name) ? `${name}${mark}` : `${name}${mark}s`
}

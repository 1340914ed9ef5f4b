import { fieldRef } from '../../domain/report/fact-ref'
import type { HouseStyle } from '../house-style'
import type { Phrase } from '../phrase'
import { naming, stating } from '../phrase'
import type { Words } from '../../domain/text/text'
import type { ReportInstitution, ReportPerson, ReportVisit, ReportInput } from '../report-input'
import { nameWithArticle } from './institution'
import { type StatedFacts, withStated } from './stated-facts'

/**
 * What has been told so far. A fact told is a thing introduced: the second mention of a person or an institution is
 * the short one because the ref of the first is in `told`.
 */
export type RealisationContext = {
  record: ReportInput
  houseStyle: HouseStyle
  /** Paths of institutions whose acronym is worth giving, because it is used again. */
  acronyms: ReadonlySet<string>
  /** Those that could be given in any style, because no two houses share one. */
  usable: ReadonlySet<string>
  /** Our own institution goes by its acronym from the first mention on. */
  homeAlone: boolean
  /** Short names that more than one person of the record would answer to. */
  sharedNames: ReadonlySet<string>
  /** The offices each person holds on this trip, in the order of the record. */
  offices: ReadonlyMap<ReportPerson, readonly Office[]>
  stated: StatedFacts
  /** The stop that the sentences before were about, in the same paragraph. */
  lastVisit?: ReportVisit
  /** First words of the paragraphs so far. */
  openings: Set<string>
  /** Frames used, with their turn. Shared by all copies, so that each use counts. */
  templateUses: Map<string, number>
  /** `spent`: at the head of this paragraph every frame opened with a word already used. */
  templateTurns: { taken: number; isExhausted: boolean }
  quoteMarks: QuoteMarks
  /** "the delegation", or the name of the one who travelled. */
  party: string
}
export type Office = { ref: string; title: Words }
export type QuoteMarks = { open: string; close: string; innerOpen: string; innerClose: string; apostrophe: string }

/** A way of saying something; `name` tells its frame, so that no frame comes twice in a row. */
export type Template = { name: string; phrase: Phrase }

/** Stands in a frame for whoever travelled: a character no text may hold. */
export const party = '\uFDD1'

export function template(name: string, phrase: Phrase): Template {
  return { name, phrase }
}

/**
 * Takes the frame that has rested longest and, at the head of a paragraph, opens with a word no paragraph has opened
 * with. The order of the frames is the order of preference.
 */
export function pickTemplate(ctx: RealisationContext, unnamed: readonly Template[], startsParagraph: boolean): Phrase {
  const templates = unnamed.map(({ name, phrase }) => ({ name, phrase: withParty(ctx, phrase) }))
  const fresh = startsParagraph
    ? templates.filter(({ phrase }) => !ctx.openings.has(firstWord(phrase.text)))
    : templates
  const pool = fresh.length > 0 ? fresh : templates
  if (startsParagraph) ctx.templateTurns.isExhausted = fresh.length === 0 && templates.length > 2
  const chosen = pool.reduce((best, one) =>
    (ctx.templateUses.get(one.name) ?? 0) < (ctx.templateUses.get(best.name) ?? 0) ? one : best,
  )
  ctx.templateUses.set(chosen.name, ++ctx.templateTurns.taken)
  return chosen.phrase
}

function withParty(ctx: RealisationContext, phrase: Phrase): Phrase {
  if (!phrase.text.includes(party)) return phrase
  const text = phrase.text.replaceAll(party, ctx.party)
  return { ...phrase, text: phrase.text.startsWith(party) ? text.charAt(0).toUpperCase() + text.slice(1) : text }
}

/** The telling as it stands once these phrases have been read: for a second mention in the same sentence. */
export function contextAfter(ctx: RealisationContext, ...phrases: readonly Phrase[]): RealisationContext {
  const stated = withStated(
    ctx.stated,
    phrases.flatMap((p) => p.facts),
  )
  return stated === ctx.stated ? ctx : { ...ctx, stated }
}

/** The first word of a paragraph, for comparison. */
export function firstWord(text: string): string {
  return /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u.exec(text)?.[0].toLowerCase() ?? ''
}

/** An institution in a sentence: in full with its article at first mention, later by its acronym if it has one. */
export function institutionPhrase(ctx: RealisationContext, one: ReportInstitution): Phrase {
  if (one === ctx.record.home && ctx.homeAlone && one.acronym) return stating(one.acronym, fieldRef(one.ref, 'acronym'))
  const acronym = ctx.acronyms.has(one.ref) ? one.acronym : undefined
  if (ctx.stated.has(one.ref)) {
    return acronym ? naming(acronym, one.ref, fieldRef(one.ref, 'acronym')) : naming(nameWithArticle(one), one.ref)
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

/** As the subject of a sentence: a name with a comma in it is closed with one. */
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

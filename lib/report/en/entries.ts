import { type Phrase, say, stating } from '../phrase'
import type { Entry } from '../record'
import { type Form, formOf } from './form'
import { type Telling, choose, frame } from './telling'
import { type Where, fronted } from './where'
import { asGerund, asSentence, bareInfinitive, inside, lowerFirst, nounInside, toldAsDone } from './wording'

/** A user's text with its form judged. */
export type Judged = { entry: Entry; form: Form }

export function judged(entries: readonly Entry[]): Judged[] {
  return entries.map((entry) => ({ entry, form: formOf(entry) }))
}

/** Noun phrases for one list: nouns and gerunds as they are, infinitives made gerunds, so that all stand parallel. */
export function asNouns(items: readonly Judged[]): Phrase[] {
  return items.flatMap(({ entry, form }) => {
    if (form === 'infinitive') return [stating(asGerund(entry), entry.path)]
    return splitList(nounInside(entry), entry)
  })
}

/** Verb phrases of what was done: past tense as typed, infinitives told as done. */
export function asDeeds(items: readonly Judged[]): Phrase[] {
  return items.flatMap(({ entry, form }) => {
    if (form === 'infinitive') return [stating(toldAsDone(entry), entry.path)]
    const parts = inside(entry).split(/[,;]\s+(?:and\s+)?/)
    const deeds = parts.every((part) => formOf({ text: part, lang: entry.lang }) === 'past')
    return deeds ? parts.map((part) => stating(part, entry.path)) : [stating(inside(entry).replace(/^were\b/, 'was'), entry.path)]
  })
}

export function asInfinitives(items: readonly Judged[]): Phrase[] {
  return items.flatMap(({ entry }) => {
    const parts = bareInfinitive(entry).split(/[,;]\s+(?:and\s+)?(?:to\s+)?/)
    const all = parts.every((part) => formOf({ text: part, lang: entry.lang }) === 'infinitive')
    return all ? parts.map((part) => stating(part, entry.path)) : [stating(bareInfinitive(entry), entry.path)]
  })
}

export function asSentences(items: readonly Judged[]): Phrase[] {
  return items.map(({ entry }) => stating(asSentence(entry.text), entry.path))
}

/** True for a sentence that gives its own time or place, or leans on what was said before it. */
export function opensItself(text: string): boolean {
  return /^(?:in|on|at|during|after|before|since|by|from|with|for|as|when|while|following|both|then|later|it|they|this|these|there|here)\b/i.test(text)
}

/** Whole sentences at a stop that nothing has named yet: the place is set before the first one. */
export function asPlacedSentences(t: Telling, items: readonly Judged[], where: Where | null, opening: boolean): Phrase[] {
  const [first, ...rest] = items
  if (!first || !where || opensItself(first.entry.text)) return asSentences(items)
  const sentence = stating(lowerFirst(asSentence(first.entry.text)), first.entry.path)
  const { place, day } = fronted(where)
  const frames = [frame('at, sentence', say`${place} ${sentence}`), ...(day ? [frame('on, sentence', say`${day} ${sentence}`)] : [])]
  return [choose(t, frames, opening), ...asSentences(rest)]
}

/** Texts as typed, for what follows a colon: the frame that holds whatever grammar cannot. */
export function asTyped(items: readonly Judged[]): Phrase[] {
  return items.map(({ entry }) => stating(inside(entry), entry.path))
}

export function withForm(items: readonly Judged[], ...forms: Form[]): Judged[] {
  return items.filter(({ form }) => forms.includes(form))
}

// "student exchange; joint degrees" typed as one text is a list of two, unless a colon binds them together.
function splitList(text: string, entry: Entry): Phrase[] {
  if (!text.includes(';') || text.includes(':')) return [stating(text, entry.path)]
  const parts = text.split(/;\s*/).filter((part) => part !== '')
  const nouns = parts.every((part) => /^(?:noun|gerund)$/.test(formOf({ text: part, lang: entry.lang })))
  return nouns ? parts.map((part) => stating(nounInside({ text: part, lang: entry.lang }), entry.path)) : [stating(text, entry.path)]
}

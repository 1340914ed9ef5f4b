import { type Phrase, stating } from '../phrase'
import type { Entry } from '../record'
import { type Form, formOf } from './form'
import { asGerund, asSentence, bareInfinitive, inside, nounInside, toldAsDone, withoutStop } from './wording'

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
  return items.map(({ entry, form }) => stating(form === 'infinitive' ? toldAsDone(entry) : inside(entry), entry.path))
}

export function asInfinitives(items: readonly Judged[]): Phrase[] {
  return items.map(({ entry }) => stating(bareInfinitive(entry), entry.path))
}

export function asSentences(items: readonly Judged[]): Phrase[] {
  return items.map(({ entry }) => stating(asSentence(entry.text), entry.path))
}

/** Texts as typed, for what follows a colon: the frame that holds whatever grammar cannot. */
export function asTyped(items: readonly Judged[]): Phrase[] {
  return items.map(({ entry }) => stating(withoutStop(entry.text), entry.path))
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

import {
  adjectivesAfterVerb,
  exchangedThings,
  isAdverb,
  isDeterminer,
  mostlyVerbs,
  nounsAndVerbs,
  openThings,
  plannedThings,
  prepositions,
  verbsBeforePlans,
} from './form-words'
import { isGerund, isPast, isVerb } from './verbs'

/** True if a word that can be a verb is one, decided by the next word. */
export function isVerbHere(word: string, next: string): boolean {
  if (word === 'open' && openThings.has(next)) return false
  if (!nounsAndVerbs.has(word)) return true
  if (adjectivesAfterVerb.has(next)) return true
  if (isDeterminer(next)) return true
  if (word === 'exchange') return exchangedThings.has(next)
  if (/^(?:focus|work|look|talk|partner|travel)$/.test(word))
    return /^(?:on|with|towards?|at|together|closely|to|up)$/.test(next)
  if (prepositions.has(next) || next === '') return word === 'set' && next === 'up'
  return plannedThings.has(next) ? verbsBeforePlans.has(word) : mostlyVerbs.has(word)
}

/** The words from the first verb, if only adverbs precede it. */
export function skipAdverbs(lower: readonly string[]): readonly string[] {
  const start = lower.findIndex((token) => !isAdverb(token))
  const next = lower[start] ?? ''
  return start > 0 && (isVerb(next) || isPast(next) || isGerund(next)) ? lower.slice(start) : lower
}

/** True for words that begin with the base of a verb after optional adverbs: "jointly promote exchange". */
export function startsWithVerb(lower: readonly string[]): boolean {
  const [first = '', second = ''] = skipAdverbs(lower)
  return isVerb(first) && isVerbHere(first, second)
}

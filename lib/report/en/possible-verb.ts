import { auxiliaries, nounsAndVerbs, participialAdjectives, prepositions } from './form-words'
import { isPast, isPresent, isVerb, looksPast } from './verbs'

/** True if a word after the first can be the verb of a sentence, so that the text may not be a noun phrase. */
export function mayHaveVerb(text: string): boolean {
  return indexOfVerb(text) > 0
}

/** The index of the first word that can be the verb of a sentence; -1 if there is none. */
export function indexOfVerb(text: string): number {
  const tokens = text.split(/\s+/).map((token) => token.replace(/[^\p{L}\p{N}'’-]+/gu, ''))
  return tokens.findIndex((token, i) => {
    const before = (tokens[i - 1] ?? '').toLowerCase()
    const after = (tokens[i + 1] ?? '').toLowerCase()
    if (i === 0 || !/^\p{Ll}/u.test(token) || prepositions.has(before) || /^(?:the|an?|to)$/.test(before)) return false
    if (auxiliaries.has(token)) return true
    if (isPast(token) || looksPast(token)) return !participialAdjectives.has(token) || after === '' || hasObject(after)
    if (isPresent(token)) return !nounsAndVerbs.has(token.replace(/s$/, '')) || hasObject(after)
    return isVerb(token) && !nounsAndVerbs.has(token) && /[^s]s$/.test(before)
  })
}

function hasObject(after: string): boolean {
  return /^(?:the|an?|its|their|our|that|\d.*)$/.test(after)
}

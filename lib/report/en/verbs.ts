import { doublingVerbs, irregularVerbs, notInfinitive, notPastTense, regularVerbs } from './verb-list'

const bases = new Set([...regularVerbs, ...irregularVerbs.keys()])
const pastTenses = new Set<string>()
const participles = new Set<string>()
const presentForms = new Set<string>()
const gerundToBase = new Map<string, string>()
const presentToBase = new Map<string, string>()
const pastToParticiple = new Map<string, string>()
for (const base of bases) {
  const past = pastOf(base)
  pastTenses.add(past)
  const participle = irregularVerbs.get(base)?.participle ?? past
  participles.add(participle)
  pastToParticiple.set(past, participle)
  presentForms.add(presentOf(base))
  presentToBase.set(presentOf(base), base)
  gerundToBase.set(gerundOf(base), base)
}

export function isVerb(word: string): boolean {
  return bases.has(word)
}

export function isPast(word: string): boolean {
  return pastTenses.has(word)
}

export function isParticiple(word: string): boolean {
  return participles.has(word)
}

export function isGerund(word: string): boolean {
  return gerundToBase.has(word)
}

export function isPresent(word: string): boolean {
  return presentForms.has(word)
}

/** The base of a known gerund ("expanding" gives "expand"); `null` for any other word. */
export function baseOfGerund(gerund: string): string | null {
  return gerundToBase.get(gerund) ?? null
}

/** The base of a known third person ("hopes" gives "hope"); `null` for any other word. */
export function baseOfPresent(present: string): string | null {
  return presentToBase.get(present) ?? null
}

/** The participle of a known past tense ("spoke" gives "spoken"); `null` for any other word. */
export function participleOfPast(past: string): string | null {
  return pastToParticiple.get(past) ?? null
}

/** True for an unknown word that looks like a past tense. The words around it must confirm that it is one. */
export function looksPast(word: string): boolean {
  return /^[a-z-]{3,}ed$/.test(word) && !notPastTense.has(lastPartOf(word))
}

/** True for an unknown word with an ending that only verbs have ("digitalize", "galvanise", "amplify"). */
export function looksInfinitive(word: string): boolean {
  return /^[a-z-]{3,}(?:i[sz]e|ify)$/.test(word) && !notInfinitive.has(lastPartOf(word))
}

function lastPartOf(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1)
}

/** "met" for "meet". */
export function pastOf(base: string): string {
  const irregular = irregularVerbs.get(base)
  if (irregular) return irregular.past
  if (/e$/.test(base)) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return `${doubled(base)}ed`
}

/** "planning" for "plan". */
export function gerundOf(base: string): string {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`
  return `${doubled(base)}ing`
}

/** "tries" for "try". */
export function presentOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`
}

function doubled(base: string): string {
  return doublingVerbs.has(base) ? base + base.slice(-1) : base
}

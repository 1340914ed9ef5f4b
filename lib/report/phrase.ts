/**
 * A text with the facts it states, and the facts it only mentions again. `notes`: facts whose text is appended as it
 * was entered, because no sentence could be made of it.
 */
export type Phrase = { text: string; facts: string[]; again: string[]; notes?: string[] }

/** A text that states the given facts. */
export function stating(text: string, ...facts: string[]): Phrase {
  return { text, facts, again: [] }
}

/** A text that was entered as a note and is printed as such, usually after a colon. */
export function noting(text: string, ...facts: string[]): Phrase {
  return { ...stating(text, ...facts), notes: facts }
}

/** A text that mentions facts stated elsewhere ("Vice President Ying"). */
export function naming(text: string, ...again: string[]): Phrase {
  return { text, facts: [], again }
}

/** Template tag: inserts phrases into a template and collects their facts. Strings and numbers have none. */
export function phraseOf(template: TemplateStringsArray, ...parts: (Phrase | string | number)[]): Phrase {
  let text = template[0] ?? ''
  const phrases: Phrase[] = []
  parts.forEach((part, i) => {
    if (typeof part === 'object') phrases.push(part)
    text += (typeof part === 'object' ? part.text : part) + (template[i + 1] ?? '')
  })
  return { text, ...factsIn(phrases) }
}

/** Joins phrases with `between`, without the empty ones. */
export function together(parts: readonly (Phrase | string | null | undefined)[], between = ' '): Phrase {
  const phrases: Phrase[] = []
  const texts: string[] = []
  for (const part of parts) {
    if (part === null || part === undefined) continue
    const text = typeof part === 'object' ? part.text : part
    if (text !== '') texts.push(text)
    if (typeof part === 'object') phrases.push(part)
  }
  return { text: texts.join(between), ...factsIn(phrases) }
}

/** The same facts with another text. */
export function reworded(phrase: Phrase, text: string): Phrase {
  return { ...phrase, text }
}

/** The phrase with additional facts, such as an affiliation that is clear from the template. */
export function alsoStating(phrase: Phrase, facts: readonly string[]): Phrase {
  return facts.every((fact) => phrase.facts.includes(fact))
    ? phrase
    : { ...phrase, facts: [...new Set([...phrase.facts, ...facts])] }
}

const none: string[] = []

// Most phrases of a template have no facts: the lists of the only one that has some are used as they are.
function factsIn(phrases: readonly Phrase[]): Omit<Phrase, 'text'> {
  let only: Phrase | undefined
  let several = false
  let hasNotes = false
  for (const phrase of phrases) {
    if (phrase.notes) hasNotes = true
    if (phrase.facts.length === 0 && phrase.again.length === 0) continue
    several ||= only !== undefined
    only = phrase
  }
  const notes = hasNotes ? phrases.flatMap((phrase) => phrase.notes ?? []) : none
  const { facts, again } = several ? joinedFacts(phrases) : { facts: only?.facts ?? none, again: only?.again ?? none }
  return notes.length > 0 ? { facts, again, notes } : { facts, again }
}

function joinedFacts(phrases: readonly Phrase[]): { facts: string[]; again: string[] } {
  const facts = new Set<string>()
  for (const phrase of phrases) for (const fact of phrase.facts) facts.add(fact)
  const again = new Set<string>()
  for (const phrase of phrases) for (const fact of phrase.again) if (!facts.has(fact)) again.add(fact)
  return { facts: [...facts], again: again.size === 0 ? none : [...again] }
}

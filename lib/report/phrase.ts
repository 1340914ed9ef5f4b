/** A text with the facts it states, and the facts it only mentions again. */
export type Phrase = { text: string; facts: string[]; again: string[] }

/** A text that states the given facts. */
export function stating(text: string, ...facts: string[]): Phrase {
  return { text, facts, again: [] }
}

/** A text that mentions facts stated elsewhere ("Vice President Ying"). */
export function naming(text: string, ...again: string[]): Phrase {
  return { text, facts: [], again }
}

/** Template tag: inserts phrases into a template and collects their facts. Strings and numbers have none. */
export function phraseOf(template: TemplateStringsArray, ...parts: (Phrase | string | number)[]): Phrase {
  const phrases = parts.map(toPhrase)
  const text = template.reduce((out, piece, i) => out + piece + (phrases[i]?.text ?? ''), '')
  return { text, ...factsIn(phrases) }
}

/** Joins phrases with `between`, without the empty ones. */
export function together(parts: readonly (Phrase | string | null | undefined)[], between = ' '): Phrase {
  const phrases = parts
    .filter((p) => p !== null && p !== undefined && p !== '')
    .map((p) => toPhrase(p as Phrase | string))
  return {
    text: phrases
      .map((p) => p.text)
      .filter((t) => t !== '')
      .join(between),
    ...factsIn(phrases),
  }
}

/** The same facts with another text. */
export function reworded(phrase: Phrase, text: string): Phrase {
  return { ...phrase, text }
}

/** The phrase with additional facts, such as an affiliation that is clear from the template. */
export function alsoStating(phrase: Phrase, facts: readonly string[]): Phrase {
  return { ...phrase, facts: [...new Set([...phrase.facts, ...facts])] }
}

function toPhrase(part: Phrase | string | number): Phrase {
  return typeof part === 'object' ? part : { text: String(part), facts: [], again: [] }
}

function factsIn(phrases: readonly Phrase[]): { facts: string[]; again: string[] } {
  const facts = new Set<string>()
  const again = new Set<string>()
  for (const phrase of phrases) for (const fact of phrase.facts) facts.add(fact)
  for (const phrase of phrases) for (const fact of phrase.again) if (!facts.has(fact)) again.add(fact)
  return { facts: [...facts], again: [...again] }
}

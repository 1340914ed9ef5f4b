import { pattern, wordSet } from '../../domain/text/word-list'
import { prepositions } from './form-words'
import { isVerb } from './verbs'

// Nouns that a note names as the only one of their kind: "with education director", "after pandemic".
const known = wordSet(`
  director dean president rector founder mayor minister ambassador chairman chair principal provost librarian chapter
  building pandemic coast stage number library museum embassy ministry department office team delegation village
  hospital company chamber association contract anniversary conference festival factory laboratory lab faculty college
  institute city capital ceremony agreement opening university
`)
const determined =
  /^(?:the|an?|its|their|our|his|her|this|that|these|each|every|any|no|one|two|three|first|second|both)$/
const run = pattern('gu')`
    (?<=(?:^|\s)(?:with|for|of|after|before|to|from|on|in|at|about|by|around|raise|increase|sign|signed|join
    |joined|visit) )((?:[a-z][a-z-]+ ){0,3}[a-z-]+)(?=$|[,;.)]|\s(?:of|in|at|for|with|on|and|to|from|by)\s)
  `
// What has no article after these words.
const idioms =
  /^(?:at|in|on|by) (?:university|college|company|department|institute|faculty|office|city|conference) level/u

/** "with the education director": the article of a thing of which there is one. */
export function withTheKnown(text: string): string {
  if (idioms.test(text)) return text
  return text.replace(run, (words: string) => {
    const parts = words.split(' ')
    const [first = ''] = parts
    const last = parts.at(-1) ?? ''
    // "to raise number"
    if (isVerb(first) && parts.length > 1) return `${first} ${withTheKnown(` ${parts.slice(1).join(' ')}`).trim()}`
    if (parts.some((word) => prepositions.has(word) || /^(?:and|or|the|an?)$/.test(word))) return words
    return known.has(last) && !determined.test(first) && !/(?:ing|s)$/.test(first) ? `the ${words}` : words
  })
}

import type { Mark } from '../../fact-check/mark'
import type { Word } from '../../fact-check/normalized-text'
import { countriesNamed, countryOfAdjective, isOrdinary } from './capitals'
import { type CheckedWords, continues, heads, institutionHeads, mark } from './reading'
import { isTitleWord } from './titles'
import { wordAt } from './word-at'

/** Marks a name that combines recorded words wrongly: "Seoul National University" from "Seoul" and "University". */
export function institutionMark(reading: CheckedWords, from: number, head: number, to: number): Mark | null {
  const { checked, words, wordClasses } = reading
  const { names } = checked.vocabulary.names
  const { key } = wordAt(words, head)
  if (!institutionHeads.has(key)) return null
  const before = wordAt(words, head - 1)
  let start = head
  if (head > from && !heads.has(before.key) && !isLoose(reading, head - 1)) {
    if (!isPair(reading, before.key, key)) return mark(reading, startOfUnknown(reading, from, head), head)
    for (start = head - 1; start > from && wordClasses[start - 1] === 'known'; start--) {
      const [a, b] = [wordAt(words, start - 1).key, wordAt(words, start).key]
      if (/^(?:the|a|an|at|in|of)$/.test(a)) break
      if (isPair(reading, a, b)) continue
      const isName = names.some(({ keys: [only, ...others] }) => only === a && others.length === 0)
      return isName || heads.has(a) ? null : mark(reading, start - 1, head)
    }
  }
  // "The Open College of Birch University": a complete name, then the institution it belongs to.
  const whole = withoutArticle(words.slice(start, head + 1).map((word) => word.key))
  if (start < head && names.some(({ keys }) => withoutArticle(keys) === whole)) return null
  const end = endOfPlace(reading, head, to)
  return end === null ? null : mark(reading, start, end)
}

// A word before the head that need not be part of the name: "the university", "our partner university".
function isLoose({ words, opens }: CheckedWords, i: number): boolean {
  const { key, text } = wordAt(words, i)
  return (
    (opens[i] && isOrdinary(text)) ||
    isTitleWord(key) ||
    countryOfAdjective(key) !== null ||
    /^(?:the|our|this|each|both|host|home|partner|sister|guest)$/.test(key)
  )
}

// True if the record or the generated text has both words together.
function isPair({ checked, generated, generatedWords }: CheckedWords, a: string, b: string): boolean {
  if (checked.vocabulary.names.pairs.has(`${a} ${b}`)) return true
  return (
    generated.has(a) &&
    generated.has(b) &&
    generatedWords.some(({ key }, i) => key === a && followers(generatedWords, i).includes(b))
  )
}

function startOfUnknown({ words, wordClasses, opens }: CheckedWords, from: number, head: number): number {
  let start = head
  while (
    start > from &&
    wordClasses[start - 1] !== 'title' &&
    wordClasses[start - 1] !== 'person' &&
    !(opens[start - 1] && isOrdinary(wordAt(words, start - 1).text))
  )
    start--
  return start
}

// "of the X" after the head, if X is recorded but not as the place of this institution.
function endOfPlace(reading: CheckedWords, head: number, to: number): number | null {
  const { words, wordClasses } = reading
  const of = wordAt(words, head + 1)
  if (of.key !== 'of' || !of.isAdjacent) return null
  const next = wordAt(words, head + 2).key === 'the' ? head + 3 : head + 2
  const place = wordAt(words, next)
  if (
    !place.isCapitalized ||
    !place.isAdjacent ||
    heads.has(place.key) ||
    wordClasses[next] === 'unknown' ||
    next <= to
  )
    return null
  if (isPair(reading, wordAt(words, head).key, place.key)) return null
  let end = next
  while (end + 1 < words.length && continues(words, end) && wordAt(words, end + 1).isCapitalized) end++
  return end
}

function withoutArticle(keys: readonly string[]): string {
  return keys.join(' ').replace(/^the /, '')
}

function followers(words: readonly Word[], i: number): string[] {
  return words
    .slice(i + 1, i + 4)
    .filter(({ key }, j, all) => all.slice(0, j).every((one) => /^(?:of|the|for)$/.test(one.key)) && key !== 'of')
    .map(({ key }) => key)
}

/** Marks "Japan", and "Japanese" before "universities", if the country is not recorded. */
export function countryMark(reading: CheckedWords, i: number): Mark | null {
  const { checked, words, generated } = reading
  const { names } = checked.vocabulary
  const { key, isPossessive } = wordAt(words, i)
  const isKnownWord = names.words.has(key) || generated.has(key)
  const countries = [...countriesNamed(key)]
  if (countries.length > 0 && !isKnownWord && !countries.some((code) => names.countries.has(code)))
    return mark(reading, i, i)
  const code = countryOfAdjective(key)
  if (code === null || names.countries.has(code) || isKnownWord || isPossessive || names.countries.size === 0)
    return null
  const next = wordAt(words, i + 1)
  return next.isAdjacent && described.test(next.key) ? mark(reading, i, i) : null
}

const described = /^(?:universit(?:y|ies)|institutions?|partners?|hosts?|counterparts?|delegation|cities)$/

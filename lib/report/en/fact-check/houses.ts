import type { Mark } from '../../fact-check/mark'
import type { Word } from '../../fact-check/plain'
import { countriesNamed, countryOfAdjective, isOrdinary } from './capitals'
import { type Reading, continues, heads, houseHeads, mark } from './reading'
import { isTitleWord } from './titles'

/** Marks a name whose words are recorded, but apart: "Seoul National University" from "Seoul" and "University". */
export function houseMark(reading: Reading, from: number, head: number, to: number): Mark | null {
  const {
    page: {
      vocabulary: { names },
    },
    words,
    opens,
  } = reading
  const { key } = words[head]!
  if (!houseHeads.has(key)) return null
  const { told } = reading
  const pair = (a: string, b: string) =>
    names.pairs.has(`${a} ${b}`) ||
    (told.has(a) &&
      told.has(b) &&
      reading.toldWords.some((word, i) => word.key === a && followers(reading.toldWords, i).includes(b)))
  let start = head
  if (head > from && !heads.has(words[head - 1]!.key)) {
    const before = words[head - 1]!
    const loose =
      (opens[head - 1] && isOrdinary(before.text)) ||
      isTitleWord(before.key) ||
      countryOfAdjective(before.key) !== null ||
      /^(?:the|our|this|each|both|host|home|partner|sister|guest)$/.test(before.key)
    if (!loose && !pair(before.key, key)) {
      while (
        start > from &&
        reading.standing[start - 1] !== 'title' &&
        reading.standing[start - 1] !== 'person' &&
        !(opens[start - 1] && isOrdinary(words[start - 1]!.text))
      )
        start--
      return mark(reading, start, head)
    }
    if (!loose) {
      for (start = head - 1; start > from && reading.standing[start - 1] === 'known'; start--) {
        const [a, b] = [words[start - 1]!.key, words[start]!.key]
        if (/^(?:the|a|an|at|in|of)$/.test(a)) break
        if (!pair(a, b))
          return names.names.some((one) => one.keys.length === 1 && one.keys[0] === a) || heads.has(a)
            ? null
            : mark(reading, start - 1, head)
      }
    }
  }
  // "The Open College of Birch University": a whole name, and the house it belongs to.
  const whole = words
    .slice(start, head + 1)
    .map((word) => word.key)
    .join(' ')
  if (start < head && names.names.some((one) => one.keys.join(' ').replace(/^the /, '') === whole.replace(/^the /, '')))
    return null
  let next = head + 1
  if (words[next]?.key !== 'of' || !words[next]!.tied) return null
  next++
  if (words[next]?.key === 'the') next++
  if (
    !words[next]?.capital ||
    !words[next]!.tied ||
    heads.has(words[next]!.key) ||
    pair(key, words[next]!.key) ||
    reading.standing[next] === 'unknown' ||
    next <= to
  )
    return null
  let end = next
  while (end + 1 < words.length && continues(words, end) && words[end + 1]!.capital) end++
  return mark(reading, start, end)
}

function followers(words: readonly Word[], i: number): string[] {
  return words
    .slice(i + 1, i + 4)
    .filter(({ key }, j, all) => all.slice(0, j).every((one) => /^(?:of|the|for)$/.test(one.key)) && key !== 'of')
    .map(({ key }) => key)
}

/** "Japan", and "Japanese universities", where the trip had nothing to do with it. */
export function countryMark(reading: Reading, i: number): Mark | null {
  const {
    page: {
      vocabulary: { names },
    },
    words,
  } = reading
  const { key, owning } = words[i]!
  const named = countriesNamed(key)
  const recorded = [...named].some((code) => names.countries.has(code)) || names.words.has(key) || reading.told.has(key)
  if (named.size > 0 && !recorded) return mark(reading, i, i)
  const code = countryOfAdjective(key)
  const next = words[i + 1]
  if (
    code === null ||
    names.countries.has(code) ||
    names.words.has(key) ||
    reading.told.has(key) ||
    owning ||
    !next?.tied ||
    names.countries.size === 0
  )
    return null
  return /^(?:universit(?:y|ies)|institutions?|partners?|hosts?|counterparts?|delegation|cities)$/.test(next.key)
    ? mark(reading, i, i)
    : null
}

import { wordSet } from '../../../domain/text/word-list'
import type { Mark } from '../../fact-check/mark'
import type { CheckedText } from '../../fact-check/checked-text'
import { type Word, wordsOf } from '../../fact-check/normalized-text'
import { countriesNamed, countryOfAdjective, isListed, isOrdinary, suffixes } from './capitals'
import { countryMark, institutionMark } from './institutions'
import { type CheckedWords, type WordClass, continues, heads, isSlipOfName, mark, particles } from './reading'
import { honorifics, isTitleWord } from './titles'
import { wordAt } from './word-at'

// What may follow a rank without being a name: "Vice President Research".
const units =
  /(?:s|ing|ion|al|ic)$|^(?:research|global|strategy|finance|science|medicine|law|office|development|student|of)$/
const speech = wordSet(`
  said says noted added stated remarked explained emphasised emphasized stressed expressed pointed thanked welcomed led
  greeted
`)

/** Names in Latin letters that are not in the record, or are spelled otherwise there. Also for Chinese texts. */
export function letterNameMarks(checked: CheckedText): Mark[] {
  const words = wordsOf(checked.plain)
  if (words.length === 0) return []
  const generatedWords = wordsOf(checked.generated)
  const stated = new Set(generatedWords.map(({ key }) => key))
  const opens = words.map((word, i) => word.isCapitalized && opensSentence(checked.plain, word.start, words[i - 1]))
  const reading: CheckedWords = { checked, words, generated: stated, generatedWords, wordClasses: [], opens }
  reading.wordClasses = words.map((word) => wordClassOf(reading, word))
  if (isHeadline(checked.plain, words)) return headlineMarks(reading)
  const marks: Mark[] = []
  let read = -1
  for (const [i, word] of words.entries()) {
    if (i <= read || !word.isCapitalized) continue
    let end = i
    while (end + 1 < words.length && continues(words, end)) end++
    while (!wordAt(words, end).isCapitalized) end--
    marks.push(...runMarks(reading, i, end))
    read = end
  }
  return marks
}

function wordClassOf({ checked, generated }: CheckedWords, { key, text, isCapitalized }: Word): WordClass {
  const { names } = checked.vocabulary
  if (!isCapitalized) return 'ordinary'
  if (isTitleWord(key) && !heads.has(key) && !names.peopleOf.has(key)) return 'title'
  if (names.peopleOf.has(key)) return 'person'
  if (names.words.has(key) || generated.has(key) || [...countriesNamed(key)].some((code) => names.countries.has(code)))
    return 'known'
  // "SKKUs": an acronym in the plural.
  if (/^\p{Lu}{2,}s$/u.test(text) && names.words.has(key.slice(0, -1))) return 'known'
  if (/^\p{Lu}+$/u.test(text) && text.length > 1 && names.initials.has(key)) return 'known'
  if (text.length === 1 || isListed(text) || suffixes.has(key)) return 'ordinary'
  // "Legilation" has the ending of a common word, but is a typing error.
  return isOrdinary(text) && !isSlipOfName(names, key) ? 'ordinary' : 'unknown'
}

// After a full stop, a colon, a bracket or an opening quotation mark, but not after an initial or an abbreviation.
function opensSentence(plain: string, start: number, before: Word | undefined): boolean {
  const gap = plain.slice(before?.end ?? 0, start)
  if (before === undefined) return !/[\p{L}\p{N}]\s*$/u.test(gap)
  if (
    gap === '. ' &&
    (before.text.length === 1 || isAbbreviation(before.text)) &&
    !/\bPh\.D$/.test(plain.slice(0, before.end).slice(-5))
  )
    return false
  return gap !== '.' && /[.!?:;\n“"「『（：；。！？•]/u.test(gap)
}

function isAbbreviation(text: string): boolean {
  return /^(?:Dr|Prof|Mr|Ms|Mrs|St|Assoc|Asst|Hon|Rev|Fr|Jr|Sr|Ir|Co|Ltd|Inc|No)$/.test(text)
}

// Most words of a headline are capitalised, so that capitals say nothing about them.
function isHeadline(plain: string, words: readonly Word[]): boolean {
  const long = words.filter(({ text, isNumber }) => !isNumber && text.length > 3)
  return (
    words.length > 2 &&
    !/(?<!\b(?:Ltd|Co|Inc))[.!?。！？]["”’)]?\s*$/.test(plain) &&
    long.filter(({ isCapitalized }) => isCapitalized).length > long.length * 0.7
  )
}

function runMarks(reading: CheckedWords, from: number, to: number): Mark[] {
  const { words, wordClasses, opens } = reading
  const marks: Mark[] = []
  for (let i = from; i <= to; i++) {
    if (wordClasses[i] === 'person' || wordClasses[i] === 'unknown') {
      let last = i
      while (
        last < to &&
        (wordClasses[last + 1] === 'person' || wordClasses[last + 1] === 'unknown' || isWithin(reading, last + 1, to))
      )
        last++
      const mark = segmentMark(reading, i, last, to)
      if (mark) marks.push(mark)
      i = mark
        ? Math.max(
            last,
            words.findLastIndex((word) => word.end <= mark.end),
          )
        : last
      continue
    }
    const isHead = heads.has(wordAt(words, i).key) && !isTitleWord(wordAt(words, i + 1).key)
    const institution = isHead ? institutionMark(reading, from, i, to) : null
    if (institution) marks.push(institution)
    else if (wordClasses[i] !== 'known' && (!opens[i] || i < to)) {
      const country = countryMark(reading, i) ?? afterHonorific(reading, i, to)
      if (country) marks.push(country)
    }
  }
  return marks
}

// An initial, a particle or a degree within a name, or an ordinary word right after a person's name: "Su-Han Wood".
function isWithin({ words, wordClasses, checked }: CheckedWords, i: number, to: number): boolean {
  const { key, text } = wordAt(words, i)
  if (text.length === 1 || particles.test(key))
    return (
      i < to &&
      (wordClasses[i + 1] === 'person' || wordClasses[i + 1] === 'unknown' || wordAt(words, i + 1).text.length === 1)
    )
  return (
    wordClasses[i] === 'ordinary' &&
    wordClasses[i - 1] === 'person' &&
    wordAt(words, i - 1).text.length > 1 &&
    !suffixes.has(key) &&
    !heads.has(key) &&
    !checked.vocabulary.names.words.has(key) &&
    countriesNamed(key).size === 0 &&
    countryOfAdjective(key) === null
  )
}

function segmentMark(reading: CheckedWords, from: number, last: number, to: number): Mark | null {
  const { checked, words, wordClasses, opens } = reading
  const names = checked.vocabulary.names
  const segment = words.slice(from, last + 1)
  const unknown =
    wordClasses.slice(from, last + 1).some((one) => one === 'unknown' || one === 'ordinary') &&
    segment.some(({ key, text }) => text.length > 1 && !names.words.has(key) && !particles.test(key))
  if (!unknown) return isOnePerson(reading, segment) ? null : mark(reading, from, last)
  if (from === last && opens[from] && !heads.has(wordAt(words, from + 1).key)) return openingMark(reading, from, to)
  // "Yonsei University" is marked in full.
  let end = last
  while (
    end < to &&
    !heads.has(wordAt(words, end).key) &&
    wordClasses[end + 1] !== 'person' &&
    wordClasses[end + 1] !== 'title'
  )
    end++
  if (!heads.has(wordAt(words, end).key)) end = last
  // "University of Warzaw": the words before that belong to the name.
  let start = from
  const [third, second, before] = [-3, -2, -1].map((n) => wordAt(words, from + n).key)
  if (before === 'of' && second !== undefined && heads.has(second)) start = from - 2
  if (before === 'the' && second === 'of' && third !== undefined && heads.has(third)) start = from - 3
  return mark(reading, start, end)
}

function isOnePerson({ checked }: CheckedWords, segment: readonly Word[]): boolean {
  const { names } = checked.vocabulary
  const whole = segment.filter(({ key, text }) => text.length > 1 && !particles.test(key))
  const [first, ...others] = whole
  if (!first) return true
  if ((names.peopleOf.get(first.key) ?? []).some((person) => whole.every(({ key }) => person.keys.has(key))))
    return true
  if (whole.some(({ key }) => !names.peopleOf.has(key))) return true
  // Two names next to each other, as in the record or in the report itself, or words of names of institutions.
  const written = segment.map(({ text }) => text).join(' ')
  return (
    others.every(({ key }, i) => names.pairs.has(`${wordAt(whole, i).key} ${key}`)) ||
    checked.generated.includes(written)
  )
}

// The first word of a sentence is a name only if it is close to a recorded one, or if a verb of speaking follows.
function openingMark(reading: CheckedWords, at: number, to: number): Mark | null {
  const { checked, words } = reading
  const { key, text } = wordAt(words, at)
  if (key.length > 3 && !isListed(text) && isSlipOfName(checked.vocabulary.names, key)) return mark(reading, at, at)
  if (at < to && (reading.wordClasses[at + 1] === 'unknown' || reading.wordClasses[at + 1] === 'person'))
    return mark(reading, at, at + 1)
  const next = wordAt(words, at + 1)
  if (next.isAdjacent && !next.isCapitalized && speech.has(next.key) && !/(?:s|one|body|ers|ing|ed)$/.test(key))
    return mark(reading, at, at)
  if (/^\p{Lu}{2,}$/u.test(text) || countriesNamed(key).size > 0) return mark(reading, at, at)
  return null
}

// "Dr. Green": after an honorific, any word is a name.
function afterHonorific(reading: CheckedWords, i: number, to: number): Mark | null {
  const { words, wordClasses, checked } = reading
  const [before, word] = [wordAt(words, i - 1), wordAt(words, i)]
  if (i === 0 || !word.isAdjacent || before.isPossessive || wordClasses[i] !== 'ordinary') return null
  if (word.text.length === 1 || suffixes.has(word.key)) return null
  // "…, the chair, Ms. Background on …": the honorific is the end of a sentence.
  const closes = /(?:, |\bthe (?:Prof\. )?)$/.test(checked.plain.slice(Math.max(0, before.start - 10), before.start))
  const courtesy = /^(?:dr|mr|mrs|ms|miss|madam)$/.test(before.key) && before.isCapitalized && !closes
  const office =
    wordClasses[i - 1] === 'title' &&
    !honorifics.has(before.key) &&
    i === to &&
    !checked.vocabulary.names.words.has(word.key) &&
    !units.test(word.key) &&
    /^(?:president|chancellor|dean|provost|rector|minister|ambassador|mayor)$/.test(before.key)
  return courtesy || office ? mark(reading, i, i) : null
}

// In a headline, only typing errors in recorded names, acronyms, and words next to a head or a title are marked.
function headlineMarks(reading: CheckedWords): Mark[] {
  const { checked, words, wordClasses } = reading
  const { names } = checked.vocabulary
  return words.flatMap((word, i) => {
    if (wordClasses[i] !== 'unknown' || word.key.length < 3) return []
    const slip = isSlipOfName(names, word.key)
    const acronym = /^\p{Lu}{3,}$/u.test(word.text)
    const isInName = heads.has(wordAt(words, i + 1).key) || wordClasses[i - 1] === 'title'
    return slip || acronym || isInName ? [mark(reading, i, i)] : []
  })
}

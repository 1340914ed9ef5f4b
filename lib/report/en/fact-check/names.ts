import { wordSet } from '../../../domain/text/word-list'
import type { Mark } from '../../fact-check/mark'
import type { Page } from '../../fact-check/page'
import { type Word, wordsOf } from '../../fact-check/plain'
import { countriesNamed, countryOfAdjective, isListed, isOrdinary, suffixes } from './capitals'
import { countryMark, houseMark } from './houses'
import { type Reading, type Standing, continues, heads, isSlipOfName, mark, particles } from './reading'
import { honorifics, isTitleWord } from './titles'

// What may follow an office without being a name: "Vice President Research".
const units =
  /(?:s|ing|ion|al|ic)$|^(?:research|global|strategy|finance|science|medicine|law|office|development|student|of)$/
const speech = wordSet(`
  said says noted added stated remarked explained emphasised emphasized stressed expressed pointed thanked welcomed led
  greeted
`)

/** Names in Latin letters that are not in the record, or are spelled otherwise there. Also for Chinese texts. */
export function letterNameMarks(page: Page): Mark[] {
  const words = wordsOf(page.plain)
  if (words.length === 0) return []
  const toldWords = wordsOf(page.told)
  const told = new Set(toldWords.map(({ key }) => key))
  const opens = words.map((word, i) => word.capital && opensSentence(page.plain, word.start, words[i - 1]))
  const reading: Reading = { page, words, told, toldWords, standing: [], opens }
  reading.standing = words.map((word) => standingOf(reading, word))
  if (isHeadline(page.plain, words)) return headlineMarks(reading)
  const marks: Mark[] = []
  for (let i = 0; i < words.length;) {
    if (!words[i]!.capital) {
      i++
      continue
    }
    let end = i
    while (end + 1 < words.length && continues(words, end)) end++
    while (!words[end]!.capital) end--
    marks.push(...runMarks(reading, i, end))
    i = end + 1
  }
  return marks
}

function standingOf(
  {
    page: {
      vocabulary: { names },
    },
    told,
  }: Reading,
  { key, text, capital }: Word,
): Standing {
  if (!capital) return 'ordinary'
  if (isTitleWord(key) && !heads.has(key) && !names.peopleOf.has(key)) return 'title'
  if (names.peopleOf.has(key)) return 'person'
  if (names.words.has(key) || told.has(key) || [...countriesNamed(key)].some((code) => names.countries.has(code)))
    return 'known'
  // "SKKUs": an acronym in the plural.
  if (/^\p{Lu}{2,}s$/u.test(text) && names.words.has(key.slice(0, -1))) return 'known'
  if (/^\p{Lu}+$/u.test(text) && text.length > 1 && names.initials.has(key)) return 'known'
  if (text.length === 1 || isListed(text) || suffixes.has(key)) return 'ordinary'
  // "Legilation" ends as a word does, and is none.
  return isOrdinary(text) && !isSlipOfName(names, key) ? 'ordinary' : 'unknown'
}

// After a stop, a colon, a bracket or an opening quotation mark; not after the stop of an initial or an abbreviation.
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

// Most words of a headline have capitals, and tell nothing by them.
function isHeadline(plain: string, words: readonly Word[]): boolean {
  const long = words.filter(({ text, figures }) => !figures && text.length > 3)
  return (
    words.length > 2 &&
    !/(?<!\b(?:Ltd|Co|Inc))[.!?。！？]["”’)]?\s*$/.test(plain) &&
    long.filter(({ capital }) => capital).length > long.length * 0.7
  )
}

function runMarks(reading: Reading, from: number, to: number): Mark[] {
  const { words, standing, opens } = reading
  const marks: Mark[] = []
  for (let i = from; i <= to; i++) {
    if (standing[i] === 'person' || standing[i] === 'unknown') {
      let last = i
      while (
        last < to &&
        (standing[last + 1] === 'person' || standing[last + 1] === 'unknown' || isWithin(reading, last + 1, to))
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
    const house =
      heads.has(words[i]!.key) && !isTitleWord(words[i + 1]?.key ?? '') ? houseMark(reading, from, i, to) : null
    if (house) marks.push(house)
    else if (!house && standing[i] === 'known') continue
    else if (!opens[i] || i < to) {
      const country = countryMark(reading, i) ?? afterHonorific(reading, i, to)
      if (country) marks.push(country)
    }
  }
  return marks
}

// An initial, a particle or a degree within a name, or an ordinary word right after a person's name: "Su-Han Wood".
function isWithin({ words, standing, page }: Reading, i: number, to: number): boolean {
  const { key, text } = words[i]!
  if (text.length === 1 || particles.test(key))
    return i < to && (standing[i + 1] === 'person' || standing[i + 1] === 'unknown' || words[i + 1]!.text.length === 1)
  return (
    standing[i] === 'ordinary' &&
    standing[i - 1] === 'person' &&
    words[i - 1]!.text.length > 1 &&
    !suffixes.has(key) &&
    !heads.has(key) &&
    !page.vocabulary.names.words.has(key) &&
    countriesNamed(key).size === 0 &&
    countryOfAdjective(key) === null
  )
}

function segmentMark(reading: Reading, from: number, last: number, to: number): Mark | null {
  const { page, words, standing, opens } = reading
  const names = page.vocabulary.names
  const segment = words.slice(from, last + 1)
  const unknown =
    standing.slice(from, last + 1).some((one) => one === 'unknown' || one === 'ordinary') &&
    segment.some(({ key, text }) => text.length > 1 && !names.words.has(key) && !particles.test(key))
  if (!unknown) return isOnePerson(reading, segment) ? null : mark(reading, from, last)
  if (from === last && opens[from] && !heads.has(words[from + 1]?.key ?? '')) return openingMark(reading, from, to)
  // "Yonsei University" is marked as a whole.
  let end = last
  while (end < to && !heads.has(words[end]!.key) && standing[end + 1] !== 'person' && standing[end + 1] !== 'title')
    end++
  if (!heads.has(words[end]!.key)) end = last
  // "Masarik University", "University of Warzaw": what stands before and belongs to the name.
  let start = from
  if (words[from - 1]?.key === 'of' && heads.has(words[from - 2]?.key ?? '')) start = from - 2
  if (words[from - 1]?.key === 'the' && words[from - 2]?.key === 'of' && heads.has(words[from - 3]?.key ?? ''))
    start = from - 3
  return mark(reading, start, end)
}

function isOnePerson(
  {
    page: {
      vocabulary: { names },
      told,
    },
    words,
  }: Reading,
  segment: readonly Word[],
): boolean {
  const whole = segment.filter(({ key, text }) => text.length > 1 && !particles.test(key))
  const first = whole[0]
  if (!first) return true
  if ((names.peopleOf.get(first.key) ?? []).some((person) => whole.every(({ key }) => person.keys.has(key))))
    return true
  if (whole.some(({ key }) => !names.peopleOf.has(key))) return true
  // Two names side by side, as the record or the report itself has them; or words that are names of houses, too.
  const plain =
    segment.length > 0
      ? words
          .slice(words.indexOf(segment[0]!), words.indexOf(segment.at(-1)!) + 1)
          .map(({ text }) => text)
          .join(' ')
      : ''
  return whole.every(({ key }, i) => i === 0 || names.pairs.has(`${whole[i - 1]!.key} ${key}`)) || told.includes(plain)
}

// A word that opens a sentence may be any: it is a name where it is nearly a recorded one, or where it speaks.
function openingMark(reading: Reading, at: number, to: number): Mark | null {
  const {
    page: {
      vocabulary: { names },
    },
    words,
  } = reading
  const { key } = words[at]!
  if (key.length > 3 && !isListed(words[at]!.text) && isSlipOfName(names, key)) return mark(reading, at, at)
  if (at < to && (reading.standing[at + 1] === 'unknown' || reading.standing[at + 1] === 'person'))
    return mark(reading, at, at + 1)
  const next = words[at + 1]
  if (next?.tied && !next.capital && speech.has(next.key) && !/(?:s|one|body|ers|ing|ed)$/.test(key))
    return mark(reading, at, at)
  if (/^\p{Lu}{2,}$/u.test(words[at]!.text) || countriesNamed(key).size > 0) return mark(reading, at, at)
  return null
}

// "Dr. Green": behind an honorific any word is a name.
function afterHonorific(reading: Reading, i: number, to: number): Mark | null {
  const { words, standing, page } = reading
  const before = words[i - 1]
  if (
    !before ||
    !words[i]!.tied ||
    before.owning ||
    standing[i] !== 'ordinary' ||
    words[i]!.text.length === 1 ||
    suffixes.has(words[i]!.key)
  )
    return null
  // "…, the chair, Ms. Background on …": there the honorific ends a sentence.
  const closes = /(?:, |\bthe (?:Prof\. )?)$/.test(page.plain.slice(Math.max(0, before.start - 10), before.start))
  const courtesy = /^(?:dr|mr|mrs|ms|miss|madam)$/.test(before.key) && before.capital && !closes
  const office =
    standing[i - 1] === 'title' &&
    !honorifics.has(before.key) &&
    i === to &&
    !page.vocabulary.names.words.has(words[i]!.key) &&
    !units.test(words[i]!.key)
  if (
    !courtesy &&
    !(office && /^(?:president|chancellor|dean|provost|rector|minister|ambassador|mayor)$/.test(before.key))
  )
    return null
  return mark(reading, i, i)
}

// Among capitals only slips of recorded names, and what took the place of one, can be told from other words.
function headlineMarks(reading: Reading): Mark[] {
  const {
    page: {
      vocabulary: { names },
    },
    words,
    standing,
  } = reading
  return words.flatMap((word, i) => {
    if (standing[i] !== 'unknown' || word.key.length < 3) return []
    const slip = isSlipOfName(names, word.key)
    const acronym = /^\p{Lu}{3,}$/u.test(word.text)
    const beside = heads.has(words[i + 1]?.key ?? '') || reading.standing[i - 1] === 'title'
    return slip || acronym || beside ? [mark(reading, i, i)] : []
  })
}

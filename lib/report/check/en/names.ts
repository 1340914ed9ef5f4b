import type { Mark } from '../marks'
import type { KnownPerson } from '../known-names'
import { isSlip, nearest } from '../nearest'
import { type Page, markOf, whatGaveWay } from '../page'
import { type Word, wordsOf } from '../plain'
import { countriesNamed, countryOfAdjective, isOrdinary, suffixes } from './capitals'
import { honorifics, isTitleWord } from './titles'

type Standing = 'person' | 'known' | 'title' | 'ordinary' | 'unknown'
type Reading = { page: Page; words: Word[]; told: ReadonlySet<string>; toldWords: Word[]; standing: Standing[]; opens: boolean[] }

const particles = /^(?:de|del|della|van|von|der|den|bin|binti|al|el|la|da|dos|du|y|e)$/
const houseHeads = new Set('university institute academy ministry embassy polytechnic corporation foundation college universiti universitas universidad'.split(' '))
const heads = new Set([...houseHeads, ...'school center centre office department faculty association council agency company hospital museum library laboratory'.split(' ')])
// What may follow an office without being a name: "Vice President Research".
const units = /(?:s|ing|ion|al|ic)$|^(?:research|global|strategy|finance|science|medicine|law|office|development|student|of)$/
const speech = /^(?:said|says|noted|added|stated|remarked|explained|emphasi[sz]ed|stressed|expressed|pointed|thanked|welcomed|led|greeted)$/

/** Names in letters that the record does not hold, or holds otherwise. In a Chinese text too: there the letters are names all the more. */
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

function standingOf({ page: { vocabulary: { names } }, told }: Reading, { key, text, capital }: Word): Standing {
  if (!capital) return 'ordinary'
  if (isTitleWord(key) && !heads.has(key) && !names.peopleOf.has(key)) return 'title'
  if (names.peopleOf.has(key)) return 'person'
  if (names.words.has(key) || told.has(key)) return 'known'
  // "SKKUs": an acronym in the plural.
  if (/^\p{Lu}{2,}s$/u.test(text) && names.words.has(key.slice(0, -1))) return 'known'
  if (/^\p{Lu}+$/u.test(text) && text.length > 1 && names.initials.has(key)) return 'known'
  return text.length === 1 || isOrdinary(text) || suffixes.has(key) ? 'ordinary' : 'unknown'
}

// After a stop, a colon, a bracket or an opening quotation mark; not after the stop of an initial or an abbreviation.
function opensSentence(plain: string, start: number, before: Word | undefined): boolean {
  const gap = plain.slice(before?.end ?? 0, start)
  if (before === undefined) return !/[\p{L}\p{N}]\s*$/u.test(gap)
  if (gap === '. ' && (before.text.length === 1 || isAbbreviation(before.text))) return false
  return gap !== '.' && /[.!?:;\n“"「『（：；。！？•]/u.test(gap)
}

function isAbbreviation(text: string): boolean {
  return /^(?:Dr|Prof|Mr|Ms|Mrs|St|Assoc|Asst|Hon|Rev|Fr|Jr|Sr|Ir|Co|Ltd|Inc|No)$/.test(text)
}

function continues(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]!
  if (words[i]!.owning || !next.tied || next.figures) return false
  return next.capital || (particles.test(next.key) && words[i + 2]?.capital === true && words[i + 2]!.tied)
}

// Most words of a headline have capitals, and tell nothing by them.
function isHeadline(plain: string, words: readonly Word[]): boolean {
  const long = words.filter(({ text, figures }) => !figures && text.length > 3)
  return words.length > 2 && !/[.!?。！？]["”’)]?\s*$/.test(plain) && long.filter(({ capital }) => capital).length > long.length * 0.7
}

function runMarks(reading: Reading, from: number, to: number): Mark[] {
  const { words, standing, opens } = reading
  const marks: Mark[] = []
  for (let i = from; i <= to; i++) {
    if (standing[i] === 'person' || standing[i] === 'unknown') {
      let last = i
      while (last < to && (standing[last + 1] === 'person' || standing[last + 1] === 'unknown' || isWithin(reading, last + 1, to))) last++
      const mark = segmentMark(reading, i, last, to)
      if (mark) marks.push(mark)
      i = mark ? Math.max(last, words.findLastIndex((word) => word.end <= mark.end)) : last
      continue
    }
    const house = heads.has(words[i]!.key) && !isTitleWord(words[i + 1]?.key ?? '') ? houseMark(reading, from, i, to) : null
    if (house) marks.push(house)
    else if (!house && standing[i] === 'known') continue
    else if (!opens[i] || i < to) {
      const country = countryMark(reading, i) ?? afterHonorific(reading, i, to)
      if (country) marks.push(country)
    }
  }
  return marks
}

// An initial, a particle or a degree within a name, and an ordinary word that stands right after a person's: "Su-Han Wood".
function isWithin({ words, standing, page }: Reading, i: number, to: number): boolean {
  const { key, text } = words[i]!
  if (text.length === 1 || particles.test(key)) return i < to && (standing[i + 1] === 'person' || standing[i + 1] === 'unknown' || words[i + 1]!.text.length === 1)
  return standing[i] === 'ordinary' && standing[i - 1] === 'person' && words[i - 1]!.text.length > 1 && !suffixes.has(key) && !heads.has(key) && !page.vocabulary.names.words.has(key)
    && countriesNamed(key).size === 0 && countryOfAdjective(key) === null
}

function segmentMark(reading: Reading, from: number, last: number, to: number): Mark | null {
  const { page, words, standing, opens } = reading
  const names = page.vocabulary.names
  const segment = words.slice(from, last + 1)
  const unknown = standing.slice(from, last + 1).some((one) => one === 'unknown' || one === 'ordinary') && segment.some(({ key, text }) => text.length > 1 && !names.words.has(key) && !particles.test(key))
  if (!unknown) return isOnePerson(reading, segment) ? null : mark(reading, from, last)
  if (from === last && opens[from] && !heads.has(words[from + 1]?.key ?? '')) return openingMark(reading, from, to)
  // "Yonsei University" is marked as a whole.
  let end = last
  while (end < to && !heads.has(words[end]!.key) && standing[end + 1] !== 'person' && standing[end + 1] !== 'title') end++
  if (!heads.has(words[end]!.key)) end = last
  // "Masarik University", "University of Warzaw": what stands before and belongs to the name.
  let start = from
  if (words[from - 1]?.key === 'of' && heads.has(words[from - 2]?.key ?? '')) start = from - 2
  if (words[from - 1]?.key === 'the' && words[from - 2]?.key === 'of' && heads.has(words[from - 3]?.key ?? '')) start = from - 3
  return mark(reading, start, end)
}

function isOnePerson({ page: { vocabulary: { names }, told }, words }: Reading, segment: readonly Word[]): boolean {
  const whole = segment.filter(({ key, text }) => text.length > 1 && !particles.test(key))
  const first = whole[0]
  if (!first) return true
  if ((names.peopleOf.get(first.key) ?? []).some((person) => whole.every(({ key }) => person.keys.has(key)))) return true
  if (whole.some(({ key }) => !names.peopleOf.has(key))) return true
  // Two names side by side, as the record or the report itself has them; or words that are names of houses, too.
  const plain = segment.length > 0 ? words.slice(words.indexOf(segment[0]!), words.indexOf(segment.at(-1)!) + 1).map(({ text }) => text).join(' ') : ''
  return whole.every(({ key }, i) => i === 0 || names.pairs.has(`${whole[i - 1]!.key} ${key}`)) || told.includes(plain)
}

// A word that opens a sentence may be any: it is a name where it is nearly a recorded one, or where it speaks.
function openingMark(reading: Reading, at: number, to: number): Mark | null {
  const { page: { vocabulary: { names } }, words } = reading
  const { key } = words[at]!
  if (key.length > 3 && !isOrdinary(words[at]!.text) && [...names.peopleOf.keys(), ...names.names.flatMap((one) => one.keys)].some((known) => known.length > 3 && isSlip(key, known))) return mark(reading, at, at)
  if (at < to && (reading.standing[at + 1] === 'unknown' || reading.standing[at + 1] === 'person')) return mark(reading, at, at + 1)
  const next = words[at + 1]
  if (next?.tied && !next.capital && speech.test(next.key) && !/(?:s|one|body|ers|ing|ed)$/.test(key)) return mark(reading, at, at)
  if (/^\p{Lu}{2,}$/u.test(words[at]!.text) || countriesNamed(key).size > 0) return mark(reading, at, at)
  return null
}

// A house by the order of its words: "Seoul National University" is none where only "Seoul" and "University" are recorded.
function houseMark(reading: Reading, from: number, head: number, to: number): Mark | null {
  const { page: { vocabulary: { names } }, words, opens } = reading
  const { key } = words[head]!
  if (!houseHeads.has(key)) return null
  const { told } = reading
  const pair = (a: string, b: string) => names.pairs.has(`${a} ${b}`) || (told.has(a) && told.has(b) && reading.toldWords.some((word, i) => word.key === a && followers(reading.toldWords, i).includes(b)))
  let start = head
  if (head > from && !heads.has(words[head - 1]!.key)) {
    const before = words[head - 1]!
    const loose = (opens[head - 1] && isOrdinary(before.text)) || isTitleWord(before.key) || countryOfAdjective(before.key) !== null || /^(?:the|our|this|each|both|host|home|partner|sister|guest)$/.test(before.key)
    if (!loose && !pair(before.key, key)) {
      while (start > from && reading.standing[start - 1] !== 'title' && reading.standing[start - 1] !== 'person' && !(opens[start - 1] && isOrdinary(words[start - 1]!.text))) start--
      return mark(reading, start, head)
    }
    if (!loose) {
      for (start = head - 1; start > from && reading.standing[start - 1] === 'known'; start--) {
        const [a, b] = [words[start - 1]!.key, words[start]!.key]
        if (/^(?:the|a|an|at|in|of)$/.test(a)) break
        if (!pair(a, b)) return names.names.some((one) => one.keys.length === 1 && one.keys[0] === a) || heads.has(a) ? null : mark(reading, start - 1, head)
      }
    }
  }
  // "The Open College of Birch University": a whole name, and the house it belongs to.
  const whole = words.slice(start, head + 1).map((word) => word.key).join(' ')
  if (start < head && names.names.some((one) => one.keys.join(' ').replace(/^the /, '') === whole.replace(/^the /, ''))) return null
  let next = head + 1
  if (words[next]?.key !== 'of' || !words[next]!.tied) return null
  next++
  if (words[next]?.key === 'the') next++
  if (!words[next]?.capital || !words[next]!.tied || heads.has(words[next]!.key) || pair(key, words[next]!.key) || reading.standing[next] === 'unknown' || next <= to) return null
  let end = next
  while (end + 1 < words.length && continues(words, end) && words[end + 1]!.capital) end++
  return mark(reading, start, end)
}

function followers(words: readonly Word[], i: number): string[] {
  return words.slice(i + 1, i + 4).filter(({ key }, j, all) => all.slice(0, j).every((one) => /^(?:of|the|for)$/.test(one.key)) && key !== 'of').map(({ key }) => key)
}

// "Japan", and "Japanese universities", where the trip had nothing to do with it.
function countryMark(reading: Reading, i: number): Mark | null {
  const { page: { vocabulary: { names } }, words } = reading
  const { key, owning } = words[i]!
  const named = countriesNamed(key)
  const recorded = [...named].some((code) => names.countries.has(code)) || names.words.has(key) || reading.told.has(key)
  if (named.size > 0 && !recorded) return mark(reading, i, i)
  const code = countryOfAdjective(key)
  const next = words[i + 1]
  if (code === null || names.countries.has(code) || names.words.has(key) || reading.told.has(key) || owning || !next?.tied || names.countries.size === 0) return null
  return /^(?:universit(?:y|ies)|institutions?|partners?|hosts?|counterparts?|delegation|cities)$/.test(next.key) ? mark(reading, i, i) : null
}

// "Dr. Green": behind an honorific any word is a name.
function afterHonorific(reading: Reading, i: number, to: number): Mark | null {
  const { words, standing, page } = reading
  const before = words[i - 1]
  if (!before || !words[i]!.tied || before.owning || standing[i] !== 'ordinary' || words[i]!.text.length === 1 || suffixes.has(words[i]!.key)) return null
  // "…, the chair, Ms. Background on …": there the honorific ends a sentence.
  const closes = /(?:, |\bthe (?:Prof\. )?)$/.test(page.plain.slice(Math.max(0, before.start - 10), before.start))
  const courtesy = /^(?:dr|mr|mrs|ms|miss|madam)$/.test(before.key) && before.capital && !closes
  const office = standing[i - 1] === 'title' && !honorifics.has(before.key) && i === to && !page.vocabulary.names.words.has(words[i]!.key) && !units.test(words[i]!.key)
  if (!courtesy && !(office && /^(?:president|chancellor|dean|provost|rector|minister|ambassador|mayor)$/.test(before.key))) return null
  return mark(reading, i, i)
}

// Among capitals only slips of recorded names, and what took the place of one, can be told from other words.
function headlineMarks(reading: Reading): Mark[] {
  const { page: { vocabulary: { names } }, words, standing } = reading
  return words.flatMap((word, i) => {
    if (standing[i] !== 'unknown' || word.key.length < 3) return []
    const slip = [...names.peopleOf.keys(), ...names.names.flatMap((one) => one.keys)].some((known) => known.length > 2 && isSlip(word.key, known))
    const acronym = /^\p{Lu}{3,}$/u.test(word.text)
    const beside = heads.has(words[i + 1]?.key ?? '') || reading.standing[i - 1] === 'title'
    return slip || acronym || beside ? [mark(reading, i, i)] : []
  })
}

function mark({ page, words, toldWords }: Reading, from: number, to: number): Mark {
  const { people, names, words: known } = page.vocabulary.names
  const place = { start: words[from]!.start, end: words[to]!.end }
  if (words[to]!.owning) place.end -= /'s$/.test(words[to]!.text) ? 2 : /'$/.test(words[to]!.text) ? 1 : 0
  const keys = words.slice(from, to + 1).map(({ key }) => key)
  const joined = keys.join(' ')
  const before = whatGaveWay(page, place, toldWords.filter(({ capital }) => capital), ({ key }) => keys.includes(key) && known.has(key))
  const replaced = [...new Set(before.flatMap(({ key }) => namesOf(key, people, names) ?? []))]
  // Of several that gave way the likest is meant.
  if (replaced.length === 1) return markOf(page, 'name', place, replaced[0]!)
  const person = nearest(joined, people.flatMap((one) => [...spellings(one)].map((spelling) => ({ spelling, one }))), ({ spelling }) => spelling)
  const core = keys.filter((key) => !heads.has(key) && !/^(?:of|the|national|international)$/.test(key)).join(' ')
  const other = nearest(core === '' ? joined : core, names.filter((one) => one.core !== ''), (one) => one.core)
  return markOf(page, 'name', place, person?.one.shown ?? other?.shown ?? replaced[0] ?? null)
}

function namesOf(key: string, people: readonly KnownPerson[], names: Page['vocabulary']['names']['names']): string | null {
  const someone = people.filter((one) => one.keys.has(key))
  if (someone.length > 0) return someone.map((one) => one.shown).join(' / ')
  return names.find((one) => one.core.split(' ').includes(key))?.shown ?? null
}

function* spellings({ keys, shown }: KnownPerson): Iterable<string> {
  yield wordsOf(shown).map(({ key }) => key).join(' ')
  for (const key of keys) if (key.length > 1) yield key
}

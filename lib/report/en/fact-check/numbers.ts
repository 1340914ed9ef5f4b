import { pattern, wordList, wordSet } from '../../../domain/text/word-list'
import { isPast } from '../verbs'
import type { CountedThing } from '../../fact-check/counts'
import type { WrittenNumber } from '../../fact-check/written'

const ones = wordList(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen
`)
const tens = wordList('twenty thirty forty fifty sixty seventy eighty ninety')
const ordinals: Readonly<Record<string, number>> = {
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  fifteenth: 15,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
}
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])
const value = new Map<string, number>([
  ...ones.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 20 + i * 10] as const),
  ...Object.entries(ordinals),
])

const numberWord = `(?:${[...tens, ...ones].sort((a, b) => b.length - a.length).join('|')})`
const tenWord = `(?:${tens.join('|')})`
const ordinalWord = Object.keys(ordinals).join('|')
const anyNumber = pattern('giu')`
  (?<![\p{L}\d])\d+(?:\+\d+)+(?!\d)|(?<![\p{L}\d:])\d{1,2}:\d{2}(?![:\d])
  |(?<![\p{L}\d.,:/+])(?<!\p{L}-)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?
  (?: ?(?:hundred|thousand|million|billion)\b)?(?:(?:st|nd|rd|th)\b)?(?![\p{L}]|:\d|/\d|\+\d)
  |\b(?:(?:${tenWord}[ -](?:${ones.slice(1, 10).join('|')})|${numberWord}|a(?= hundred))
  (?:(?: (?:hundred|thousand|million|billion)\b){1,2}(?: and (?:${tenWord}-)?${numberWord}\b)?)?
  |${tenWord}-(?:first|second|third|${ordinalWord})|${ordinalWord})\b(?!['])
`

const things: readonly [noun: RegExp, thing: CountedThing][] = [
  [/^(?:members?|delegates?|person|strong|people|persons)$/i, 'people'],
  [/^(?:universities|university|institutions?|hosts?|stops?|campuses|organi[sz]ations)$/i, 'institutions'],
  [/^(?:countries|country|nations)$/i, 'countries'],
  [/^(?:cities|city|towns)$/i, 'cities'],
  [/^(?:agreements?|memoranda|memorandums|mous?|moas?|documents|accords|papers)$/i, 'agreements'],
  [/^(?:topics?|themes?|issues?|subjects)$/i, 'topics'],
  [/^(?:days?|nights?)$/i, 'days'],
  [/^(?:years?|year's)$/i, 'years'],
]
const ends = wordSet(`
  side sides parties a an the have has had will of in on at to for from with by and or was were is are who that which as
`)

/** The numbers of an English text, in figures and words, with what they count. Without "one", "first" to "third". */
export function numbersIn(plain: string): WrittenNumber[] {
  return [...plain.matchAll(anyNumber)].flatMap((match): WrittenNumber[] => {
    const [text] = match
    const start = match.index
    const end = start + text.length
    if (/^\d+[+:]/.test(text)) return [{ start, end, values: [], thing: null, noun: '', literal: text }]
    // "1. Topics": the number of a list item.
    if (
      /^\d{1,2}$/.test(text) &&
      /(?:^|\n)\(?$/.test(plain.slice(Math.max(0, start - 2), start)) &&
      /^[.)] /.test(plain.slice(end, end + 2))
    )
      return []
    const { thing, noun, hyphen } = countedAfter(plain.slice(end, end + 60))
    const before = plain.slice(Math.max(0, start - 40), start)
    const ofParty =
      /\b(?:delegation|party|team|mission) (?:made up |consisting |composed )?of (?:some |about )?$/i.test(before)
    const whole =
      (thing === 'people' && hyphen) ||
      (thing === 'people' && /\b(?<!of the )delegation (?:had|has|numbered|counted) $/i.test(before)) ||
      ofParty
    return [
      {
        start,
        end,
        values: valuesOf(text),
        thing: whole ? 'delegation' : thing,
        noun,
        ...(/(?:st|nd|rd|th)$/i.test(text) && { ordinal: true }),
      },
    ]
  })
}

// The noun counted, up to three words after the number: "11-member", "three Korean universities", "five days".
function countedAfter(rest: string): { thing: CountedThing | null; noun: string; hyphen: boolean } {
  const hyphen = /^-\p{L}/u.test(rest)
  const [, following = ''] = /^[ -]?((?:[\p{L}\p{M}']+[ -]?){0,4})/u.exec(rest) ?? []
  const words = following.split(/[ -]/).filter((word) => word !== '')
  const first = words[0]?.toLowerCase() ?? ''
  for (const [i, word] of words.slice(0, hyphen ? 1 : 4).entries()) {
    if (ends.has(word.toLowerCase()) || isPast(word)) break
    const found = things.find(([noun]) => noun.test(word))
    if (found && !(i > 0 && /^(?:member|university|host|day|year|city|country|person|topic|institution)$/i.test(word)))
      return { thing: found[1], noun: first, hyphen }
  }
  return { thing: null, noun: ends.has(first) ? '' : first, hyphen }
}

// "2.5 million" counts as 2.5 and as 2,500,000.
function valuesOf(text: string): number[] {
  const lower = text.toLowerCase()
  const [figure] = /^[\d,.]+/.exec(text) ?? []
  if (figure !== undefined) {
    const n = Number(figure.replace(/,/g, ''))
    const [, scale] = [...scales].find(([word]) => lower.endsWith(word)) ?? []
    return scale === undefined ? [n] : [n, n * scale]
  }
  let total = 0
  let section = 0
  for (const word of lower.split(/[ -]/)) {
    const scale = scales.get(word)
    if (word === 'hundred') section = (section || 1) * 100
    else if (scale !== undefined) {
      total += (section || 1) * scale
      section = 0
    } else section += value.get(word) ?? { a: 0, and: 0, first: 1, second: 2, third: 3 }[word] ?? 0
  }
  return [total + section]
}

import fc from 'fast-check'
import type { WholeTrip } from '../../../lib/domain/trip/trip-record'
import type { MarkKind } from '../../../lib/report/fact-check/mark'
import type { ReportLanguage } from '../../../lib/report/report-language'

/** A sentence with one changed fact: `start` and `end` are the position of the words that are wrong now. */
export type Mutation = { kind: MarkKind; generated: string; text: string; start: number; end: number }

/** Every systematic change that can be made to a sentence; `pick` chooses among letters and numbers. */
export function mutationsOf(
  generated: string,
  file: WholeTrip,
  language: ReportLanguage,
  pick: (n: number) => number,
): Mutation[] {
  const changed = (kind: MarkKind, at: number, length: number, words: string): Mutation[] =>
    words === generated.slice(at, at + length)
      ? []
      : [
          {
            kind,
            generated,
            text: generated.slice(0, at) + words + generated.slice(at + length),
            start: at,
            end: at + words.length,
          },
        ]
  const names = [
    ...Object.values(file.directory.people).flatMap((one) => Object.values(one.name.full)),
    ...Object.values(file.directory.institutions).flatMap((one) => Object.values(one.name)),
  ].filter((name) => name.length > 2)
  const found: Mutation[] = []
  for (const name of new Set(names)) {
    for (let at = generated.indexOf(name); at >= 0; at = generated.indexOf(name, at + name.length)) {
      const wrong = misspelt(name, pick)
      if (wrong && !names.includes(wrong)) found.push(...changed('name', at, name.length, wrong))
    }
  }
  const { size } = file.record.trip
  if (size !== null) {
    const wrong = size + 1 + pick(3)
    for (const pattern of language === 'en'
      ? [new RegExp(`\\b${size}(?=-member)`, 'g')]
      : [new RegExp(`(?<=一行)${size}(?=人)`, 'gu')]) {
      for (const match of generated.matchAll(pattern))
        found.push(...changed('number', match.index, match[0].length, String(wrong)))
    }
  }
  const month = 'January|February|March|April|May|June|July|August|September|October|November|December'
  const date =
    language === 'en' ? new RegExp(String.raw`(?<=(?:${month}) )\d{1,2}\b(?!\d)`, 'g') : /(?<=\d月)\d{1,2}(?=日)/gu
  for (const match of generated.matchAll(date)) {
    const wrong = ((Number(match[0]) + 9 + pick(5)) % 28) + 1
    if (!dayNumbers(file).includes(wrong)) found.push(...changed('date', match.index, match[0].length, String(wrong)))
  }
  const titles: readonly [RegExp, string][] =
    language === 'en'
      ? [
          [/\bVice President(?= \p{Lu})/gu, 'President'],
          [/(?<!Vice |Vice-)\bPresident(?= \p{Lu})/gu, 'Vice President'],
          [/\bDean(?= \p{Lu})/gu, 'Director'],
          [/\bRector(?= \p{Lu})/gu, 'Chancellor'],
        ]
      : [
          [/副校長(?=\p{L})/gu, '校長'],
          [/(?<!副)校長(?=\p{L})/gu, '副校長'],
          [/處長(?=\p{L})/gu, '組長'],
        ]
  for (const [pattern, words] of titles)
    for (const match of generated.matchAll(pattern))
      found.push(...changed('title', match.index, match[0].length, words))
  return found
}

// One letter is changed, omitted or doubled, or two are swapped; in Chinese one character is changed. The first stays.
function misspelt(name: string, pick: (n: number) => number): string | null {
  const han = /^\p{Script=Han}+$/u.test(name)
  const places = [...name].flatMap((letter, i) =>
    i > 0 && (han ? name.length < 4 || i < name.length - 2 : /\p{Ll}/u.test(letter) && /\p{L}/u.test(name[i - 1]!))
      ? [i]
      : [],
  )
  if (places.length === 0) return null
  const at = places[pick(places.length)]!
  if (han) return `${name.slice(0, at)}${'志宏麗春'.replace(name[at]!, '')[pick(3)]!}${name.slice(at + 1)}`
  const letter = 'aeioulnrst'.replace(name[at]!, '')[pick(9)]!
  const ways = [
    name.slice(0, at) + letter + name.slice(at + 1),
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + letter + name.slice(at),
  ]
  return ways[pick(ways.length)]!
}

function dayNumbers(file: WholeTrip): number[] {
  return [...JSON.stringify(file).matchAll(/-(\d\d)(?!\d)/g)].map(([, day]) => Number(day))
}

/** Numbers below the given limit, the same for the same seed. */
export function picker(seed: number): (n: number) => number {
  const numbers = fc.sample(fc.nat(10_000), { numRuns: 997, seed })
  let i = 0
  return (n) => numbers[i++ % numbers.length]! % n
}

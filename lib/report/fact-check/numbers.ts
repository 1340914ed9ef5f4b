import type { Mark } from './mark'
import type { WrittenNumber } from './written'
import { type CheckedText, replacedOne, markOf } from './checked-text'

/** Marks numbers that are not in the record or replaced another number. `format` prints a number. */
export function numberMarks(
  checked: CheckedText,
  written: readonly WrittenNumber[],
  generatedCounts: readonly WrittenNumber[],
  format: (n: number) => string,
): Mark[] {
  return written.flatMap((one) => {
    if (
      generatedCounts.some(
        (generated) => generated.thing === one.thing && generated.noun === one.noun && sameNumber(generated, one),
      )
    )
      return []
    if (one.literal !== undefined) return isLiteral(checked, one.literal) ? [] : [markOf(checked, 'number', one, null)]
    const before = replacedOne(checked, one, generatedCounts, (generated) =>
      written.some((other) => sameNumber(generated, other)),
    )
    const known = isKnown(checked, one)
    const replaces =
      before !== null &&
      before.thing === one.thing &&
      (one.thing !== null || before.noun === one.noun) &&
      !sameNumber(before, one)
    if (known && !(replaces && !isDerived(checked, one))) return []
    if (replaces) return [markOf(checked, 'number', one, checked.generated.slice(before.start, before.end))]
    return [markOf(checked, 'number', one, nearestNumber(checked, one, format))]
  })
}

function isLiteral({ vocabulary, generated }: CheckedText, literal: string): boolean {
  const padded = /^\d:/.test(literal) ? `0${literal}` : literal
  return (
    vocabulary.numbers.literals.includes(literal) ||
    vocabulary.numbers.literals.includes(padded) ||
    generated.includes(literal)
  )
}

function sameNumber(a: WrittenNumber, b: WrittenNumber): boolean {
  return a.values.some((value) => b.values.includes(value)) || (a.literal !== undefined && a.literal === b.literal)
}

function isKnown(
  { vocabulary, plain, patterns }: CheckedText,
  { values, thing, ordinal, start, end }: WrittenNumber,
): boolean {
  const { counted, all } = vocabulary.numbers
  const small = values.some(
    (value) =>
      value <=
      (thing === 'delegation'
        ? 0
        : ordinal
          ? 3
          : thing === null || thing === 'institutions' || thing === 'people'
            ? 2
            : 1),
  )
  if (small) return true
  if (thing !== null) {
    const { entered, all: ofThing } = counted[thing]
    // The sixth visit of nine.
    if (ordinal && thing === 'institutions' && values.some((value) => entered.some((n) => n >= value))) return true
    if (values.some((value) => ofThing.has(value))) return true
    // "Birch University and four other universities": one has been named.
    if (/^ other\b/i.test(plain.slice(end, end + 7)) && values.some((value) => ofThing.has(value + 1))) return true
    // For things that the record does not list, any recorded number is accepted.
    if (entered.length > 0 || thing === 'delegation') return false
  }
  if (values.some((value) => all.has(value))) return true
  // "June 12 and 14": a day whose month comes before.
  return (
    patterns.some(({ listSeparator }) => listSeparator.test(plain.slice(Math.max(0, start - 5), start))) &&
    vocabulary.dates.days.some(({ parts }) => parts.day !== undefined && values.includes(parts.day))
  )
}

// A count derived from the record may replace another count of the same things: three of the five universities.
function isDerived({ vocabulary }: CheckedText, { values, thing }: WrittenNumber): boolean {
  return (
    thing !== null &&
    thing !== 'years' &&
    thing !== 'delegation' &&
    values.some((value) => vocabulary.numbers.counted[thing].all.has(value))
  )
}

function nearestNumber(
  { vocabulary }: CheckedText,
  { values, thing }: WrittenNumber,
  format: (n: number) => string,
): string | null {
  const entered = thing === null ? [] : vocabulary.numbers.counted[thing].entered.filter((n) => n > 0)
  const [first] = entered
  if (first !== undefined) return format(first)
  if (thing !== null) return null
  const [value = 0] = values
  const near = [...vocabulary.numbers.all].filter((n) => n > 9 && Math.abs(n - value) <= value * 0.1)
  return near.length === 0 ? null : format(near.reduce((a, b) => (Math.abs(b - value) < Math.abs(a - value) ? b : a)))
}

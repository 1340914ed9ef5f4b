import { type Phrase, phraseOf, together } from '../phrase'

/**
 * A list with the serial comma. If one of three or more items has a comma or an "and", semicolons separate them, so
 * that the reader sees where each item ends.
 */
export function listed(items: readonly Phrase[]): Phrase {
  return joined(
    items,
    items.some((item) => hasComma(item) || hasAnd(item)),
  )
}

/** The same for items with a clear beginning ("to …", a verb), and for items within a list with semicolons. */
export function listedLightly(items: readonly Phrase[]): Phrase {
  return joined(items, items.some(hasComma))
}

/** Verbs with one subject: a comma precedes "and" if the first has a list of its own. */
export function joinedVerbs(verbs: readonly Phrase[]): Phrase {
  const [first, second, ...more] = verbs
  if (!first || !second || more.length > 0) return listedLightly(verbs)
  return phraseOf`${first}${/[,;]|\band\b/.test(first.text) ? ',' : ''} and ${second}`
}

/** The most words that a list of people or places in one sentence may have. */
const longestList = 50

/** Splits items into lists of similar length, each short enough for one sentence. */
export function inParts(items: readonly Phrase[]): Phrase[][] {
  const words = (list: readonly Phrase[]) => list.reduce((sum, { text }) => sum + text.split(' ').length, 0)
  const parts = Math.min(Math.ceil(words(items) / longestList), Math.ceil(items.length / 2))
  const size = Math.ceil(items.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, i) => items.slice(i * size, (i + 1) * size)).filter(
    (part) => part.length > 0,
  )
}

/** Marks each serial comma until the sentence is complete. No text may contain this character. */
const serial = '\uFDD0'
/** Before the last item of a list with commas. */
export const serialAnd = `,${serial} and `

/** The sentence in the house style: with serial commas or without. */
export function withSerialCommas(text: string, wanted: boolean): string {
  return wanted ? text.replaceAll(serial, '') : text.replaceAll(`,${serial}`, '')
}

function joined(items: readonly Phrase[], heavy: boolean): Phrase {
  if (items.length <= 1) return together(items)
  const [first, second, ...more] = items
  if (first && second && more.length === 0) return together(items, `${betweenTwo(first, second)} and `)
  const mark = heavy ? ';' : ','
  return together([together(items.slice(0, -1), `${mark} `), items.at(-1)], heavy ? '; and ' : serialAnd)
}

// "A, Dean of X, and B" needs only the comma that closes the title.
function betweenTwo(first: Phrase, second: Phrase): string {
  const commas = (unbracketed(first).match(/[,;、，；]/g) ?? []).length
  const later = (unbracketed(second).match(/[,，]/g) ?? []).length
  if (commas > 1 || (commas > 0 && later > 1) || /[;；]/.test(unbracketed(second))) return ';'
  return commas === 1 || hasComma(second) || hasAnd(first) || hasAnd(second) ? ',' : ''
}

/** Items separated by semicolons, without a conjunction; for use after a colon. */
export function enumerated(items: readonly Phrase[]): Phrase {
  return together(items, '; ')
}

function hasComma(item: Phrase): boolean {
  return /[,;、，；]/.test(item.text) && /[,;、，；]/.test(unbracketed(item))
}

function hasAnd(item: Phrase): boolean {
  return /\b(?:and|or)\b/.test(item.text)
}

function unbracketed({ text }: Phrase): string {
  return text
    .replace(/\([^()]*\)/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/,? (?=(?:Ltd|Inc|LLC|Ph\.D|Jr|Sr)\b)/g, ' ')
}

import { type Phrase, together } from '../phrase'

/**
 * A list with the serial comma. Semicolons take over where an item of three or more holds a comma or an "and":
 * the reader must see where each item ends.
 */
export function listed(items: readonly Phrase[]): Phrase {
  return joined(
    items,
    items.some((item) => hasComma(item) || hasAnd(item)),
  )
}

/** The same for items that show their own beginning ("to …", a verb) or stand inside a list with semicolons. */
export function listedLightly(items: readonly Phrase[]): Phrase {
  return joined(items, items.some(hasComma))
}

/** Longest list of people or places, in words, that one sentence holds. */
const longestList = 50

/** Items for one sentence or several, each list short enough to be read, none much shorter than another. */
export function inParts(items: readonly Phrase[]): Phrase[][] {
  const words = (list: readonly Phrase[]) => list.reduce((sum, { text }) => sum + text.split(' ').length, 0)
  const parts = Math.min(Math.ceil(words(items) / longestList), Math.ceil(items.length / 2))
  const size = Math.ceil(items.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, i) => items.slice(i * size, (i + 1) * size)).filter(
    (part) => part.length > 0,
  )
}

/** Stands after each serial comma until the whole sentence is known: a character no text may hold. */
const serial = '\uFDD0'
/** Before the last item of a list with commas. */
export const serialAnd = `,${serial} and `

/** The sentence as the house wants it: with its serial commas, or without them. */
export function withSerialCommas(text: string, wanted: boolean): string {
  return wanted ? text.replaceAll(serial, '') : text.replaceAll(`,${serial}`, '')
}

function joined(items: readonly Phrase[], heavy: boolean): Phrase {
  if (items.length <= 1) return together(items)
  const [first, second] = items
  if (items.length === 2) return together([first!, second!], `${betweenTwo(first!, second!)} and `)
  const mark = heavy ? ';' : ','
  return together([together(items.slice(0, -1), `${mark} `), items.at(-1)!], heavy ? '; and ' : serialAnd)
}

// "A, Dean of X, and B" needs no more than the comma that closes the title.
function betweenTwo(first: Phrase, second: Phrase): string {
  const commas = (unbracketed(first).match(/[,;、，；]/g) ?? []).length
  const later = (unbracketed(second).match(/[,，]/g) ?? []).length
  if (commas > 1 || (commas > 0 && later > 1) || /[;；]/.test(unbracketed(second))) return ';'
  return commas === 1 || hasComma(second) || hasAnd(first) || hasAnd(second) ? ',' : ''
}

/** Items set apart by semicolons without a conjunction, for what follows a colon. */
export function enumerated(items: readonly Phrase[]): Phrase {
  return together(items, '; ')
}

function hasComma(item: Phrase): boolean {
  return /[,;、，；]/.test(unbracketed(item))
}

function hasAnd(item: Phrase): boolean {
  return /\b(?:and|or)\b/.test(item.text)
}

function unbracketed({ text }: Phrase): string {
  return text.replace(/\([^()]*\)/g, '').replace(/,? (?=(?:Ltd|Inc|LLC|Ph\.D|Jr|Sr)\b)/g, ' ')
}

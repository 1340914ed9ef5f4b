import { type Phrase, together } from '../phrase'

/**
 * A list with the serial comma. Semicolons take over where an item of three or more holds a comma or an "and",
 * and between two where one holds a comma: the reader must see where each item ends.
 */
export function listed(items: readonly Phrase[], conjunction = 'and'): Phrase {
  if (items.length <= 1) return together(items)
  if (items.length === 2) {
    const gap = items.some(hasComma) ? ';' : items.some(hasAnd) ? ',' : ''
    return together([items[0]!, items[1]!], `${gap} ${conjunction} `)
  }
  const mark = items.some((item) => hasComma(item) || hasAnd(item)) ? ';' : ','
  return together([together(items.slice(0, -1), `${mark} `), items.at(-1)!], `${mark} ${conjunction} `)
}

/** Items set apart by semicolons without a conjunction, for what follows a colon. */
export function enumerated(items: readonly Phrase[]): Phrase {
  return together(items, '; ')
}

function hasComma(item: Phrase): boolean {
  return /[,;、，；]/.test(item.text)
}

function hasAnd(item: Phrase): boolean {
  return /\b(?:and|or)\b/.test(item.text)
}

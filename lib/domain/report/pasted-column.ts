import { pastedBlock } from '../delegation/member-grid'
import type { Texts } from '../text/text'

/** Texts with line breaks are quoted, as spreadsheets do, so that each stays in its cell. */
export function copiedColumn(texts: readonly string[]): string {
  return texts.map((text) => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\n')
}

/**
 * The translations in a pasted column, by the place of their text in `sources`. A block of two or more columns is
 * matched by the text in one of them, in any order; one column is filled in from the first text on.
 */
export function pastedColumn(pasted: string, sources: readonly Texts[]): ReadonlyMap<number, string> {
  const block = pastedBlock(pasted).map((row) => row.map((cell) => cell.trim()))
  const found = new Map<number, string>()
  const placeOf = new Map(
    sources.flatMap((texts, at) => Object.values(texts).map((words) => [tidy(words), at] as const)),
  )
  for (const row of block) {
    const cell = row.findIndex((words) => placeOf.has(tidy(words)))
    const words = row.findLast((one, at) => at !== cell && one !== '')
    const at = placeOf.get(tidy(row[cell] ?? ''))
    if (at !== undefined && words) found.set(at, words)
  }
  if (found.size > 0) return found
  return new Map(
    block
      .slice(0, sources.length)
      .map((row, at) => [at, row.find((words) => words !== '') ?? ''] as const)
      .filter(([, words]) => words !== ''),
  )
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

import type { Beside } from './beside'
import type { Mark, MarkKind, Place } from './mark'
import type { FactCheckVocabulary } from './vocabulary'

/** A text under examination. `plain` and `told` are levelled, and places in `plain` are places in `text`. */
export type Page = { text: string; plain: string; generated: string; beside: Beside; vocabulary: FactCheckVocabulary }

export function markOf({ text }: Page, kind: MarkKind, { start, end }: Place, recorded: string | null): Mark {
  return { kind, start, end, words: text.slice(start, end), recorded }
}

export function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}

/** What something new replaced: the one of `told`, found in the told sentence, that is nowhere else in the text. */
export function gaveWay<T extends Place>(
  page: Page,
  place: Place,
  generated: readonly T[],
  kept: (one: T) => boolean,
): T | null {
  return whatGaveWay(page, place, generated, kept)[0] ?? null
}

/** All of `told` that gave way to something new. */
export function whatGaveWay<T extends Place>(
  { beside }: Page,
  place: Place,
  generated: readonly T[],
  kept: (one: T) => boolean,
): T[] {
  if (generated.length === 0) return []
  const gap = beside.replaced(place.start, place.end)
  return gap === null ? [] : generated.filter((one) => overlaps(one, gap) && !kept(one))
}

import type { TextAlignment } from './alignment'
import type { Mark, MarkKind, Place } from './mark'
import type { TextPatterns } from './text-patterns'
import type { FactCheckVocabulary } from './vocabulary'

/** A text to check. `plain` and `generated` are normalized; offsets in `plain` are valid in `text`. */
export type CheckedText = {
  text: string
  plain: string
  generated: string
  alignment: TextAlignment
  vocabulary: FactCheckVocabulary
  patterns: readonly TextPatterns[]
}

export function markOf({ text }: CheckedText, kind: MarkKind, { start, end }: Place, recorded: string | null): Mark {
  return { kind, start, end, words: text.slice(start, end), recorded }
}

export function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}

/** The generated item that a new one replaced and that no longer occurs in the text; `null` if there is none. */
export function replacedOne<T extends Place>(
  checked: CheckedText,
  place: Place,
  generated: readonly T[],
  isRetained: (one: T) => boolean,
): T | null {
  return replacedOnes(checked, place, generated, isRetained)[0] ?? null
}

/** All generated items that a new one replaced. */
export function replacedOnes<T extends Place>(
  { alignment }: CheckedText,
  place: Place,
  generated: readonly T[],
  isRetained: (one: T) => boolean,
): T[] {
  if (generated.length === 0) return []
  const gap = alignment.replaced(place.start, place.end)
  return gap === null ? [] : generated.filter((one) => overlaps(one, gap) && !isRetained(one))
}

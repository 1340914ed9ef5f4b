import type { Inline } from './rich-text'

/** Inlines with flagged ranges; `flag` is the index of the mark. */
export type MarkedInline =
  | Exclude<Inline, { of: unknown }>
  | { readonly mark: 'em' | 'strong'; readonly of: readonly MarkedInline[] }
  | { readonly mark: 'link'; readonly href: string; readonly of: readonly MarkedInline[] }
  | { readonly mark: 'flag'; readonly flag: number; readonly of: string }

type Stretch = { readonly start: number; readonly end: number }

/**
 * Flags ranges of inlines. Offsets refer to the plain text (`plainWords`); ranges are sorted and do not overlap. A
 * range that crosses an emphasis is split.
 */
export function markInlines(inlines: readonly Inline[], stretches: readonly Stretch[]): MarkedInline[] {
  let at = 0
  const walk = (of: readonly Inline[]): MarkedInline[] =>
    of.flatMap((one): MarkedInline[] => {
      if (typeof one === 'string') {
        const parts = cut(one, at, stretches)
        at += one.length
        return parts
      }
      if (one.mark === 'break') {
        at += 1
        return [one]
      }
      return [{ ...one, of: walk(one.of) }]
    })
  return walk(inlines)
}

function cut(words: string, from: number, stretches: readonly Stretch[]): MarkedInline[] {
  const parts: MarkedInline[] = []
  let done = 0
  stretches.forEach(({ start, end }, flag) => {
    const [a, b] = [Math.max(0, start - from), Math.min(words.length, end - from)]
    if (a >= b) return
    if (a > done) parts.push(words.slice(done, a))
    parts.push({ mark: 'flag', flag, of: words.slice(a, b) })
    done = b
  })
  if (done < words.length) parts.push(words.slice(done))
  return parts
}

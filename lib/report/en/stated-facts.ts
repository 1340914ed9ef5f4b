/** The references of the facts stated so far. */
export type StatedFacts = { has(ref: string): boolean }

/** The facts of `base` and of `more`, for the rest of a sentence. */
export function withStated(base: StatedFacts, more: readonly string[]): StatedFacts {
  const fresh = more.filter((fact) => !base.has(fact))
  return fresh.length === 0 ? base : { has: (ref) => fresh.includes(ref) || base.has(ref) }
}

/** The paths of the facts told so far. */
export type StatedFacts = { has(ref: string): boolean }

/** The facts of `base` and those of `more`: what a sentence knows of the part of it that was said before. */
export function withStated(base: StatedFacts, more: readonly string[]): StatedFacts {
  const fresh = more.filter((fact) => !base.has(fact))
  return fresh.length === 0 ? base : { has: (ref) => fresh.includes(ref) || base.has(ref) }
}

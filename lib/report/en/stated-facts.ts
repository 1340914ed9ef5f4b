/** The references of the facts stated so far. */
export type StatedFacts = { has(ref: string): boolean }

/** The facts of `base` and of `more`, for the rest of a sentence. */
export function withStated(base: StatedFacts, more: readonly string[]): StatedFacts {
  const fresh = more.filter((fact) => !base.has(fact))
  return fresh.length === 0 ? base : new FurtherFacts(base, fresh)
}

// A class, because a context is made for almost every phrase.
class FurtherFacts implements StatedFacts {
  constructor(
    private readonly base: StatedFacts,
    private readonly fresh: readonly string[],
  ) {}

  has(ref: string): boolean {
    return this.fresh.includes(ref) || this.base.has(ref)
  }
}

/** The paths of all facts told so far. */
export type Told = { has(path: string): boolean; with(facts: readonly string[]): Told }

/** A layer is merged into the rest when it holds this many. */
const thick = 64

/** The facts of `base` and of `layer`. To add some, only the thin layer is copied: a long report adds thousands of times. */
export function toldFrom(base: ReadonlySet<string> = new Set(), layer: ReadonlySet<string> = new Set()): Told {
  return {
    has: (path) => layer.has(path) || base.has(path),
    with(facts) {
      const fresh = facts.filter((fact) => !this.has(fact))
      if (fresh.length === 0) return this
      const more = new Set([...layer, ...fresh])
      return more.size < thick ? toldFrom(base, more) : toldFrom(new Set([...base, ...more]))
    },
  }
}

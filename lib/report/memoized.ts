/**
 * Caches the result of a function by the identity of its argument: a report is generated twice, with more sentences
 * than it uses. The function must be pure, and the argument must not change.
 */
export function memoized<Input extends object, Result>(compute: (input: Input) => Result): (input: Input) => Result {
  const cache = new WeakMap<Input, Result>()
  return (input) => {
    const cached = cache.get(input)
    if (cached !== undefined) return cached
    const result = compute(input)
    cache.set(input, result)
    return result
  }
}

/**
 * Caches the result of a function by the identity of its argument: a report is written twice, and more sentences are
 * composed than used. The result may depend only on the argument, which nobody may change.
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

/** A writer of values that refuses what is not in `list`; types alone do not protect against values from a request. */
export function oneOfThe<const L extends readonly string[]>(list: L, column: string): (value: L[number]) => string {
  const known = new Set<string>(list)
  return (value) => {
    if (!known.has(value)) throw new TypeError(`${column} cannot be "${value}"`)
    return value
  }
}

/** An e-mail address as it is stored and compared. */
export function folded(address: string): string {
  return address.trim().toLowerCase()
}

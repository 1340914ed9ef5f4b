export type NonEmpty<T> = [T, ...T[]]

/** Groups neighbouring items with the same key, in order. */
export function runs<T>(items: readonly T[], key: (item: T) => string | undefined): NonEmpty<T>[] {
  const groups: NonEmpty<T>[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && key(last[0]) === key(item)) last.push(item)
    else groups.push([item])
  }
  return groups
}

/** The item at `index`, counted from the beginning again after the last one. */
export function cycle<T>(items: Readonly<NonEmpty<T>>, index: number): T {
  return items[index % items.length] ?? items[0]
}

/** The first index for which `test` is true, by binary search; `length` if there is none. True must follow false. */
export function firstIndexWhere<T>(items: readonly T[], test: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item === undefined || test(item)) high = middle
    else low = middle + 1
  }
  return low
}

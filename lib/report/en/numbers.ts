const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

/** Words below ten, figures from ten on, with grouped thousands. */
export function count(n: number): string {
  return small[n] ?? n.toLocaleString('en-US')
}

/** "first" to "ninth" for 1 to 9; `null` beyond. */
export function ordinal(n: number): string | null {
  return ordinals[n - 1] ?? null
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? one : many
}

import type { Item } from '../trip/trip-record'

const written = /(?<![A-Za-z0-9])([A-Z]{2}|[A-Z]\d|\d[A-Z])[\s-]?(\d{1,4})(?![A-Za-z0-9]|[:：.]\d)/u

/** The first flight number in a text, as `CI156`; `null` if it has none. */
export function flightNumberIn(text: string): string | null {
  const [, airline, number] = written.exec(text.normalize('NFKC')) ?? []
  return airline && number ? `${airline}${Number(number)}` : null
}

/** The flight number in the title or the booking reference of an item. */
export function flightOf({ title, reference }: Pick<Item, 'title' | 'reference'>): string | null {
  for (const words of [...Object.values(title), reference ?? '']) {
    const number = flightNumberIn(words)
    if (number !== null) return number
  }
  return null
}

import type { Span } from '@/lib/domain/itinerary/now-next'

/** What the page tells its script. */
export type Facts = {
  tripId: string | null
  spans: readonly Span[]
  words: Readonly<Record<string, string>>
  locale: string
}

export const facts = JSON.parse(document.getElementById('facts')!.textContent!) as Facts

/** Whose page this is, as a mark. */
export const pageOwner = document.documentElement.dataset.owner ?? ''

/** Which stand of the page this is. */
export const pageStand = document.documentElement.dataset.stand ?? ''

/** A sentence of the page with values put in. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, () => String(value)),
    facts.words[key] ?? key,
  )
}

/** A sentence that differs for one and for several. */
export function sayCount(key: string, n: number): string {
  return say(`${key}${n === 1 ? 1 : 2}`, { n })
}

export function one<E extends HTMLElement>(selector: string, within: ParentNode = document): E | null {
  return within.querySelector<E>(selector)
}

export function all<E extends HTMLElement>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)]
}

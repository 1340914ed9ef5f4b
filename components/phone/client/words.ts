import type { Span } from '@/lib/domain/itinerary/now-next'

/** The time of an item, also as local times in its zones. */
export type PageSpan = Span & { start: string; end: string | null; zone: string; endZone: string }

/** The data that the page passes to its script. */
export type Facts = {
  tripId: string | null
  /** The number of the release that the page shows. */
  version: number | null
  spans: readonly PageSpan[]
  /** The names of days, by day: weekday, and weekday with date. */
  days: Readonly<Record<string, readonly [string, string]>>
  words: Readonly<Record<string, string>>
  locale: string
}

export const facts = JSON.parse(document.getElementById('facts')?.textContent ?? '') as Facts

/** An opaque id of the user whose page this is. */
export const pageOwner = document.documentElement.dataset.owner ?? ''

/** The version of this copy: a hash of its content. */
export const pageVersion = document.documentElement.dataset.version ?? ''

/** A text of the page with values filled in. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, () => String(value)),
    facts.words[key] ?? key,
  )
}

/** A text that has a singular and a plural. */
export function sayCount(key: string, n: number): string {
  return say(`${key}${n === 1 ? 1 : 2}`, { n })
}

export function one<E extends HTMLElement>(selector: string, within: ParentNode = document): E | null {
  return within.querySelector<E>(selector)
}

export function all<E extends HTMLElement>(selector: string, within: ParentNode = document): E[] {
  return [...within.querySelectorAll<E>(selector)]
}

/** Shows a text in an element of the page, if the page has it. */
export function setText(selector: string, text: string, within: ParentNode = document): void {
  const element = one(selector, within)
  if (element && element.textContent !== text) element.textContent = text
}

import type { ItemKind } from '../trip/vocabulary'

/** When something of the programme is, in milliseconds since 1970; `to` is `null` where nobody said how long it takes. */
export type Span = { id: string; from: number; to: number | null; kind: ItemKind }

/** Milliseconds after which what has no end is taken to be over. */
const openEnded = 90 * 60_000

/** Milliseconds before the next thing within which nobody wants to be told first that they have a room. */
const soon = 3 * 60 * 60_000

/**
 * What is under way at an instant, the latest begun first, and what comes next. Lodging is neither where anything else is, or
 * is soon: nobody asks their phone whether they are in bed. What has no end lasts until the next thing begins, at most 90
 * minutes.
 */
export function nowAndNext(spans: readonly Span[], at: number): { now: string[]; next: string | null } {
  const sorted = [...spans].sort((a, b) => a.from - b.from || (a.to ?? a.from) - (b.to ?? b.from))
  const awake = sorted.filter(({ kind }) => kind !== 'lodging')
  const isOn = (span: Span) => span.from <= at && at < endOf(span, awake)
  const begun = awake.filter(isOn)
  const next = awake.find(({ from }) => from > at) ?? sorted.find(({ from }) => from > at) ?? null
  const isQuiet = begun.length === 0 && (next === null || next.from - at > soon)
  const now = isQuiet ? sorted.filter(({ kind }) => kind === 'lodging').filter(isOn) : begun
  return { now: now.map(({ id }) => id).reverse(), next: next?.id ?? null }
}

function endOf({ from, to }: Span, all: readonly Span[]): number {
  if (to !== null && to > from) return to
  const following = all.find((span) => span.from > from)
  return Math.min(from + openEnded, following?.from ?? Infinity)
}

/** A stretch of time as people say it: minutes up to an hour, hours and minutes up to a day, then days. */
export type Stretch = { days: number; hours: number; minutes: number }

/** Whole minutes rounded up, so that nobody is told "in 0 minutes" before it begins. */
export function stretchOf(milliseconds: number): Stretch {
  const minutes = Math.max(0, Math.ceil(milliseconds / 60_000))
  if (minutes >= 24 * 60) return { days: Math.floor(minutes / (24 * 60)), hours: 0, minutes: 0 }
  return { days: 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

import type { ItemKind } from '../trip/vocabulary'

/**
 * The time of an item in milliseconds since 1970; `to` is `null` without an end. Of an untimed item, `from` sorts it
 * and `to` is when its part of the day is over.
 */
export type Span = { id: string; from: number; to: number | null; kind: ItemKind; isUntimed?: true }

/** The longest that an item without an end is assumed to last, in milliseconds. */
const openEnded = 90 * 60_000

/** Milliseconds before the next item within which lodging and untimed items are not shown as current. */
const soon = 3 * 60 * 60_000

/**
 * The current items at an instant, the latest start first, and the next ones. Lodging and untimed items are shown only
 * if nothing else is current or near. An item without an end lasts until the next one starts, at most 90 minutes.
 */
export function nowAndNext(spans: readonly Span[], at: number): { now: string[]; next: string | null } {
  const sorted = [...spans].sort((a, b) => a.from - b.from || (a.to ?? a.from) - (b.to ?? b.from))
  const isBackground = ({ kind, isUntimed }: Span) => kind === 'lodging' || isUntimed === true
  const awake = sorted.filter((span) => !isBackground(span))
  const isOn = (span: Span) => span.from <= at && at < endOf(span, awake)
  const begun = awake.filter(isOn)
  const next = awake.find(({ from }) => from > at) ?? sorted.find(({ from }) => from > at) ?? null
  const isQuiet = begun.length === 0 && (next === null || next.from - at > soon)
  const now = isQuiet ? sorted.filter(isBackground).filter(isOn) : begun
  return { now: now.map(({ id }) => id).reverse(), next: next?.id ?? null }
}

function endOf({ from, to }: Span, all: readonly Span[]): number {
  if (to !== null && to > from) return to
  return assumedEnd(
    from,
    all.map((span) => span.from),
  )
}

/** When an item without an end is assumed to end: when the next one starts, at most 90 minutes after its own start. */
export function assumedEnd(from: number, starts: readonly number[]): number {
  return starts.reduce((end, start) => (start > from && start < end ? start : end), from + openEnded)
}

/** A duration for readers: minutes up to an hour, hours and minutes up to a day, then days. */
export type Stretch = { days: number; hours: number; minutes: number }

/** Whole minutes, rounded up, so that "in 0 minutes" never appears before the start. */
export function stretchOf(milliseconds: number): Stretch {
  const minutes = Math.max(0, Math.ceil(milliseconds / 60_000))
  if (minutes >= 24 * 60) return { days: Math.floor(minutes / (24 * 60)), hours: 0, minutes: 0 }
  return { days: 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

import type { Day } from '../time/day'
import { dayOf } from '../time/wall-time'
import { isFullDay } from '../time/day'
import type { TripRecord } from '../trip/trip-record'
import { type Check, checks, type Finding, type Weight, weigh } from './finding'

// The To do list of a trip: the open findings, at most one line for the same check on a day. Its counts are those of
// the lines, in the list of trips as well as on every page of the trip.

/** One line: what one check found on one day; `day` is `null` for what belongs to no day. */
export type ToDoLine<F> = { check: Check; day: Day | null; findings: readonly [F, ...F[]] }

/** Lines by weight. */
export type ToDoCounts = Readonly<Record<Weight, number>>

/** The order of the list: conflicts first, then what is missing, then warnings. */
export const toDoOrder = ['broken', 'missing', 'unwise'] as const satisfies readonly Weight[]

/** The lines of findings, by weight, then by day, the whole trip first, then in the order of the checks. */
export function toDoLines<F extends { check: Check }>(
  findings: readonly F[],
  dayOfFinding: (finding: F) => Day | null,
): ToDoLine<F>[] {
  const lines = new Map<string, { check: Check; day: Day | null; findings: [F, ...F[]] }>()
  for (const finding of findings) {
    const { check } = finding
    const day = dayOfFinding(finding)
    const key = `${day ?? ''} ${check}`
    const line = lines.get(key)
    if (line) line.findings.push(finding)
    else lines.set(key, { check, day, findings: [finding] })
  }
  return [...lines.values()].sort(
    (a, b) =>
      toDoOrder.indexOf(weigh(a.check)) - toDoOrder.indexOf(weigh(b.check)) ||
      compare(a.day ?? '', b.day ?? '') ||
      checks.indexOf(a.check) - checks.indexOf(b.check),
  )
}

/** The number of lines by weight. */
export function toDoCounts(lines: readonly Pick<ToDoLine<unknown>, 'check'>[]): ToDoCounts {
  const count = (wanted: Weight) => lines.filter(({ check }) => weigh(check) === wanted).length
  return { broken: count('broken'), unwise: count('unwise'), missing: count('missing') }
}

/** The day that a finding belongs to: that of its item or its visit. */
export function dayOfFinding(record: TripRecord): (finding: Finding) => Day | null {
  const items = new Map(record.item.map(({ id, start }) => [id, dayOf(start)]))
  const visits = new Map(record.visit.map(({ id, day }) => [id, isFullDay(day) ? day : null]))
  return ({ concerns: [{ noun, id }] }) => {
    if (noun === 'day') return id
    if (noun === 'item') return items.get(id) ?? null
    return noun === 'visit' ? (visits.get(id) ?? null) : null
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import { defaultValues } from '../trip/entity-fields'
import { addDays, type Day, daysBetween } from '../time/day'
import { change, type Edit, find } from '../trip/edit'
import { asLived, dayPlans, likelyZone, startingAt } from './itinerary'
import { putOnClock } from './calendar-grid'
import { dropStart } from './item-drop'
import { swap } from './item-swap'
import type { Item, TripRecord, Unscheduled, Values } from '../trip/trip-record'
import { isUntimed } from '../trip/untimed'
import { intoPool, outOfPool } from './unscheduled'
import type { ItemStatus } from '../trip/vocabulary'
import { addMinutes, dayOf, type Moment } from '../time/wall-time'

// Commands on one or several items, scheduled or not. Each command is one edit and is undone in one step.

/** A position in the itinerary. Without `after` the time of day stays; `after: null` is before the day's first item. */
export type Place = 'pool' | { day: Day; after?: string | null }

export type ItemCommand =
  /** Untimed items stay. */
  | { do: 'shift'; minutes: number }
  | { do: 'shift days'; days: number }
  /** Swaps one item with the neighbour before (-1) or after (1) it. */
  | { do: 'swap'; by: -1 | 1 }
  | { do: 'status'; status: ItemStatus }
  | { do: 'place'; at: Place }
  /** Puts one item at a time on the clock of a day, `zone`; `from` is that of the day it comes from. */
  | { do: 'put'; moment: Moment; zone: string; from: string }
  /** Gives one item an end, in the zone in which it ends. */
  | { do: 'resize'; end: Moment }
  | { do: 'duplicate' }
  | { do: 'remove' }

export type CommandContext = { newId: () => string; homeZone: string }

/** The edit that carries out a command on the items with these ids; `null` if it changes nothing. */
export function itemCommandEdit(
  record: TripRecord,
  ids: readonly string[],
  command: ItemCommand,
  needs: CommandContext,
): Edit | null {
  const items = record.item.filter(({ id }) => ids.includes(id)).sort(asLived)
  const waiting = record.unscheduled.filter(({ id }) => ids.includes(id))
  switch (command.do) {
    case 'shift':
      return asOne(items.filter((item) => !isUntimed(item)).map((item) => moved(item, command.minutes)))
    case 'shift days':
      return asOne(items.map((item) => moved(item, command.days * 1_440)))
    case 'swap':
      return items[0] && items.length === 1 ? swap(record, items[0], command.by) : null
    case 'status':
      return asOne(
        items
          .filter(({ status }) => status !== command.status)
          .map((item) => change('item', item, { status: command.status })),
      )
    case 'place':
      return command.at === 'pool'
        ? items.length > 0
          ? intoPool(items)
          : null
        : placed(record, items, waiting, command.at, needs.homeZone)
    case 'put':
      return asOne(items.flatMap((item) => changed(item, putOnClock(item, command))))
    case 'resize':
      return asOne(items.flatMap((item) => changed(item, { end: command.end })))
    case 'duplicate':
      return asOne([
        ...items.map((item): Edit => ({
          do: 'add',
          noun: 'item',
          id: needs.newId(),
          values: { ...valuesOf(item), status: 'provisional' },
        })),
        ...waiting.map((line): Edit => ({ do: 'add', noun: 'unscheduled', id: needs.newId(), values: valuesOf(line) })),
      ])
    case 'remove':
      return asOne([
        ...items.map(({ id, revision }): Edit => ({ do: 'remove', noun: 'item', id, revision })),
        ...waiting.map(({ id, revision }): Edit => ({ do: 'remove', noun: 'unscheduled', id, revision })),
      ])
  }
}

/**
 * Copies a day: its items at the same local times, provisional and without booking numbers, linked to the visit to the
 * same institution on the new day if there is one, else with its name as place. `null` for an empty day.
 */
export function copyDay(
  record: TripRecord,
  nameOf: (institutionId: string) => Values<'item'>['placeName'],
  from: Day,
  to: Day,
  newId: () => string,
): Edit | null {
  const days = daysBetween(from, to)
  const items = dayPlans(record).find(({ day }) => day === from)?.items ?? []
  return asOne(
    items
      .filter(({ status }) => status !== 'cancelled')
      .map((item): Edit => {
        const own = item.visitId === null ? undefined : find(record, 'visit', item.visitId)
        const there = own && record.visit.find((visit) => visit.institutionId === own.institutionId && visit.day === to)
        return {
          do: 'add',
          noun: 'item',
          id: newId(),
          values: {
            ...defaultValues.item,
            ...valuesOf(item),
            ...startingAt(item, addMinutes(item.start, days * 1_440)),
            status: 'provisional',
            reference: null,
            personalDetails: null,
            visitId: there?.id ?? null,
            placeName: item.placeName ?? (own && !there ? nameOf(own.institutionId) : null),
          },
        }
      }),
  )
}

// Nothing if the values are those of the item.
function changed(item: Item, to: Partial<Item>): Edit[] {
  const isSame = Object.entries(to).every(([field, value]) => item[field as keyof Item] === value)
  return isSame ? [] : [change('item', item, to)]
}

function moved(item: Item, minutes: number): Edit {
  return change('item', item, startingAt(item, addMinutes(item.start, minutes)))
}

// The first timed item moves to the target. The others keep their distance from it, untimed ones in days; unscheduled
// ones follow one another.
function placed(
  record: TripRecord,
  items: readonly Item[],
  waiting: readonly Unscheduled[],
  at: Exclude<Place, 'pool'>,
  homeZone: string,
): Edit | null {
  const movedIds = new Set([...items, ...waiting].map(({ id }) => id))
  const rest = { ...record, item: record.item.filter(({ id }) => !movedIds.has(id)) }
  const timed = items.filter((item) => !isUntimed(item))
  const first = timed[0] ?? items[0]
  const edits: Edit[] = []
  let next = dropStart(rest, at, first ?? waiting[0])
  if (next === null) return null
  if (first) {
    const minutes = (Date.parse(`${next}Z`) - Date.parse(`${first.start}Z`)) / 60_000
    const days = daysBetween(dayOf(first.start), dayOf(next))
    for (const item of items) {
      const start = isUntimed(item) ? `${addDays(dayOf(item.start), days)}T00:00` : addMinutes(item.start, minutes)
      edits.push(...settledAt(rest, item, start, homeZone))
    }
    const last = timed.at(-1)
    next = last ? addMinutes(last.end ?? last.start, minutes) : (dropStart(rest, at, waiting[0]) ?? next)
  }
  for (const line of waiting) {
    const zone = likelyZone(rest, next, homeZone)
    edits.push(outOfPool(line, next, zone))
    next = addMinutes(next, line.minutes ?? 0)
  }
  return asOne(edits)
}

// An item in the time zone of its day takes the time zone of the new day.
function settledAt(rest: TripRecord, item: Item, start: string, homeZone: string): Edit[] {
  const times = startingAt(item, start)
  if (times.start === item.start) return []
  const isElsewhere = dayOf(start) !== dayOf(item.start) && item.endTimeZone === null
  const zone =
    isElsewhere && likelyZone(rest, item.start, homeZone) === item.timeZone
      ? likelyZone(rest, start, homeZone)
      : item.timeZone
  return [change('item', item, zone === item.timeZone ? times : { ...times, timeZone: zone })]
}

function valuesOf<L extends Item | Unscheduled>({ id: _, revision: __, ...values }: L): Omit<L, 'id' | 'revision'> {
  return values
}

function asOne(edits: readonly Edit[]): Edit | null {
  const parts = edits.flatMap((edit) => (edit.do === 'all' ? edit.edits : [edit]))
  const [first] = parts
  return first ? (parts.length === 1 ? first : { do: 'all', edits: parts }) : null
}

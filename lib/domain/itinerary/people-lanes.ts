import type { Item } from '../trip/trip-record'
import { type Block, type CalendarDay, inLanes } from './calendar-grid'

// One day of the calendar with a lane for each group of people who have the same items on it, so that programmes that
// run in parallel can be read side by side.

/** A day in lanes. `groups`: ids of the people of each lane; an empty one has the items that none of them attends. */
export type PeopleDay = { groups: readonly (readonly string[])[]; day: CalendarDay }

export function peopleDay(day: CalendarDay, personIds: readonly string[]): PeopleDay {
  const groups = groupsOn(day, personIds)
  const lanes = groups.map((people) =>
    inLanes(
      day.blocks.map(({ item }) => item).filter((item) => isOf(item, people, personIds)),
      day.day,
      day.zone,
    ),
  )
  return { groups, day: { ...day, blocks: merged(lanes) } }
}

/** The people of each lane. */
export function groupsOn({ blocks, untimed }: CalendarDay, personIds: readonly string[]): string[][] {
  return groupsOf([...blocks.map(({ item }) => item), ...untimed], personIds)
}

// People with the same items form a group. Groups that share the first items are side by side.
function groupsOf(items: readonly Item[], personIds: readonly string[]): string[][] {
  const byItems = new Map<string, string[]>()
  for (const id of personIds) {
    const attended = items.map((item) => (attends(item, id) ? '1' : '0')).join('')
    byItems.set(attended, [...(byItems.get(attended) ?? []), id])
  }
  const groups = [...byItems].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, people]) => people)
  const isLeftOut = items.some((item) => !personIds.some((id) => attends(item, id)))
  return isLeftOut || groups.length === 0 ? [...groups, []] : groups
}

function isOf(item: Item, group: readonly string[], everyone: readonly string[]): boolean {
  return group.length > 0
    ? group.some((id) => attends(item, id))
    : item.attendeeIds === null || !everyone.some((id) => attends(item, id))
}

function attends({ attendeeIds }: Item, personId: string): boolean {
  return attendeeIds === null || attendeeIds.includes(personId)
}

// An item that neighbouring groups attend, with nothing beside it, is drawn once across their lanes.
function merged(lanes: readonly (readonly Block[])[]): Block[] {
  const blocks: Block[] = []
  const last = new Map<string, { block: Block; group: number; at: number }>()
  lanes.forEach((of, group) => {
    for (const one of of) {
      const before = last.get(one.item.id)
      if (before?.group === group - 1 && one.lanes === 1 && before.block.lanes === lanes.length) {
        const block = { ...before.block, span: before.block.span + 1 }
        blocks[before.at] = block
        last.set(one.item.id, { block, group, at: before.at })
        continue
      }
      const block = {
        ...one,
        lane: group * one.lanes + one.lane,
        lanes: lanes.length * one.lanes,
        isRepeated: !!before,
      }
      last.set(one.item.id, { block, group, at: blocks.push(block) - 1 })
    }
  })
  return blocks
}

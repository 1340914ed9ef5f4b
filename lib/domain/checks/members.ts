import type { TripRecord } from '../trip/trip-record'
import { ofMember, activeItems } from './context'
import { type Finding, finding } from './finding'

/** Members who attend no planned item. Groups and unnamed members attend the items for everyone. */
export function idleMembers(record: TripRecord): Finding[] {
  const items = activeItems(record)
  if (items.length === 0 || items.some(({ attendeeIds }) => attendeeIds === null)) return []
  const busy = new Set(items.flatMap(({ attendeeIds }) => attendeeIds ?? []))
  return record.member.flatMap((member) => {
    const { personId } = member
    return personId === null || busy.has(personId)
      ? []
      : [finding('member without item', [ofMember(member)], [personId], { personId })]
  })
}

import { change, type Edit } from '../trip/edit'
import type { Member, TripRecord, Values } from '../trip/trip-record'

// The delegation in its order of precedence.

/** A member with their number in the order: `first` to `last`, which differ for a group. */
export type Place = { member: Member; first: number; last: number }

/** The members in order, numbered from 1; a group takes as many numbers as it has people. */
export function placesOf(members: readonly Member[]): Place[] {
  let taken = 0
  return members.map((member) => {
    const first = taken + 1
    taken += member.count
    return { member, first, last: taken }
  })
}

/** The number of people listed: named ones, unnamed ones and groups. */
export function listedOf(members: readonly Member[]): number {
  return members.reduce((sum, { count }) => sum + count, 0)
}

/** Missing or contradictory data of the delegation. `memberIds` are the members concerned. */
export type RosterWarning =
  /** The size entered (including the leader) differs from the number of people listed. */
  | { kind: 'size'; entered: number; listed: number }
  | { kind: 'no leader' }
  | { kind: 'unnamed'; memberIds: readonly string[] }
  | { kind: 'untitled'; memberIds: readonly string[] }
  | { kind: 'twice'; personId: string; memberIds: readonly string[] }

/** The warnings of the delegation. They never prevent saving. */
export function rosterWarnings({ trip, member: members }: TripRecord): RosterWarning[] {
  const warnings: RosterWarning[] = []
  const listed = listedOf(members)
  if (trip.size !== null && members.length > 0 && trip.size !== listed)
    warnings.push({ kind: 'size', entered: trip.size, listed })
  if (members.length > 0 && !members.some(({ role }) => role === 'leader')) warnings.push({ kind: 'no leader' })
  const idsWhere = (is: (member: Member) => boolean) => members.filter(is).map(({ id }) => id)
  // A group ("students") needs no name.
  const unnamed = idsWhere((m) => m.personId === null && m.count === 1)
  if (unnamed.length > 0) warnings.push({ kind: 'unnamed', memberIds: unnamed })
  const untitled = idsWhere((m) => m.title === null)
  if (untitled.length > 0) warnings.push({ kind: 'untitled', memberIds: untitled })
  for (const personId of new Set(members.map((m) => m.personId))) {
    const memberIds = idsWhere((m) => m.personId === personId)
    if (personId !== null && memberIds.length > 1) warnings.push({ kind: 'twice', personId, memberIds })
  }
  return warnings
}

/** Moves a member to an index among the members, from 0; `null` if they are there already. */
export function moveMember(members: readonly Member[], id: string, to: number): Edit | null {
  const from = members.findIndex((m) => m.id === id)
  const place = Math.max(0, Math.min(members.length - 1, to))
  if (from < 0 || place === from) return null
  const others = members.filter((m) => m.id !== id)
  return { do: 'move', noun: 'member', id, before: others[place]?.id ?? null }
}

/** Changes a member; a named person always has a count of one. */
export function changeMember(member: Member, to: Partial<Values<'member'>>): Edit {
  const personId = to.personId === undefined ? member.personId : to.personId
  return change('member', member, personId !== null ? { ...to, count: 1 } : to)
}

/** The institution of the delegation: the guest's for incoming trips, ours for outgoing ones. */
export function delegationOf({ trip }: TripRecord): string | null {
  return trip.direction === 'incoming' ? trip.guestId : trip.homeId
}

import { addDays, isFullDay } from '../time/day'
import { delegationSize, type Host, ofVisit as linesOfVisit, type Visit } from '../trip/trip-record'
import { type CheckInput, isAppointment, ofVisit, activeItems } from './context'
import { type Finding, finding } from './finding'
import { rankOf } from './rank'

// Compares the two sides of a meeting by protocol. Only for future visits, and only by titles in the table of ranks: an
// unknown title may be the highest of its side.

/** The difference in rank between the heads of two sides that counts as wide. */
const wide = 2
/** Two sides differ widely in size if one is this many times the other, and larger by at least this many people. */
const [times, people] = [4, 6]
/** Days before a visit by which its hosts should be entered. Before that, few hosts mean an unfinished list. */
export const hostsBy = 7

/** Visits whose sides differ widely in rank or size, or where our leader has no named counterpart. */
export function counterparts(given: CheckInput): Finding[] {
  const { record, today } = given
  return record.visit.flatMap((visit) => {
    const hosts = linesOfVisit(record.host, visit.id)
    const last = visit.lastDay ?? visit.day
    if (
      hosts.length === 0 ||
      (isFullDay(last) && last < today) ||
      (record.trip.end && isFullDay(record.trip.end) && record.trip.end < today)
    )
      return []
    const meetings = activeItems(record).filter((item) => item.visitId === visit.id && isAppointment(item))
    const attends = (personId: string) =>
      meetings.length === 0 ||
      meetings.some(({ attendeeIds }) => attendeeIds === null || attendeeIds.includes(personId))
    return [
      ...headless(given, visit, hosts, attends),
      ...ranks(given, visit, hosts, attends),
      ...numbers(
        given,
        visit,
        hosts,
        meetings.map(({ attendeeIds }) => attendeeIds),
      ),
    ]
  })
}

function leaderOf({ record }: CheckInput) {
  for (const { role, personId, title } of record.member)
    if (role === 'leader' && personId !== null) return { personId, title }
  return undefined
}

function headless(
  given: CheckInput,
  visit: Visit,
  hosts: readonly Host[],
  attends: (personId: string) => boolean,
): Finding[] {
  const leader = leaderOf(given)
  if (!leader || !attends(leader.personId) || hosts.some(({ personId }) => personId !== null)) return []
  return [finding('leader without counterpart', [ofVisit(visit)], [leader.personId], { leaderId: leader.personId })]
}

function ranks(
  given: CheckInput,
  visit: Visit,
  hosts: readonly Host[],
  attends: (personId: string) => boolean,
): Finding[] {
  const leader = leaderOf(given)
  const ours = leader && attends(leader.personId) ? rankOf(leader.title) : null
  if (!leader?.title || ours === null) return []
  const known = hosts.map((host) => ({ host, rank: rankOf(host.title) }))
  const top = known.reduce((best, one) => ((one.rank ?? 0) > (best.rank ?? 0) ? one : best))
  // A host with an unknown title may be the highest.
  const isUnsure = known.some(({ rank }) => rank === null)
  if (top.rank === null || !top.host.title || Math.abs(top.rank - ours) < wide || (isUnsure && top.rank < ours))
    return []
  return [
    finding('ranks differ', [ofVisit(visit)], [ours, top.rank], {
      ours: leader.title,
      theirs: top.host.title,
      higher: ours > top.rank ? 'ours' : 'theirs',
    }),
  ]
}

function numbers(
  { record, today }: CheckInput,
  visit: Visit,
  hosts: readonly Host[],
  attending: readonly (readonly string[] | null)[],
): Finding[] {
  const whole = delegationSize(record)
  const ours = attending.length === 0 ? whole : Math.max(...attending.map((ids) => ids?.length ?? whole))
  const theirs = hosts.length
  const [more, fewer] = [Math.max(ours, theirs), Math.min(ours, theirs)]
  const due = visit.day ?? record.trip.start
  const isUnfinished = theirs < ours && (!isFullDay(due) || today < addDays(due, -hostsBy))
  if (isUnfinished || fewer === 0 || more < fewer * times || more - fewer < people) return []
  return [finding('numbers differ', [ofVisit(visit)], [ours, theirs], { ours, theirs })]
}

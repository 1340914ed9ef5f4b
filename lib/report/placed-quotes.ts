import {
  type NamedMember,
  type ReportInput,
  type ReportQuote,
  type ReportVisit,
  isNamed,
  isSameInstitution,
} from './report-input'
import type { PlannedMessage } from './content-plan'

/**
 * Where quotes go: a host's into the paragraph of the visit, the leader's early in the article, or after the visit
 * to us, all others to the remarks.
 */
export type PlacedQuotes = {
  /** By the reference of the visit. */
  ofVisit: ReadonlyMap<string, ReportQuote[]>
  early: ReportQuote[]
  remarks: ReportQuote[]
}

/** `detailed`: the visits with a paragraph. `leaderEarly`: false if the article ends with the remarks. */
export function placeQuotes(
  { quotes, delegation, direction, home }: ReportInput,
  detailed: readonly ReportVisit[],
  leaderEarly: boolean,
): PlacedQuotes {
  const members = delegation.filter(isNamed)
  // A guest speaks of the visit to us, which is not described before.
  const ours =
    direction === 'incoming' ? detailed.find((visit) => isSameInstitution(visit.institution, home)) : undefined
  const ofVisit = new Map<string, ReportQuote[]>()
  const early: ReportQuote[] = []
  const remarks: ReportQuote[] = []
  for (const quote of quotes) {
    const leads = isLeader(quote, members)
    const visit = leads ? ours : visitOf(quote, detailed, members)
    if (visit) ofVisit.set(visit.ref, [...(ofVisit.get(visit.ref) ?? []), quote])
    else if (leaderEarly && leads && direction === 'outgoing') early.push(quote)
    else remarks.push(quote)
  }
  return { ofVisit, early, remarks }
}

/** The messages with the quotes of hosts after their visit. */
export function withHostQuotes(messages: readonly PlannedMessage[], { ofVisit }: PlacedQuotes): PlannedMessage[] {
  return messages.flatMap((message) => {
    const quotes = message.kind === 'visit' ? ofVisit.get(message.visit.ref) : undefined
    return quotes ? [message, { kind: 'quotes', quotes }] : [message]
  })
}

/** A message for quotes, if there are any. */
export function quotesMessage(quotes: ReportQuote[]): PlannedMessage[] {
  return quotes.length > 0 ? [{ kind: 'quotes', quotes }] : []
}

// The last visit where the speaker was a host, otherwise the first to the speaker's institution.
function visitOf(
  { speaker }: ReportQuote,
  detailed: readonly ReportVisit[],
  members: readonly NamedMember[],
): ReportVisit | undefined {
  if (members.some(({ person }) => person === speaker)) return undefined
  return (
    detailed.findLast(({ hosts }) => hosts.some(({ person }) => person === speaker)) ??
    detailed.find(({ institution }) => institution === speaker.institution)
  )
}

function isLeader({ speaker }: ReportQuote, members: readonly NamedMember[]): boolean {
  return members.some(({ person, role }) => person === speaker && (role === 'leader' || role === 'co-leader'))
}

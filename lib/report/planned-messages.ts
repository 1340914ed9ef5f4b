import { type LeadForm, leadResults, resultVisits } from './forms'
import type { PlannedMessage } from './content-plan'
import { type ReportVisit, type ReportInput, isSameInstitution } from './report-input'

/** With more visits than this, the lead gives their number, and a list of its own names them. */
const namedInLead = 5
/** With more detailed visits than this, visits share paragraphs, so that an article does not get too many of them. */
const maxVisitParagraphs = 5

export type LeadMessage = Extract<PlannedMessage, { kind: 'lead' }>

/**
 * The lead in a form. It names the visits, or only counts them if there are many or their names are long.
 * It states what was signed, in the form `result` first.
 */
export function leadOf(record: ReportInput, form: LeadForm): LeadMessage {
  const abroad = record.visits.filter(
    (visit) => record.direction === 'outgoing' || !isSameInstitution(visit.institution, record.home),
  )
  const letters = abroad.reduce((sum, visit) => sum + visit.institution.name.text.length, 0)
  const long = letters > (abroad.length > 3 ? 150 : 260)
  const others = record.delegation.filter((one) => one.role !== 'leader' && one.role !== 'co-leader')
  const leads = record.delegation.some((one) => one.role === 'leader')
  // "including B" is true only if other members are not named.
  const known = record.delegation.reduce((sum, one) => sum + one.count, 0)
  const open = record.size !== undefined && record.size > known
  return {
    kind: 'lead',
    form,
    visits: record.visits,
    naming: abroad.length > namedInLead || long ? 'count' : 'each',
    members:
      open && others.length === 1 && (record.direction === 'incoming' || (leads && record.visits.length < 4))
        ? others
        : [],
    results: form === 'result' ? resultVisits(record) : leadResults(record),
  }
}

/** The purposes, members that the lead does not name, and statements of the office. */
export function reasons(record: ReportInput, context: PlannedMessage[]): PlannedMessage[] {
  const members = record.delegation.filter((one) => one.role !== 'leader' && one.role !== 'co-leader')
  return [
    ...(record.purposes.length > 0 ? [{ kind: 'purposes' } as const] : []),
    ...(record.occasion ? [{ kind: 'occasion' } as const] : []),
    ...(members.length > 0 ? [{ kind: 'members', members } as const] : []),
    ...context,
    ...[record.guest, record.home].flatMap((one) =>
      one && one.background.length > 0 ? [{ kind: 'background', institution: one } as const] : [],
    ),
  ]
}

/** The names of the visits, if the lead only counted them. */
export function route(
  record: ReportInput,
  lead: { naming: 'each' | 'count' },
  shared: ReportVisit[],
): PlannedMessage[] {
  // On incoming trips only visits without a paragraph of their own: the others are named there.
  const bare = shared.filter(
    (visit) => visit.day === undefined && visit.lastDay === undefined && visit.hosts.length === 0,
  )
  const named =
    record.direction === 'incoming'
      ? bare.filter((visit) => !isSameInstitution(visit.institution, record.home))
      : record.visits
  const inLead = record.direction === 'outgoing' && lead.naming === 'each'
  return !inLead && named.length > 0 ? [{ kind: 'route', visits: named }] : []
}

/** The days of visits without other facts. */
export function schedule(visits: ReportVisit[]): PlannedMessage[] {
  const dated = visits.filter((visit) => visit.day !== undefined || visit.lastDay !== undefined)
  return dated.length > 0 ? [{ kind: 'schedule', visits: dated }] : []
}

/** Facts of the whole trip. */
export function pooledFacts(record: ReportInput): PlannedMessage[] {
  return (['topics', 'activities', 'outcomes'] as const)
    .filter((kind) => record[kind].length > 0)
    .map((kind) => ({ kind }))
}

/**
 * A paragraph for each visit; those with at most `brief` facts share one. `agreed`: visits whose agreements are stated
 * elsewhere.
 */
export function visitParagraphs(visits: ReportVisit[], agreed: ReportVisit[], brief = 2): PlannedMessage[][] {
  const paragraphs: PlannedMessage[][] = []
  visits.forEach((visit, i) => {
    const message: PlannedMessage = { kind: 'visit', visit, agreements: !agreed.includes(visit) }
    const current = paragraphs.at(-1)
    const before = visits[i - 1]
    const sameCountry = visit.institution.country === before?.institution.country
    const areBrief = before !== undefined && weight(before) <= brief && weight(visit) <= brief
    if (current && current.length < 4 && (areBrief || (sameCountry && visits.length > maxVisitParagraphs)))
      current.push(message)
    else paragraphs.push([message])
  })
  return paragraphs
}

// The number of facts of a visit: one or two make a sentence, not a paragraph.
function weight(visit: ReportVisit): number {
  const lists = [
    visit.hosts,
    visit.topics,
    visit.activities,
    visit.outcomes,
    visit.agreements,
    visit.history,
    visit.background,
    visit.institution.background,
  ]
  return lists.reduce((sum, list) => sum + list.length, 0)
}

/** True for a visit with facts of its own. */
export function hasDetail(visit: ReportVisit, agreed: ReportVisit[]): boolean {
  return (
    visit.topics.length + visit.activities.length + visit.outcomes.length + visit.history.length > 0 ||
    visit.background.length + visit.institution.background.length > 0 ||
    (visit.agreements.length > 0 && !agreed.includes(visit))
  )
}

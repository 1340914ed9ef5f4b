import { type LeadForm, resultStops } from './forms'
import type { PlannedMessage } from './content-plan'
import { type ReportVisit, type ReportInput, isSameInstitution } from './report-input'

/** More stops than this are counted in the lead and named in a list of their own. */
const namedInLead = 5
/** Detailed stops share paragraphs beyond this many, or an article of twenty stops would be twenty paragraphs. */
const paragraphsOfStops = 5

export type LeadMessage = Extract<PlannedMessage, { kind: 'lead' }>

/** The lead in a form: its stops named one by one, or counted where they are many or their names are long. */
export function leadOf(record: ReportInput, form: LeadForm): LeadMessage {
  const abroad = record.stops.filter(
    (stop) => record.direction === 'outgoing' || !isSameInstitution(stop.institution, record.home),
  )
  const letters = abroad.reduce((sum, stop) => sum + stop.institution.name.text.length, 0)
  const long = letters > (abroad.length > 3 ? 150 : 260)
  const others = record.delegation.filter((one) => one.role !== 'leader' && one.role !== 'co-leader')
  const leads = record.delegation.some((one) => one.role === 'leader')
  // "including B" is true only where others stay unnamed.
  const known = record.delegation.reduce((sum, one) => sum + one.count, 0)
  const open = record.size !== undefined && record.size > known
  return {
    kind: 'lead',
    form,
    stops: record.stops,
    naming: abroad.length > namedInLead || long ? 'count' : 'each',
    members:
      open && others.length === 1 && (record.direction === 'incoming' || (leads && record.stops.length < 4))
        ? others
        : [],
    results: form === 'result' ? resultStops(record) : [],
  }
}

/** Why they went, who else did (as far as the lead has no room for them), and what the house says of it. */
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

/** The stops by name, where the lead only counted them. */
export function route(
  record: ReportInput,
  lead: { naming: 'each' | 'count' },
  shared: ReportVisit[],
): PlannedMessage[] {
  // Where we receive, only the stops without a paragraph: the others are named in theirs.
  const bare = shared.filter((stop) => stop.day === undefined && stop.lastDay === undefined && stop.hosts.length === 0)
  const named =
    record.direction === 'incoming'
      ? bare.filter((stop) => !isSameInstitution(stop.institution, record.home))
      : record.stops
  const inLead = record.direction === 'outgoing' && lead.naming === 'each'
  return !inLead && named.length > 0 ? [{ kind: 'route', stops: named }] : []
}

/** The days of stops of which little else is known. */
export function schedule(stops: ReportVisit[]): PlannedMessage[] {
  const dated = stops.filter((stop) => stop.day !== undefined || stop.lastDay !== undefined)
  return dated.length > 0 ? [{ kind: 'schedule', stops: dated }] : []
}

/** What is true of the whole trip and never tied to one host. */
export function pooledFacts(record: ReportInput): PlannedMessage[] {
  return (['topics', 'activities', 'outcomes'] as const)
    .filter((kind) => record[kind].length > 0)
    .map((kind) => ({ kind }))
}

/** Stops told one by one; brief ones share a paragraph. `agreed`: stops whose agreements are told elsewhere. */
export function stopParagraphs(stops: ReportVisit[], agreed: ReportVisit[]): PlannedMessage[][] {
  const paragraphs: PlannedMessage[][] = []
  stops.forEach((stop, i) => {
    const message: PlannedMessage = { kind: 'stop', stop, agreements: !agreed.includes(stop) }
    const current = paragraphs.at(-1)
    const before = stops[i - 1]
    const sameCountry = stop.institution.country === before?.institution.country
    const brief = before !== undefined && weight(before) <= 2 && weight(stop) <= 2
    if (current && current.length < 4 && (brief || (sameCountry && stops.length > paragraphsOfStops)))
      current.push(message)
    else paragraphs.push([message])
  })
  return paragraphs
}

// Facts a stop has of its own: one or two are a sentence, not a paragraph.
function weight(stop: ReportVisit): number {
  const lists = [
    stop.hosts,
    stop.topics,
    stop.activities,
    stop.outcomes,
    stop.agreements,
    stop.history,
    stop.background,
    stop.institution.background,
  ]
  return lists.reduce((sum, list) => sum + list.length, 0)
}

/** True where a stop has facts that only it can tell. */
export function hasDetail(stop: ReportVisit, agreed: ReportVisit[]): boolean {
  return (
    stop.topics.length + stop.activities.length + stop.outcomes.length + stop.history.length > 0 ||
    stop.background.length + stop.institution.background.length > 0 ||
    (stop.agreements.length > 0 && !agreed.includes(stop))
  )
}

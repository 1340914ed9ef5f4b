import type { Move, Plan } from './plan'
import { type Agreement, type Member, type Stop, type TripRecord, sameHouse } from './record'

/** More stops than this are counted in the lead and named in a list of their own. */
const namedInLead = 5
/** Detailed stops share paragraphs beyond this many, or an article of twenty stops would be twenty paragraphs. */
const paragraphsOfStops = 5

/**
 * Lays out the article: lead, members and reasons, stops in order of travel, pooled facts, remarks, what comes next.
 * Uneven input decides the shape: a stop with facts of its own gets a paragraph, bare ones share a sentence.
 */
export function arrange(record: TripRecord): Plan {
  const pooled = stopsWithSameAgreements(record.stops)
  const detailed = record.stops.filter((stop) => hasDetail(stop, pooled))
  const light = record.stops.filter((stop) => !detailed.includes(stop))
  const hosted = light.filter((stop) => stop.hosts.length > 0)
  if (hosted.length === 1) detailed.push(...hosted)
  detailed.sort((a, b) => a.index - b.index)
  const shared = light.filter((stop) => !detailed.includes(stop))
  const lead = leadOf(record)
  const [closing, context] = closingContext(record)
  const atHome = (stop: Stop) => record.direction === 'incoming' && sameHouse(stop.institution, record.home)
  return {
    paragraphs: [
      [lead, ...(pooled.length > 0 && lead.naming === 'each' ? [{ move: 'results', stops: pooled } as const] : [])],
      reasons(record, lead.members, context),
      ...stopParagraphs(detailed.filter(atHome), pooled),
      [...route(record, lead, shared), ...schedule(shared.filter((stop) => hosted.length < 2 || !hosted.includes(stop))), ...(pooled.length > 0 && lead.naming === 'count' ? [{ move: 'results', stops: pooled } as const] : [])],
      [...(hosted.length > 1 ? [{ move: 'welcome', stops: hosted } as const] : []), ...(detailed.length === 0 ? pooledFacts(record) : [])],
      ...stopParagraphs(detailed.filter((stop) => !atHome(stop)), pooled),
      detailed.length === 0 ? [] : pooledFacts(record),
      record.quotes.length > 0 ? [{ move: 'quotes', quotes: record.quotes }] : [],
      [...closing, ...(record.nextSteps.length > 0 ? [{ move: 'nextSteps' } as const] : [])],
    ].filter((moves) => moves.length > 0) as Move[][],
  }
}

function leadOf(record: TripRecord): Extract<Move, { move: 'lead' }> {
  const abroad = record.stops.filter((stop) => record.direction === 'outgoing' || !sameHouse(stop.institution, record.home))
  const long = abroad.reduce((sum, stop) => sum + stop.institution.name.text.length, 0) > 330
  const others = record.delegation.filter((one) => one.role !== 'leader' && one.role !== 'co-leader')
  const leads = record.delegation.some((one) => one.role === 'leader')
  // "including B" is true only where others stay unnamed.
  const known = record.delegation.reduce((sum, one) => sum + one.count, 0)
  const open = record.size !== undefined && record.size > known
  return {
    move: 'lead',
    stops: record.stops,
    naming: abroad.length > namedInLead || long ? 'count' : 'each',
    members: open && others.length === 1 && (record.direction === 'incoming' || (leads && record.stops.length < 4)) ? others : [],
  }
}

function reasons(record: TripRecord, told: Member[], context: Move[]): Move[] {
  const members = record.delegation.filter((one) => one.role !== 'leader' && one.role !== 'co-leader' && !told.includes(one))
  return [
    ...(record.purposes.length > 0 ? [{ move: 'purposes' } as const] : []),
    ...(record.occasion ? [{ move: 'occasion' } as const] : []),
    ...(members.length > 0 ? [{ move: 'members', members } as const] : []),
    ...context,
    ...[record.guest, record.home].flatMap((one) => (one && one.background.length > 0 ? [{ move: 'background', institution: one } as const] : [])),
  ]
}

// The last whole sentence of the house's own closes the article where no next step does.
function closingContext(record: TripRecord): [Move[], Move[]] {
  const { context, nextSteps } = record
  const last = context.at(-1)
  const keeps = last && context.length > 1 && nextSteps.length === 0 && /[.!?。！？]["”’」]?$/.test(last.text)
  const entries = keeps ? context.slice(0, -1) : context
  return [keeps ? [{ move: 'context', entries: [last] }] : [], entries.length > 0 ? [{ move: 'context', entries }] : []]
}

function route(record: TripRecord, lead: { naming: 'each' | 'count' }, shared: Stop[]): Move[] {
  const byDay = shared.filter((stop) => stop.day !== undefined || stop.lastDay !== undefined)
  const named = record.direction === 'incoming' ? record.stops.filter((stop) => !sameHouse(stop.institution, record.home) && !byDay.includes(stop)) : record.stops
  const inLead = record.direction === 'outgoing' && lead.naming === 'each'
  return !inLead && named.length > 0 ? [{ move: 'route', stops: named }] : []
}

function schedule(stops: Stop[]): Move[] {
  const dated = stops.filter((stop) => stop.day !== undefined || stop.lastDay !== undefined)
  return dated.length > 0 ? [{ move: 'schedule', stops: dated }] : []
}

function pooledFacts(record: TripRecord): Move[] {
  return (['topics', 'activities', 'outcomes'] as const).filter((move) => record[move].length > 0).map((move) => ({ move }))
}

function stopParagraphs(stops: Stop[], pooled: Stop[]): Move[][] {
  const moves = stops.map((stop): Move => ({ move: 'stop', stop, agreements: !pooled.includes(stop) }))
  const paragraphs: Move[][] = []
  stops.forEach((stop, i) => {
    const current = paragraphs.at(-1)
    const before = stops[i - 1]
    const sameCountry = stop.institution.country === before?.institution.country
    const brief = before !== undefined && weight(before) <= 2 && weight(stop) <= 2
    if (current && current.length < 4 && (brief || (sameCountry && stops.length > paragraphsOfStops))) current.push(moves[i]!)
    else paragraphs.push([moves[i]!])
  })
  return paragraphs
}

// Facts a stop has of its own: one or two are a sentence, not a paragraph.
function weight(stop: Stop): number {
  const lists = [stop.hosts, stop.topics, stop.activities, stop.outcomes, stop.agreements, stop.history, stop.background, stop.institution.background]
  return lists.reduce((sum, list) => sum + list.length, 0)
}

function hasDetail(stop: Stop, pooled: Stop[]): boolean {
  return stop.topics.length + stop.activities.length + stop.outcomes.length + stop.history.length > 0
    || stop.background.length + stop.institution.background.length > 0
    || (stop.agreements.length > 0 && !pooled.includes(stop))
}

// Only the largest group is pooled, and only agreements nobody is named to have signed.
function stopsWithSameAgreements(stops: Stop[]): Stop[] {
  const groups = new Map<string, Stop[]>()
  for (const stop of stops) {
    if (stop.agreements.length === 0 || stop.agreements.some((one) => one.signers.length > 0)) continue
    const key = stop.agreements.map(signature).join('\n')
    groups.set(key, [...(groups.get(key) ?? []), stop])
  }
  const largest = [...groups.values()].reduce<Stop[]>((best, group) => (group.length > best.length ? group : best), [])
  return largest.length > 1 ? largest : []
}

function signature({ kind, subject, status, termYears }: Agreement): string {
  return JSON.stringify([kind.text, subject?.text, status, termYears])
}

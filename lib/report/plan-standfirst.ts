import type { HeadlineForm } from './forms'
import { namedLeader, resultVisits } from './forms'
import type { NamedMember, ReportEntry, ReportInput, ReportVisit } from './report-input'

/** The most topics that the standfirst names. */
const maxTopics = 3

/**
 * The standfirst, a sentence below the headline. It repeats facts of the body that the headline leaves out: what was
 * signed, or who led the delegation and what was discussed. Empty lists and `null` are left out.
 */
export type StandfirstPlan = {
  /** Visits whose agreements it states, as in the lead. */
  results: ReportVisit[]
  /** The leader, unless the headline names them. */
  leader: NamedMember | null
  visits: ReportVisit[]
  /** The topics most visits have in common first. */
  topics: ReportEntry[]
}

/** What the standfirst says below a headline of this form. The realiser has none if this says nothing new. */
export function planStandfirst(record: ReportInput, headline: HeadlineForm): StandfirstPlan {
  const results = headline === 'result' ? [] : resultVisits(record)
  const topics = commonTopics(record)
  const leader = headline === 'leader' ? null : namedLeader(record)
  return { results, leader, visits: record.visits, topics: topics.slice(0, maxTopics) }
}

// Topics of the whole trip, then those of visits, the most frequent first. Each text once.
function commonTopics({ topics, visits }: ReportInput): ReportEntry[] {
  const counted = new Map<string, { entry: ReportEntry; count: number }>()
  for (const entry of [...topics, ...visits.flatMap((visit) => visit.topics)]) {
    const known = counted.get(entry.text)
    if (known) known.count++
    else counted.set(entry.text, { entry, count: 1 })
  }
  const common = [...counted.values()].sort((a, b) => b.count - a.count).map(({ entry }) => entry)
  return [...topics, ...common.filter((entry) => !topics.some(({ text }) => text === entry.text))]
}

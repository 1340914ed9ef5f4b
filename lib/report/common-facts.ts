import { groupBy } from './forms'
import { memoized } from './memoized'
import type { CommonEntry, PlannedMessage } from './content-plan'
import type { ReportEntry, ReportInput, ReportVisit } from './report-input'

const lists = ['topics', 'activities', 'outcomes'] as const
type List = (typeof lists)[number]
type Common = { list: List; entry: CommonEntry; visits: ReportVisit[] }

/**
 * Takes out what is word for word the same at several visits, so that it is stated once. Returns the record without it,
 * and a message for each group of visits.
 */
export const withoutCommonFacts = memoized((record: ReportInput): { record: ReportInput; common: PlannedMessage[] } => {
  const all = lists.flatMap((list) => commonEntries(record.visits, list))
  if (all.length === 0) return { record, common: [] }
  const taken = new Set(all.flatMap(({ entry }) => [entry.ref, ...entry.also]))
  const visits = record.visits.map((visit) => ({
    ...visit,
    topics: without(visit.topics, taken),
    activities: without(visit.activities, taken),
    outcomes: without(visit.outcomes, taken),
  }))
  const reduced = (one: ReportVisit) => visits.find(({ ref }) => ref === one.ref) ?? one
  const common = groupBy(all, ({ visits }) => visits.map(({ ref }) => ref).join(' ')).map((group): PlannedMessage => {
    const of = (wanted: List) => group.filter(({ list }) => list === wanted).map(({ entry }) => entry)
    const [first] = group
    return {
      kind: 'common',
      visits: (first?.visits ?? []).map(reduced),
      topics: of('topics'),
      activities: of('activities'),
      outcomes: of('outcomes'),
    }
  })
  return { record: { ...record, visits }, common }
})

function commonEntries(visits: readonly ReportVisit[], list: List): Common[] {
  const entries = visits.flatMap((visit) => visit[list].map((entry) => ({ visit, entry })))
  return groupBy(entries, ({ entry }) => `${entry.lang} ${entry.text}`).flatMap((group) => {
    const institutions = new Set(group.map(({ visit }) => visit.institution.ref))
    const [first, ...others] = group
    return first && institutions.size > 1 && institutions.size === group.length
      ? [
          {
            list,
            entry: { ...first.entry, also: others.map(({ entry }) => entry.ref) },
            visits: group.map(({ visit }) => visit),
          },
        ]
      : []
  })
}

function without(entries: ReportEntry[], taken: ReadonlySet<string>): ReportEntry[] {
  return entries.filter(({ ref }) => !taken.has(ref))
}
